export {
  type NotAllowed,
  type AlreadyDone,
  type Doing,
  type Me,
  act,
  look,
  actFor,
  asMyself,
  mayAct,
  mayActFor,
  whatMay,
} from './act.ts';
export { type NotSignedIn, registerMe, findMyPerson } from './register-me.ts';
export { standBeside } from './stand-beside.ts';
export { type InviteRefusal, readInvited, inviteSupporter, inviteOrganisation } from './invite.ts';
export { endAssistant, inviteAssistant } from './invite-assistant.ts';
export {
  type ChangeRefusal,
  type WhenEnded,
  circleOf,
  changePowers,
  endRelationship,
  leaveCircle,
  stepBack,
} from './change-circle.ts';
export {
  type Answering,
  type InvitationRefusal,
  type WhenAnswered,
  readInvitation,
  answerInvitation,
  answerInvitationFor,
  invitationsWaiting,
} from './answer-invitation.ts';
export {
  myPlaces,
  peopleBeside,
  type PeoplePage,
  peopleBesideFor,
  type SeenPerson,
  seePerson,
  organisationsHere,
  findOrganisationHere,
} from './see-people.ts';
export { type Happening, type Happenings, whatHappened, everythingAboutPeople } from './what-happened.ts';
export {
  type DeathRefusal,
  type WhenDied,
  findMyDeath,
  seeDeath,
  takeBackDeath,
  writeDownDeath,
} from './write-down-death.ts';
export { type NamingRefusal, endExecutor, executorOf, nameExecutor } from './name-executor.ts';
export { type ReachingRefusal, howToReach, sayHowToReachMe } from './say-how-to-reach-me.ts';
export { type WaysToSpeakUp, waysToSpeakUp } from './ways-to-speak-up.ts';
export { type Doer, type News, type NewsToPerson, tell, tellAccount, tellWorkers } from './tell.ts';
export {
  type GivingRefusal,
  type NamedNews,
  type WhenGiven,
  giveNews,
  newsToGive,
  newsToGiveTo,
} from './give-news.ts';
export { type ConflictRefusal, conflictAtStart } from './conflict-at-start.ts';
export { type Both, type BothSeen, chooseKnowing, seeBoth, takeKnowingBack } from './choose-knowing.ts';
export { deathsAmong, findDeath } from '../store/deaths.ts';
export { newsGiven } from '../store/news.ts';
export { foundOrganisation, employ } from './found-organisation.ts';
export { servicesBeside } from '../store/relationships.ts';
export { organisationsOfKind, findOrganisation, workersAs } from '../store/organisations.ts';
export { type Invitation, type OrganisationInvitation } from '../store/invitations.ts';
export { type IStandBeside, type MyPlaces, type MyWorkplace } from '../store/my-places.ts';
export { type PersonBeside, closerThanWork, namesBeside } from '../store/workplaces.ts';
export { type Person, nameOf } from '../store/persons.ts';
export { type RecordedStanding, rolesAt, standingsOf } from '../store/standings.ts';
