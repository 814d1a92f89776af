import { type CalendarDate, id, type Id, type PersonId } from '#basics';
import type { Transaction, World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { noticeFrom } from '../agreed-budget.ts';
import { lockChange, moveChange } from '../store/changes.ts';

/**
 * Notice of a lower budget begins on the day it was given to the person in the way they asked for, and runs as long as the policy
 * in force that day says (design, invariant 35). Given once already, or come to nothing meanwhile, it stays as it is; what is
 * no proposal is nothing to this room.
 */
export async function beginNotice(
  tx: Transaction,
  visit: World,
  given: { readonly person: PersonId; readonly starts: Id<string>; readonly on: CalendarDate },
): Promise<void> {
  const { person, on } = given;
  const changeId = id<'plan-change'>(given.starts);
  const change = await lockChange(tx, person, changeId);
  if (change === undefined || change.givenOn !== undefined || change.state === 'dropped') return;
  const noticeDays = valueOn(getPolicyPack(visit.settings.policy), 'notice-of-less', on);
  const takesEffectOn = noticeFrom(change, on, noticeDays);
  await moveChange(tx, person, changeId, { state: change.state, givenOn: on, takesEffectOn });
}
