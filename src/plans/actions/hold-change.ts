import { type CalendarDate, done, type Outcome, type PersonId, refused } from '#basics';
import type { Transaction } from '#platform';
import { type Change, type ChangeId, mayHold, noticeAgain } from '../agreed-budget.ts';
import { lockChange, moveChange } from '../store/agreements.ts';

/** A challenge in time keeps everything as it is until somebody else has decided. Refused once the change has taken effect. */
export async function holdChange(
  tx: Transaction,
  person: PersonId,
  changeId: ChangeId,
  today: CalendarDate,
): Promise<Outcome<Change, { because: 'too-late-to-hold' }>> {
  const change = await lockChange(tx, person, changeId);
  if (change === undefined || !mayHold(change, today)) return refused('too-late-to-hold');
  await moveChange(tx, person, changeId, { state: 'held', takesEffectOn: change.takesEffectOn });
  return done({ ...change, state: 'held' });
}

/**
 * What came of a challenge: upheld, and the change comes to nothing, also where it was in force already; or not, and where it
 * was held, notice runs once more from today.
 */
export async function settleChange(
  tx: Transaction,
  person: PersonId,
  changeId: ChangeId,
  settled: { readonly upheld: boolean; readonly today: CalendarDate; readonly noticeDays: number },
): Promise<void> {
  const change = await lockChange(tx, person, changeId);
  if (change === undefined) throw new Error('expected the change that was challenged');
  const { upheld, today, noticeDays } = settled;
  if (!upheld && change.state !== 'held') return;
  await moveChange(tx, person, changeId, {
    state: upheld ? 'dropped' : 'notice',
    takesEffectOn: upheld ? change.takesEffectOn : noticeAgain(change, today, noticeDays),
    settledOn: today,
  });
}
