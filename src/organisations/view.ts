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
  /** How many of its members looked together, where it asked them. */
  readonly members?: number;
  readonly saidAt: Moment;
};

/** What peers say about one point, beside what the organisation says of it now. */
export type SideBySide = {
  readonly agree: readonly PeerView[];
  readonly ask: readonly PeerView[];
  /** Said about an answer that was given anew since: nobody has said yet how they see the one of today. */
  readonly before: readonly PeerView[];
};

/** Peers' views of one point, told when its answer of today was given: nobody agrees with what they have not read. */
export function sideBySide(
  views: readonly PeerView[],
  criterion: Criterion,
  answeredAt: Moment | undefined,
): SideBySide {
  const on = views.filter((each) => each.criterion === criterion);
  const now = on.filter((each) => answeredAt !== undefined && each.saidAt >= answeredAt);
  return {
    agree: now.filter((each) => each.sees === 'agrees'),
    ask: now.filter((each) => each.sees === 'asks'),
    before: on.filter((each) => !now.includes(each)),
  };
}
