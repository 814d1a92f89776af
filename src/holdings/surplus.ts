import { type Pence, pence, times } from '#basics';

/** What is in a holding beyond what is promised and what may always be kept, and each figure it is made from. */
export type Surplus = {
  readonly balance: Pence;
  readonly commitments: Pence;
  readonly keepWeeks: number;
  readonly weekly: Pence;
  readonly kept: Pence;
  readonly surplus: Pence;
};

/**
 * `balance − commitments − keepWeeks × weekly`, or nothing. It is only ever a proposal: nobody takes money out by it.
 * The policy pack says how many weeks may be kept, eight or more.
 */
export function surplusOf(
  held: { readonly balance: Pence; readonly commitments: Pence },
  weekly: Pence,
  keepWeeks: number,
): Surplus {
  const kept = times(weekly, keepWeeks);
  const surplus = pence(Math.max(0, held.balance - held.commitments - kept));
  return { balance: held.balance, commitments: held.commitments, keepWeeks, weekly, kept, surplus };
}

/** A question about a surplus that was put before, and what the person said if they did. */
export type AskedBefore = {
  readonly surplus: Pence;
  readonly answer?: { readonly says: 'saving-for' | 'give-back' | 'keep' };
};

/**
 * Whether a person may be asked what it is for: only about money that is over, not while a question waits, and about what
 * they said they keep only where more is over than then.
 */
export function mayBeAsked(over: Pence, before: AskedBefore | undefined): boolean {
  if (before !== undefined && before.answer === undefined) return false;
  return over > (before?.answer?.says === 'keep' ? before.surplus : 0);
}
