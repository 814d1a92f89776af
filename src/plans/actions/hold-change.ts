import { type CalendarDate, done, type Outcome, type PersonId, refused } from '#basics';
import type { Transaction, World } from '#platform';
import { type Change, type ChangeId, mayHold } from '../agreed-budget.ts';
import { lockChange, moveChange } from '../store/changes.ts';
import { beginNotice } from './begin-notice.ts';

/** A challenge in time keeps everything as it is until somebody else has decided. Refused once the change has taken effect. */
export async function holdChange(
  tx: Transaction,
  person: PersonId,
  changeId: ChangeId,
  today: CalendarDate,
): Promise<Outcome<Change, { because: 'too-late-to-hold' }>> {
  const change = await lockChange(tx, person, changeId);
  if (change === undefined || !mayHold(change, today)) return refused('too-late-to-hold');
  const held = { ...change, state: 'held' } as const;
  await moveChange(tx, person, changeId, held);
  return done(held);
}

/**
 * What came of a challenge: upheld, and the change comes to nothing, also where it was in force already; or not, and where it
 * was held, notice runs once more, from the day the person is given the answer.
 */
export async function settleChange(
  tx: Transaction,
  person: PersonId,
  changeId: ChangeId,
  settled: { readonly upheld: boolean; readonly today: CalendarDate },
): Promise<void> {
  const change = await lockChallenged(tx, person, changeId);
  const { upheld, today: settledOn } = settled;
  const { givenOn, takesEffectOn } = change;
  if (upheld) {
    await moveChange(tx, person, changeId, { state: 'dropped', givenOn, takesEffectOn, settledOn });
  } else if (change.state === 'held') {
    await moveChange(tx, person, changeId, { state: 'notice', takesEffectOn, settledOn });
  }
}

/** The person took their challenge back. Notice runs once more from today, or when it is given where it never was. */
export async function letNoticeRunAgain(
  tx: Transaction,
  visit: World,
  person: PersonId,
  changeId: ChangeId,
): Promise<void> {
  const { givenOn, state } = await lockChallenged(tx, person, changeId);
  const today = visit.clock.today();
  await settleChange(tx, person, changeId, { upheld: false, today });
  if (state === 'held' && givenOn !== undefined)
    await beginNotice(tx, visit, { person, starts: changeId, on: today });
}

async function lockChallenged(tx: Transaction, person: PersonId, changeId: ChangeId): Promise<Change> {
  const change = await lockChange(tx, person, changeId);
  if (change === undefined) throw new Error('expected the change that was challenged');
  return change;
}
