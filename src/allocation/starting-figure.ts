import type { AssessmentId } from '#assessment';
import type { Id, Moment, Pence, PersonId } from '#basics';
import type { CaseReplay } from './replay.ts';

/** Why a figure was worked out: each is shown to the person with its date. */
const figureReasons = ['assessment-kept', 'helper-agreed', 'helper-ended'] as const;

/** A starting figure that somebody was shown: what planning starts from. It is not a limit, and not yet a decision. */
export type StartingFigure = {
  readonly figureId: Id<'starting-figure'>;
  readonly personId: PersonId;
  readonly assessmentId: AssessmentId;
  readonly annual: Pence;
  readonly weekly: Pence;
  readonly replay: CaseReplay;
  readonly because: (typeof figureReasons)[number];
  readonly workedOutAt: Moment;
};
