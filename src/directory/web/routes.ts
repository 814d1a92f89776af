import { get, post, type Route } from '#platform';
import { ownPaths, paths } from './addresses.ts';
import { comparePage } from './compare-page.ts';
import { mistakePage, sendMistake, thanksPage } from './mistake-page.ts';
import {
  beginOwn,
  beginOwnPage,
  changeOwn,
  changeOwnPage,
  endOwn,
  ownListingPage,
  ownListingsPage,
  room,
  stillRight,
} from './own-pages.ts';
import { openDataPage } from './open-data-page.ts';
import { searchPage } from './search-page.ts';
import { servicePage } from './service-page.ts';
import { answerStillRight, stillRightPage } from './still-right-page.ts';

/** Those who offer something list themselves: whoever is signed in keeps their own; a letter's link needs no sign-in. */
const own: readonly Route[] = [
  get(ownPaths.all, 'signed-in', ownListingsPage),
  get(ownPaths.begin, 'signed-in', beginOwnPage),
  post(ownPaths.begin, 'signed-in', beginOwn),
  get(ownPaths.one, 'signed-in', ownListingPage),
  get(ownPaths.change, 'signed-in', changeOwnPage),
  post(ownPaths.change, 'signed-in', changeOwn),
  post(ownPaths.right, 'signed-in', stillRight),
  post(ownPaths.room, 'signed-in', room),
  post(ownPaths.end, 'signed-in', endOwn),
  get(ownPaths.stillRight, 'anyone', stillRightPage),
  post(ownPaths.stillRight, 'anyone', answerStillRight),
];

/** Every address of this room. What there is, is public. */
export const routes: readonly Route[] = [
  get(paths.search, 'anyone', searchPage),
  get(paths.openData, 'anyone', openDataPage),
  get(paths.compare, 'anyone', comparePage),
  ...own,
  get(paths.service, 'anyone', servicePage),
  get(paths.mistake, 'anyone', mistakePage),
  post(paths.mistake, 'anyone', sendMistake),
  get(paths.thanks, 'anyone', thanksPage),
];
