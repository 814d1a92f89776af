import { expectDone, id, nothing, type OrganisationId, pence, type PersonId } from '#basics';
import { findServices } from '#directory/actions';
import type { OrganisationKind } from '#people';
import { organisationsHere } from '#people/actions';
import type { Visit } from '#platform';
import { type Line, type OutcomeId, type Plan, readQuantity, sections } from '#plans';
import { addToPlan, seePlan, sendPlan, startPlan, writeAboutMe } from '#plans/actions';
import type { LineSketch, PaidSketch, PlanSketch } from './plan-sketch.ts';

type Entry = Parameters<typeof addToPlan>[1]['entry'];
type Support = Extract<Entry, { kind: 'line' }>['support'];

/** Somebody at work on somebody's plan. `typed`: a helper types what the person says. */
export type Writing = { readonly as: () => Visit; readonly person: PersonId; readonly typed?: boolean };

/** Writes a whole plan, thing by thing. */
export async function writePlan(writing: Writing, sketch: PlanSketch): Promise<void> {
  const { as, person } = writing;
  expectDone(await startPlan(as(), { person }));
  await writeSections(writing, sketch.says);
  const outcomes = new Map<string, OutcomeId>();
  for (const [key, { words, why, measure, tags }] of Object.entries(sketch.outcomes))
    outcomes.set(key, id(await add(writing, { kind: 'outcome', words, whyItMatters: why, measure, tags })));
  for (const line of sketch.lines) {
    const serves = line.for.flatMap((key) => outcomes.get(key) ?? []);
    const support = await supportOf(as(), line);
    await add(writing, { kind: 'line', what: line.what, schedule: line.when, serves, support });
  }
  for (const entry of otherEntries(sketch)) await add(writing, entry);
}

async function writeSections(
  { as, person, typed: typedForThem = false }: Writing,
  says: PlanSketch['says'],
): Promise<void> {
  for (const section of sections) {
    const text = says[section];
    const passage = { person, section, version: 0, typedForThem };
    if (text !== undefined) expectDone(await writeAboutMe(as(), { ...passage, text }));
  }
}

function otherEntries({ people = [], risks = [], steps = [] }: PlanSketch): readonly Entry[] {
  return [
    ...people.map(([name, bond, reach]): Entry => {
      const backUp = reach !== undefined;
      return { kind: 'companion', name, bond, backUp, reach: reach ?? '' };
    }),
    ...risks.map((risk): Entry => ({ kind: 'risk', ...risk })),
    ...steps.map(([what, who, when]): Entry => ({ kind: 'step', what, who, when })),
  ];
}

/** Sends a plan in to the town's service, as it stands, and gives it back. */
export async function sendIn({ as, person }: Writing) {
  const plan = await planOf(as(), person);
  const { version } = plan;
  return expectDone(await sendPlan(as(), { person, version, organisationId: await townService(as()) }));
}

/** The plan somebody writes, or has agreed where none is in hand. */
export async function planOf(visit: Visit, person: PersonId): Promise<Plan> {
  const seen = expectDone(await seePlan(visit, person));
  const plan = seen?.inHand ?? seen?.agreed;
  if (plan === undefined) throw new Error(`expected a plan of ${person}`);
  return plan;
}

/** The id of a line by what it says. */
export function lineCalled(plan: Plan, what: string): Line['lineId'] {
  const line = plan.lines.find((each) => each.what === what);
  if (line === undefined) throw new Error(`expected a line “${what}”`);
  return line.lineId;
}

/** The town's own service, that plans are sent to. */
export async function townService(visit: Visit): Promise<OrganisationId> {
  return organisationCalled(visit, 'local-service');
}

/** The one organisation of a kind that the town has. */
export async function organisationCalled(visit: Visit, kind: OrganisationKind): Promise<OrganisationId> {
  const [found] = await organisationsHere(visit, kind);
  if (found === undefined) throw new Error(`expected a ${kind} in the town`);
  return found.organisationId;
}

async function add({ as, person, typed: typedForThem = false }: Writing, entry: Entry): Promise<string> {
  return expectDone(await addToPlan(as(), { person, entry, typedForThem }));
}

async function supportOf(visit: Visit, line: LineSketch): Promise<Support> {
  if ('free' in line) return { kind: line.free, who: line.who };
  const [unitPrice, unit, text] = line.costs;
  const quantity = readQuantity(text);
  if (quantity === undefined) throw new Error(`expected a quantity, got ${text}`);
  return {
    kind: 'paid',
    provider: await providerOf(visit, line.from),
    price: { unit, unitPrice: pence(unitPrice), quantity },
    oneOff: line.once === undefined ? nothing : pence(line.once),
  };
}

async function providerOf(
  visit: Visit,
  from: PaidSketch['from'],
): Promise<Extract<Support, { kind: 'paid' }>['provider']> {
  if ('assistant' in from) return { kind: 'assistant', name: from.assistant };
  if ('written' in from) return { kind: 'written', name: from.written };
  const found = await findServices(visit, { text: from.service, place: '', page: 1 });
  const service = found.services.find((each) => each.service.name === from.service)?.service;
  if (service === undefined) throw new Error(`expected “${from.service}” in the directory`);
  return { kind: 'service', serviceId: service.id, name: service.name, priceAsWorded: '' };
}
