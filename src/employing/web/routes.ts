import type { Ability } from '#people';
import { get, type Route } from '#platform';
import { anyCostPage, costPage } from './cost-page.ts';
import { paths } from './paths.ts';

/** Every address of this room, and who may call it. */
export const routes: readonly Route<Ability>[] = [
  get(paths.anyCost, 'anyone', anyCostPage),
  get(paths.cost, { may: 'see-jobs' }, costPage),
];
