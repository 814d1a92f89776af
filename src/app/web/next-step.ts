import type { Pence } from '#basics';

/** How far somebody has come. */
export type Progress = {
  readonly startingWeekly?: Pence;
  readonly planState?: string;
  readonly agreedWeekly?: Pence;
  readonly hasHoldings: boolean;
};

export type NextStep = 'answer' | 'plan' | 'waiting' | 'change' | 'hold' | 'live';

/** The one thing that helps most now. A plan that waits or came back goes first, then money without a holder. */
export function nextStep(progress: Progress): NextStep {
  if (
    progress.planState !== undefined &&
    ['sent', 'agreed-by-one', 'sent-back-by-one'].includes(progress.planState)
  )
    return 'waiting';
  if (progress.planState === 'sent-back') return 'change';
  if (progress.agreedWeekly !== undefined) return progress.hasHoldings ? 'live' : 'hold';
  return progress.startingWeekly === undefined && progress.planState === undefined ? 'answer' : 'plan';
}
