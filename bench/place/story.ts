import { addDays, type CalendarDate, expectDone, type OrganisationId, pence, weekday } from '#basics';
import { keepFigure, seedAnswers } from '#allocation/seed';
import { publishFundTerms, recordUse, spend } from '#holdings/actions';
import { aPlanIsAgreed, everythingIsSigned, type HarbourTown, payIn } from '#holdings/testing';
import {
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  type TestPerson,
  type TestWorld,
  visitOf,
} from '#people/testing';
import type { SignedIn } from '#platform';
import { readQuantity } from '#plans';
import { addToPlan, seePlan, sendPlan, startPlan, writeAboutMe } from '#plans/actions';

/** Those who are there before anybody with a story: organisations and who works for them. */
export type Harbour = Omit<HarbourTown, 'ola' | 'lines'> & {
  readonly centre: OrganisationId;
  readonly tunde: SignedIn;
};

/** In names and addresses of a story; each copy of the person has six other letters there. */
export const marker = 'nnnnnn';

export async function founded(world: TestWorld): Promise<Harbour> {
  const service = await anOrganisation(world, { kind: 'local-service' });
  const tideway = await anOrganisation(world, { kind: 'provider' });
  const centre = await anOrganisation(world);
  const sam = await aWorker(world, { organisation: tideway, role: 'holder', name: 'Sam Reyes' });
  const terms = { organisation: tideway, fixedCostBasisPoints: 1000, covers: 'Rent, insurance and cover.' };
  expectDone(await publishFundTerms(visitOf(world, sam), { ...terms, from: world.clock.today() }));
  return {
    service,
    tideway,
    centre,
    sam,
    priya: await aWorker(world, {
      organisation: service,
      role: 'decider',
      name: 'Priya Nair',
      agreesUpToWeekly: pence(500_00),
    }),
    dev: await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' }),
    tunde: await aWorker(world, { organisation: centre, role: 'planner', name: 'Tunde Okafor' }),
  };
}

/** Somebody with a sister and a planner beside them. */
async function begins(
  world: TestWorld,
  harbour: Harbour,
  name: 'Ola' | 'Grace' | 'Ivor',
): Promise<TestPerson> {
  const whose = await aPerson(world, {
    name: `${name} Marsh ${marker}`,
    email: `${name.toLowerCase()}.${marker}@bench.example`,
  });
  await aSupporter(world, whose, {
    name: 'Bea Marsh',
    email: `bea-of-${name.toLowerCase()}.${marker}@bench.example`,
  });
  await beside(world, whose, { organisation: harbour.centre, role: 'planner' });
  return whose;
}

/** Somebody whose plan is with the service. */
export async function waitsForAnAnswer(world: TestWorld, harbour: Harbour): Promise<TestPerson> {
  const grace = await begins(world, harbour, 'Grace');
  const visit = visitOf(world, grace.account);
  const { person } = grace;
  await keepFigure(visit, person, seedAnswers.ola);
  expectDone(await startPlan(visit, { person }));
  await writesAWholeLife(world, grace);
  const quantity = readQuantity('16');
  if (quantity === undefined) throw new Error('expected sixteen hours');
  const support = {
    kind: 'paid',
    provider: { kind: 'assistant', name: 'Sarah Lund' },
    price: { unit: 'hour', unitPrice: pence(15_05), quantity },
    oneOff: pence(0),
  } as const;
  const entry = { kind: 'line', what: 'My assistant', schedule: 'Weekdays', serves: [], support } as const;
  expectDone(await addToPlan(visit, { person, entry, typedForThem: false }));
  const version = expectDone(await seePlan(visit, person))?.inHand?.version ?? 0;
  expectDone(await sendPlan(visit, { person, organisationId: harbour.service, version }));
  return grace;
}

/** Weeks of somebody whose plan was agreed: money comes every four, is spent every week and used at Tideway every other. */
export async function lives(
  world: TestWorld,
  harbour: Harbour,
  life: { readonly name: 'Ola' | 'Ivor'; readonly weeks: number },
): Promise<TestPerson> {
  const ola = await begins(world, harbour, life.name);
  const { person } = ola;
  expectDone(await startPlan(visitOf(world, ola.account), { person }));
  await writesAWholeLife(world, ola);
  const town: HarbourTown = { ...harbour, ola, lines: await aPlanIsAgreed(world, harbour, ola) };
  // Kept after the plan, which is agreed at what it costs: another figure before it would ask why.
  await keepFigure(visitOf(world, ola.account), person, seedAnswers.ola);
  const { direct, fund } = await everythingIsSigned(world, town);
  const first = world.clock.today();
  for (let week = 0; week < life.weeks; week += 1) {
    const day = addDays(first, 7 * week);
    world.clock.set(`${day}T09:00:00Z`);
    if (week % 4 === 0) expectDone(await payIn(visitOf(world, harbour.dev), { person }));
    await paysWages(world, town, direct.holdingId);
    if (week % 2 === 1) {
      const use = { person, on: day, what: 'Pottery', who: 'Sam', minutes: 180, unitPrice: pence(21_00) };
      const from = { holding: fund.holdingId, lineId: town.lines.artsClub };
      expectDone(await recordUse(visitOf(world, harbour.sam), { ...use, ...from }));
    }
  }
  return ola;
}

/** The Monday on which weeks begin that end before a day. */
export function mondayBefore(today: CalendarDate, weeks: number): CalendarDate {
  const day = addDays(today, -7 * weeks);
  return addDays(day, 1 - weekday(day));
}

async function paysWages(
  world: TestWorld,
  town: HarbourTown,
  holding: Parameters<typeof spend>[1]['holding'],
): Promise<void> {
  const { ola, lines } = town;
  const on = world.clock.today();
  const wages = { toWhom: 'Sarah', what: 'Wages', amount: pence(150_50), lineId: lines.assistant, on };
  expectDone(await spend(visitOf(world, ola.account), { person: ola.person, holding, ...wages }));
}

async function writesAWholeLife(world: TestWorld, whose: TestPerson): Promise<void> {
  const visit = visitOf(world, whose.account);
  const { person } = whose;
  const says = {
    matters: 'Clay under my nails, the sea in the morning, my sister close and not tired.',
    control: 'I choose who comes in, when, and what we do first.',
    managing: 'Bea and I look at the money together on the first Sunday.',
  } as const;
  for (const section of ['matters', 'control', 'managing'] as const) {
    const writing = { person, section, text: says[section], version: 0, typedForThem: false };
    expectDone(await writeAboutMe(visit, writing));
  }
  for (const entry of wholeLife) expectDone(await addToPlan(visit, { person, entry, typedForThem: false }));
}

const wholeLife: readonly Parameters<typeof addToPlan>[1]['entry'][] = [
  ...[
    'I run the pottery table again',
    'I go to the market on Fridays',
    'I sleep through',
    'I see friends',
  ].map((words) => ({
    kind: 'outcome' as const,
    words,
    whyItMatters: 'It is who I am when nobody is helping me.',
    measure: 'I did it three weeks out of four.',
    tags: ['community-life', 'getting-about'] as const,
  })),
  ...['Bea', 'Mrs Holt next door', 'Jo from pottery'].map((name, place) => ({
    kind: 'companion' as const,
    name,
    bond: 'knows me',
    backUp: place === 0,
    reach: '01234 567890',
  })),
  ...['A fall on the steps', 'My assistant is ill'].map((couldGoWrong) => ({
    kind: 'risk' as const,
    couldGoWrong,
    worthTaking: 'I would rather go out and risk it than stay in.',
    whatWeDo: 'I carry my telephone and we have a list of who comes.',
    who: 'Bea',
  })),
  ...['Ask about the back door key', 'Write the advert', 'Open the account'].map((what) => ({
    kind: 'step' as const,
    what,
    who: 'me',
    when: 'this month',
  })),
  {
    kind: 'line',
    what: 'Sunday lunch with Bea',
    schedule: 'Sundays',
    serves: [],
    support: { kind: 'unpaid', who: 'Bea' },
  },
];
