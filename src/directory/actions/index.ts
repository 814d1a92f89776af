export { answerByLink, askListers, findAsked } from './ask-listers.ts';
export {
  type ListingRefusal,
  beginListing,
  changeListing,
  endListing,
  findMyListing,
  myListings,
  ownList,
  sayRoom,
  sayStillRight,
} from './keep-listing.ts';
export { type Together } from '../store/offered-together.ts';
export {
  type TogetherRefusal,
  answerTogether,
  askToOfferTogether,
  offeredTogether,
} from './offer-together.ts';
export {
  type InMyCircle,
  type KeepingRefusal,
  isInMyList,
  keepInMyList,
  myShortList,
  sendMyList,
  takeOutOfMyList,
  whomToSend,
} from './keep-short-list.ts';
export { type ToldMistake } from '../store/mistakes.ts';
export {
  type DirectoryWork,
  type NamedTakingDown,
  answerMistakeAsLister,
  answerMistakeFor,
  directoryWork,
  mistakesToldMe,
} from './answer-mistakes.ts';
export {
  type TakingDownRefusal,
  answerTakingDown,
  challengeTakingDown,
  takeDown,
  whyDown,
} from './take-down.ts';
export { remindOfChallenges } from './remind-of-challenges.ts';
export { type Correcting, type NothingToCorrect, correctService } from './correct-service.ts';
export { type ExportedFile, type Exporting, exportServices } from './export-services.ts';
export { findServices } from './find-services.ts';
export { findService, getService } from './get-service.ts';
export { type Feed, type Imported, everyRepair, importServices, sourceOf } from './import-services.ts';
export { type OpenedFeed, openFeed } from './open-feed.ts';
export { keepServices } from './keep-services.ts';
export { type Listing, listServices } from './list-services.ts';
export { measureQuality } from './measure-quality.ts';
export {
  type NoSuchService,
  type Told,
  type ToldBefore,
  mistakesTold,
  tellAMistake,
} from './tell-a-mistake.ts';
export {
  openAtPlace,
  openLists,
  openPlaces,
  openServices,
  openTerm,
  openTerms,
  termIdsIn,
  whereIs,
} from './read-open-data.ts';
export { refileServices } from './refile-services.ts';
export { openToMend, type ToMend, whatToMend } from './what-to-mend.ts';
export { type NoCorrection, readCorrection } from '../formats/read-correction.ts';
export { areasOfPostcode } from './look-up-postcode.ts';
export { type NoPostcodes, type PostcodesLoaded, loadPostcodes } from './load-postcodes.ts';
