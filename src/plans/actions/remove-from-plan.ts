import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { EntryKind } from '../entry.ts';
import { deleteEntry, findWritten } from '../store/entries.ts';
import { touchPlan } from '../store/plan-heads.ts';
import { mayRewrite } from '../written.ts';
import type { ChangingRefusal } from './change-in-plan.ts';
import { openPlan, writerOf } from './writing.ts';

export type Removing = {
  readonly person: PersonId;
  readonly kind: EntryKind;
  readonly entryId: Id<'plan-entry'>;
  readonly version: number;
  readonly once?: Id<'once'>;
};

/** Takes one thing out of a plan that is being written. What was sent before keeps it. */
export async function removeFromPlan(
  visit: World & Actor,
  removing: Removing,
): Promise<Outcome<Id<'plan-entry'>, ChangingRefusal | NotAllowed | AlreadyDone>> {
  const { person, kind, entryId, version, once } = removing;
  const doing = { may: 'write-plan', person, about: { removed: kind }, ...(once && { once }) } as const;
  return act<Id<'plan-entry'>, ChangingRefusal>(visit, doing, async (tx, me) => {
    const plan = await openPlan(tx, person);
    if ('refused' in plan) return plan;
    const place = { personId: person, planId: plan.done.planId, kind, entryId };
    const there = await findWritten(tx, place);
    if (there === undefined) return refused('not-found');
    const theirs = { voice: there.voice, by: there.written_by };
    if (!mayRewrite(writerOf(me), theirs)) return refused('their-own-words');
    if (!(await deleteEntry(tx, { ...place, version }))) return refused('changed-meanwhile');
    await touchPlan(tx, person, plan.done.planId, visit.clock.now());
    return done(entryId);
  });
}
