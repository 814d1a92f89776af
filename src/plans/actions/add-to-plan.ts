import { done, type Id, type Outcome, type PersonId } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Entry } from '../entry.ts';
import type { BelowPrice } from '../parity.ts';
import { insertEntry } from '../store/entries.ts';
import { touchPlan } from '../store/plan-heads.ts';
import { checkEntry } from './check-entry.ts';
import { type NotAsListed, withServiceAsListed } from './choose-service.ts';
import { type NotOpen, openPlan, writtenNow } from './writing.ts';

export type Adding = {
  readonly person: PersonId;
  readonly entry: Entry;
  readonly typedForThem: boolean;
  readonly once?: Id<'once'>;
};

/** Puts one thing into a plan: an outcome, a line of support, somebody in my life, a risk, or a step. */
export async function addToPlan(
  visit: World & Actor,
  adding: Adding,
): Promise<Outcome<Id<'plan-entry'>, NotOpen | BelowPrice | NotAsListed | NotAllowed | AlreadyDone>> {
  const { person, entry, once } = adding;
  const listed = await withServiceAsListed(visit, entry);
  if ('refused' in listed) return listed;
  const about = { added: entry.kind, named: nameOfEntry(entry) };
  const doing = { may: 'write-plan', person, about, ...(once && { once }) } as const;
  return act<Id<'plan-entry'>, NotOpen | BelowPrice>(visit, doing, async (tx, me) => {
    const plan = await openPlan(tx, person);
    if ('refused' in plan) return plan;
    const checked = checkEntry(listed.done);
    if ('refused' in checked) return checked;
    const entryId = visit.clock.newId<'plan-entry'>();
    const place = { personId: person, planId: plan.done.planId, kind: entry.kind, entryId };
    await insertEntry(tx, place, checked.done, writtenNow(visit, me, adding.typedForThem));
    await touchPlan(tx, person, plan.done.planId, visit.clock.now());
    return done(entryId);
  });
}

/** A few words by which a person knows an entry again in what happened. */
export function nameOfEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'outcome':
      return fewLetters(entry.words);
    case 'companion':
      return fewLetters(entry.name);
    case 'risk':
      return fewLetters(entry.couldGoWrong);
    case 'line':
    case 'step':
      return fewLetters(entry.what);
  }
}

// Cut between letters: half of a picture is no text, and the journal would not take it.
function fewLetters(text: string): string {
  return Array.from(text).slice(0, 80).join('');
}
