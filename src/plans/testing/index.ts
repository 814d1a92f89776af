import { calendarDate, expectDone, type Id, type OrganisationId, pence } from '#basics';
import { look } from '#people/actions';
import {
  anOrganisation,
  aPerson,
  aWorker,
  beside,
  type TestPerson,
  type TestWorld,
  visitOf,
} from '#people/testing';
import type { SignedIn } from '#platform';
import { addToPlan, agreedBudgetOn, seePlan, sendPlan, startPlan, writeAboutMe } from '../actions/index.ts';
import type { GivenDecision } from '../decision.ts';
import type { Entry } from '../entry.ts';
import { type Hundredths, hundredths } from '../line.ts';

/** Who plans, helps to plan and decides, and where. */
export type PlanningTown = {
  readonly world: TestWorld;
  readonly ola: TestPerson;
  readonly tunde: SignedIn;
  readonly centre: OrganisationId;
  readonly service: OrganisationId;
  readonly priya: SignedIn;
  readonly joan: SignedIn;
  /** An address that nobody in another town has. */
  readonly mail: (name: string) => string;
};
let towns = 0;

/** Ola with a planner beside her, and a local service with one decider limited to £500 a week and one without a limit of her own. */
export async function planningTown(world: TestWorld): Promise<PlanningTown> {
  towns += 1;
  const number = towns.toString();
  const mail = (name: string): string => `${name}${number}@example.org`;
  const ola = await aPerson(world, { email: mail('ola') });
  const centre = await anOrganisation(world);
  const service = await anOrganisation(world, { kind: 'local-service' });
  const works = { organisation: service, role: 'decider' } as const;
  const priya = await aWorker(world, {
    ...works,
    name: 'Priya Nair',
    email: mail('priya'),
    agreesUpToWeekly: pence(50_000),
  });
  const joan = await aWorker(world, { ...works, name: 'Joan Ellis', email: mail('joan') });
  const tunde = await aWorker(world, {
    organisation: centre,
    role: 'planner',
    name: 'Tunde Okafor',
    email: mail('tunde'),
  });
  await beside(world, ola, { organisation: centre, role: 'planner' });
  return { world, ola, tunde, centre, service, priya, joan, mail };
}

/** A line of a plan that is paid for, by the hour and perhaps once to get going. */
export function paid(what: string, unitPrice: number, quantity: number, oneOff = 0): Entry {
  return {
    kind: 'line',
    what,
    schedule: 'Weekdays',
    serves: [],
    support: {
      kind: 'paid',
      provider: { kind: 'written', name: what },
      price: { unit: 'hour', unitPrice: pence(unitPrice), quantity: ofHours(quantity) },
      oneOff: pence(oneOff),
    },
  };
}

function ofHours(hours: number): Hundredths {
  const quantity = hundredths(hours * 100);
  if (quantity === undefined) throw new Error(`expected a quantity of a plan, not ${hours.toString()}`);
  return quantity;
}

/** What Ola puts into her plan. */
export async function put({ world, ola }: PlanningTown, entry: Entry): Promise<Id<'plan-entry'>> {
  const visit = visitOf(world, ola.account);
  return expectDone(await addToPlan(visit, { person: ola.person, entry, typedForThem: false }));
}

/** The plan of the golden fixture, begun and written but not sent. */
export async function writeThePlan(town: PlanningTown): Promise<void> {
  const { world, ola } = town;
  const visit = visitOf(world, ola.account);
  expectDone(await startPlan(visit, { person: ola.person }));
  const text = 'I want to be the one who decides when I get up.';
  const writing = { person: ola.person, section: 'matters', text, version: 0, typedForThem: false } as const;
  expectDone(await writeAboutMe(visit, writing));
  await put(town, paid('Personal assistant', 1505, 16, 60_000));
  await put(town, paid('Arts club', 2100, 3));
  await put(town, paid('Thursday minibus', 2500, 1));
  await put(town, paid('Back-up and emergencies', 2000, 1));
}

/** Sends it to the service as it stands. */
export async function send({ world, ola, service }: PlanningTown) {
  const visit = visitOf(world, ola.account);
  const seen = expectDone(await seePlan(visit, ola.person));
  const version = seen?.inHand?.version ?? 0;
  return sendPlan(visit, { person: ola.person, organisationId: service, version });
}

const met = { verdict: 'met', comment: '' } as const;

/** The plan of the golden fixture agreed as it is. */
export const yes: GivenDecision = {
  answers: { important: met, change: met, support: met, money: met, managed: met, control: met, happen: met },
  reasons: [],
  wouldHelp: '',
  otherReason: '',
  weekly: pence(34_880),
  whyDifferent: '',
};

/** The same plan sent back, for one thing that is missing. */
export const no: GivenDecision = {
  ...yes,
  answers: { ...yes.answers, happen: { verdict: 'not-yet', comment: 'Who will ring the minibus?' } },
  reasons: ['no-steps'],
  wouldHelp: 'Say who rings the minibus, and when.',
};

/** What is agreed for Ola on a day, as she sees it. */
export async function budgetOn({ world, ola }: PlanningTown, day: string) {
  const looking = { may: 'see-plan', person: ola.person } as const;
  return expectDone(
    await look(visitOf(world, ola.account), looking, (tx) =>
      agreedBudgetOn(tx, ola.person, calendarDate(day)),
    ),
  );
}
