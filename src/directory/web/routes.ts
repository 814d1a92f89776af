import type { OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { keeperPaths, listPaths, ownPaths, paths } from './addresses.ts';
import { comparePage } from './compare-page.ts';
import { answerDown, answerTold, downPage, workPage } from './keeper-pages.ts';
import { mistakePage, sendMistake, thanksPage } from './mistake-page.ts';
import {
  answerOwnTold,
  beginOwn,
  beginOwnPage,
  challengeDown,
  changeOwn,
  changeOwnPage,
  endOwn,
  offerTogether,
  ownListingPage,
  ownListingsPage,
  room,
  stillRight,
} from './own-pages.ts';
import { openDataPage } from './open-data-page.ts';
import { searchPage } from './search-page.ts';
import { type MoreOnService, servicePage } from './service-page.ts';
import { keepOne, sendList, shortListPage, takeOne } from './short-list-page.ts';
import { answerStillRight, stillRightPage } from './still-right-page.ts';

/** Those who offer something list themselves: whoever is signed in keeps their own; a letter's link needs no sign-in. */
const own: readonly Route<OrganisationAbility>[] = [
  get(ownPaths.all, 'signed-in', ownListingsPage),
  get(ownPaths.begin, 'signed-in', beginOwnPage),
  post(ownPaths.begin, 'signed-in', beginOwn),
  get(ownPaths.one, 'signed-in', ownListingPage),
  get(ownPaths.change, 'signed-in', changeOwnPage),
  post(ownPaths.change, 'signed-in', changeOwn),
  post(ownPaths.right, 'signed-in', stillRight),
  post(ownPaths.room, 'signed-in', room),
  post(ownPaths.end, 'signed-in', endOwn),
  post(ownPaths.together, 'signed-in', offerTogether),
  post(ownPaths.challenge, 'signed-in', challengeDown),
  post(ownPaths.answer, 'signed-in', answerOwnTold),
  get(ownPaths.stillRight, 'anyone', stillRightPage),
  post(ownPaths.stillRight, 'anyone', answerStillRight),
];

/** A short list of one's own, which nobody else sees. */
const list: readonly Route<OrganisationAbility>[] = [
  get(listPaths.mine, 'signed-in', shortListPage),
  post(listPaths.send, 'signed-in', sendList),
  post(listPaths.keep, 'signed-in', keepOne),
  post(listPaths.takeOut, 'signed-in', takeOne),
];

const keeps = { may: 'keep-directory' } as const;

/** Workers of the local service answer what is told to be wrong, and take down what must not be there. */
const kept: readonly Route<OrganisationAbility>[] = [
  get(keeperPaths.work, keeps, workPage),
  post(keeperPaths.answer, keeps, answerTold),
  get(keeperPaths.down, keeps, downPage),
  post(keeperPaths.down, keeps, answerDown),
];

/** Every address of this room. What there is, is public; what rooms above say of one service is handed in, for its page. */
export function routesWith(more: MoreOnService): readonly Route<OrganisationAbility>[] {
  return [
    get(paths.search, 'anyone', searchPage),
    get(paths.openData, 'anyone', openDataPage),
    get(paths.compare, 'anyone', comparePage),
    ...list,
    ...own,
    ...kept,
    get(paths.service, 'anyone', (visit) => servicePage(visit, more)),
    get(paths.mistake, 'anyone', mistakePage),
    post(paths.mistake, 'anyone', sendMistake),
    get(paths.thanks, 'anyone', thanksPage),
  ];
}
