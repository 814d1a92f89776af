import { done, type Id, type Outcome, type PersonId } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Entry } from '../entry.ts';
import type { Line } from '../line.ts';
import type { OutcomeId } from '../outcome.ts';
import type { Plan, PlanId } from '../plan.ts';
import { insertEntry } from '../store/entries.ts';
import { insertPassage } from '../store/passages.ts';
import { findAgreedPlan, findPlanInHand, insertPlan } from '../store/plan-heads.ts';
import { readPlan } from '../store/whole-plans.ts';
import type { Written } from '../written.ts';

/** Begins a plan, as a copy of the one agreed where there is one. One that is in hand already is gone on with. */
export async function startPlan(
  visit: World & Actor,
  start: { readonly person: PersonId; readonly once?: Id<'once'> },
): Promise<Outcome<PlanId, NotAllowed | AlreadyDone>> {
  const { person, once } = start;
  const doing = { may: 'write-plan', person, about: { started: true }, ...(once && { once }) } as const;
  return act(visit, doing, async (tx) => {
    const inHand = await findPlanInHand(tx, person);
    if (inHand !== undefined) return done(inHand.planId);
    const planId = visit.clock.newId<'plan'>();
    await insertPlan(tx, { personId: person, planId, now: visit.clock.now() });
    const agreed = await findAgreedPlan(tx, person);
    if (agreed !== undefined)
      await copy(tx, visit, { person, planId, from: await readPlan(tx, person, agreed) });
    return done(planId);
  });
}

type Copy = { readonly person: PersonId; readonly planId: PlanId; readonly from: Plan };

async function copy(tx: Transaction, visit: World, { person, planId, from }: Copy): Promise<void> {
  for (const { section, text, written } of from.passages) {
    const passageId = visit.clock.newId<'passage'>();
    await insertPassage(tx, { passageId, personId: person, planId, section, text, written });
  }
  const ids = new Map<OutcomeId, OutcomeId>(
    from.outcomes.map((outcome) => [outcome.outcomeId, visit.clock.newId<'plan-outcome'>()]),
  );
  for (const { entry, written, entryId } of entriesOf(from, ids)) {
    const place = {
      personId: person,
      planId,
      kind: entry.kind,
      entryId: entryId ?? visit.clock.newId<'plan-entry'>(),
    };
    await insertEntry(tx, place, entry, written);
  }
}

type Copied = { readonly entry: Entry; readonly written: Written; readonly entryId?: OutcomeId | undefined };

function entriesOf(plan: Plan, ids: ReadonlyMap<OutcomeId, OutcomeId>): readonly Copied[] {
  return [
    ...plan.outcomes.map((each) => ({
      entry: { kind: 'outcome', ...each } as const,
      written: each.written,
      entryId: ids.get(each.outcomeId),
    })),
    ...plan.lines.map((each) => ({ entry: lineEntry(each, ids), written: each.written })),
    ...plan.companions.map((each) => ({
      entry: { kind: 'companion', ...each } as const,
      written: each.written,
    })),
    ...plan.risks.map((each) => ({ entry: { kind: 'risk', ...each } as const, written: each.written })),
    ...plan.steps.map((each) => ({ entry: { kind: 'step', ...each } as const, written: each.written })),
  ];
}

function lineEntry(line: Line, ids: ReadonlyMap<OutcomeId, OutcomeId>): Entry {
  const serves = line.serves.flatMap((each) => ids.get(each) ?? []);
  const { what, schedule } = line;
  return { kind: 'line', what, schedule, serves, support: line };
}
