import type { Pence } from '#basics';
import type { MoneyStage } from '#holdings/web';

/** How far somebody has come. */
export type Progress = {
  readonly startingWeekly?: Pence;
  readonly planState?: string;
  readonly agreedWeekly?: Pence;
  readonly money: MoneyStage;
};

export type NextStep = 'answer' | 'plan' | 'waiting' | 'change' | 'hold' | 'sign' | 'live';

const whenAgreed = { none: 'hold', 'to-sign': 'sign', held: 'live' } as const;

/** The one thing that helps most now. A plan that waits or came back goes first, then money without a holder. */
export function nextStep(progress: Progress): NextStep {
  if (
    progress.planState !== undefined &&
    ['sent', 'agreed-by-one', 'sent-back-by-one'].includes(progress.planState)
  )
    return 'waiting';
  if (progress.planState === 'sent-back') return 'change';
  if (progress.agreedWeekly !== undefined) return whenAgreed[progress.money];
  return progress.startingWeekly === undefined && progress.planState === undefined ? 'answer' : 'plan';
}
