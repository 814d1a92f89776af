import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { alliancePaths, groupPaths, introductionPaths, paths } from './addresses.ts';
import { begin, beginPage, change, changePage, end, groupPage, groupsPage } from './group-pages.ts';
import { fullCostPage } from './full-cost-page.ts';
import { historyPage } from './history-page.ts';
import { mapPage } from './map-page.ts';
import { alliancePage, alliancesPage } from './alliance-pages.ts';
import { actInAlliance, ourAlliancePage } from './our-alliance.ts';
import { beginAlliancePage, beginOne, ourAlliancesPage } from './our-alliances.ts';
import { ownPage } from './own-page.ts';
import { peersPage, sendView, viewPage } from './peers-page.ts';
import { introductionsPage, keepIntroduction, writeIntroduction } from './introductions-page.ts';
import { listPage, profilePage } from './profile-page.ts';
import { board } from './say-board.ts';
import { help } from './say-help.ts';
import { howGrown } from './say-how-grown.ts';
import { pagesOf, type Part } from './say-part.ts';
import { point } from './say-point.ts';
import { services } from './say-services.ts';
import { sidePage } from './side-page.ts';
import { voiceAndBusiness } from './say-voice.ts';
import { where } from './say-where.ts';

/** Groups that help each other: anybody reads, anybody signed in puts theirs here, who keeps a page changes it. */
const groups: readonly Route<OrganisationAbility>[] = [
  get(groupPaths.groups, 'anyone', groupsPage),
  get(groupPaths.begin, 'signed-in', beginPage),
  post(groupPaths.begin, 'signed-in', begin),
  get(groupPaths.group, 'anyone', groupPage),
  get(groupPaths.change, 'signed-in', changePage),
  post(groupPaths.change, 'signed-in', change),
  post(groupPaths.end, 'signed-in', end),
];

/** Organisations that act together: anybody reads, their workers join, propose and vote. */
const alliances: readonly Route<OrganisationAbility>[] = [
  get(alliancePaths.all, 'anyone', alliancesPage),
  get(alliancePaths.one, 'anyone', alliancePage),
  get(alliancePaths.list, { may: 'describe-organisation' }, ourAlliancesPage),
  get(alliancePaths.begin, { may: 'describe-organisation' }, beginAlliancePage),
  post(alliancePaths.begin, { may: 'describe-organisation' }, beginOne),
  get(alliancePaths.ours, { may: 'describe-organisation' }, ourAlliancePage),
  post(alliancePaths.ours, { may: 'describe-organisation' }, actInAlliance),
];

const ours = { may: 'describe-organisation' } as const;

/** Every address of this room. */
export const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get(introductionPaths.all, { may: 'introduce' }, introductionsPage),
  post(introductionPaths.all, { may: 'introduce' }, writeIntroduction),
  post(introductionPaths.one, { may: 'keep-introductions' }, keepIntroduction),
  get(paths.list, 'anyone', listPage),
  get(paths.map, 'anyone', mapPage),
  get(paths.fullCost, 'anyone', fullCostPage),
  get(paths.profile, 'anyone', profilePage),
  get(paths.history, 'anyone', historyPage),
  get(paths.side, 'anyone', sidePage),
  get(paths.own, ours, ownPage),
  ...[point, board, services, where, voiceAndBusiness, howGrown, help].flatMap(ofPart),
  get(paths.peers, ours, peersPage),
  get(paths.view, ours, viewPage),
  post(paths.view, ours, sendView),
  ...groups,
  ...alliances,
];

function ofPart(part: Part): readonly Route<OrganisationAbility>[] {
  const { show, send } = pagesOf(part);
  return [get(part.path, ours, show), post(part.path, ours, send)];
}
