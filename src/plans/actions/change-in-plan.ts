import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Entry } from '../entry.ts';
import type { BelowPrice } from '../parity.ts';
import { findWritten, updateEntry } from '../store/entries.ts';
import { touchPlan } from '../store/plan-heads.ts';
import { mayRewrite } from '../written.ts';
import { nameOfEntry } from './add-to-plan.ts';
import { checkEntry } from './check-entry.ts';
import { type NotAsListed, withServiceAsListed } from './choose-service.ts';
import { type NotOpen, openPlan, writerOf, writtenNow } from './writing.ts';

export type Changing = {
  readonly person: PersonId;
  readonly entryId: Id<'plan-entry'>;
  readonly version: number;
  readonly entry: Entry;
  readonly typedForThem: boolean;
  readonly once?: Id<'once'>;
};

export type ChangingRefusal =
  | NotOpen
  | BelowPrice
  | NotAsListed
  | { readonly because: 'not-found' }
  | { readonly because: 'their-own-words' }
  | { readonly because: 'changed-meanwhile' };

/** Changes one thing in a plan, unless somebody else changed it since it was read. Somebody's own words stay theirs; lines are shared. */
export async function changeInPlan(
  visit: World & Actor,
  changing: Changing,
): Promise<Outcome<Id<'plan-entry'>, ChangingRefusal | NotAllowed | AlreadyDone>> {
  const { person, entryId, entry, version, once } = changing;
  const listed = await withServiceAsListed(visit, entry);
  if ('refused' in listed) return listed;
  const about = { changed: entry.kind, named: nameOfEntry(entry) };
  const doing = { may: 'write-plan', person, about, ...(once && { once }) } as const;
  return act<Id<'plan-entry'>, ChangingRefusal>(visit, doing, async (tx, me) => {
    const plan = await openPlan(tx, person);
    if ('refused' in plan) return plan;
    const place = { personId: person, planId: plan.done.planId, kind: entry.kind, entryId };
    const there = await findWritten(tx, place);
    if (there === undefined) return refused('not-found');
    const theirs = { voice: there.voice, by: there.written_by };
    if (entry.kind !== 'line' && !mayRewrite(writerOf(me), theirs)) return refused('their-own-words');
    const checked = checkEntry(listed.done);
    if ('refused' in checked) return checked;
    const written = writtenNow(visit, me, changing.typedForThem);
    if (!(await updateEntry(tx, { ...place, version }, checked.done, written)))
      return refused('changed-meanwhile');
    await touchPlan(tx, person, plan.done.planId, visit.clock.now());
    return done(entryId);
  });
}
