import type { Id, Moment, OrganisationId } from '#basics';
import type { Criterion } from './criteria.ts';

/** How a peer sees what an organisation says about a point: as it does, or with a question. Nobody says that it is not so. */
export const ways = ['agrees', 'asks'] as const;
export type Sees = (typeof ways)[number];

/** What another disabled people's organisation says beside an answer, with its name and day. */
export type PeerView = {
  readonly viewId: Id<'view'>;
  readonly criterion: Criterion;
  readonly by: OrganisationId;
  readonly byName: string;
  readonly sees: Sees;
  readonly words: string;
  readonly saidAt: Moment;
};

/** How many peers see an answer as the organisation does, and how many ask. */
export function countViews(
  views: readonly PeerView[],
  criterion: Criterion,
): { readonly agree: number; readonly ask: number } {
  const on = views.filter((each) => each.criterion === criterion);
  const agree = on.filter((each) => each.sees === 'agrees').length;
  return { agree, ask: on.length - agree };
}
