import {
  add,
  done,
  expectDone,
  type Id,
  id,
  nothing,
  type OrganisationId,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
  refused,
} from '#basics';
import type { TransferRefusal } from '#ledger';
import { act, findOrganisation } from '#people/actions';
import { aPerson, anOrganisation, aWorker, type TestPerson, visitOf } from '#people/testing';
import type { Actor, SignedIn, World } from '#platform';
import { readQuantity, type ReviewId } from '#plans';
import {
  addToPlan,
  decidePlan,
  removeFromPlan,
  sayHowItGoes,
  seePlan,
  sendPlan,
  startPlan,
} from '#plans/actions';
import {
  type Choice,
  chooseHoldings,
  type DueOf,
  duesInTurn,
  payTogether,
  seeMoney,
  signAgreement,
  signAsHolder,
} from '../actions/index.ts';
import type { Due } from '../due.ts';
import type { Holding } from '../holding.ts';
import type { GeneralWords } from '../precedent.ts';

/** Harbour as this room's tests know it: who needs support, who pays, who decides, who holds. */
export type HarbourTown = {
  readonly ola: TestPerson;
  readonly service: OrganisationId;
  readonly dev: SignedIn;
  readonly priya: SignedIn;
  readonly tideway: OrganisationId;
  readonly sam: SignedIn;
  readonly lines: PlanLines;
};

/** The town, with a plan of Ola's agreed; what she does `first` comes before it. */
export async function harbourTown(
  world: World,
  toStart: Pence = nothing,
  first: (ola: TestPerson) => Promise<void> = () => Promise.resolve(),
): Promise<HarbourTown> {
  const service = await anOrganisation(world, { kind: 'local-service' });
  const tideway = await anOrganisation(world, { kind: 'provider' });
  const ola = await aPerson(world);
  await first(ola);
  const priya = await aWorker(world, {
    organisation: service,
    role: 'decider',
    name: 'Priya Nair',
    agreesUpToWeekly: pence(500_00),
  });
  return {
    ola,
    service,
    tideway,
    priya,
    lines: await aPlanIsAgreed(world, { service, priya }, ola, toStart),
    dev: await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' }),
    sam: await aWorker(world, { organisation: tideway, role: 'holder', name: 'Sam Reyes' }),
  };
}

/** The lines of the agreed plan by what they are. */
export type PlanLines = Readonly<Record<'assistant' | 'backUp' | 'artsClub' | 'minibus', string>>;

/** A person's plan of £348.80 a week, and what is paid once to get going: written, sent in and agreed today. */
export async function aPlanIsAgreed(
  world: World,
  town: Pick<HarbourTown, 'service' | 'priya'>,
  whose: TestPerson,
  toStart: Pence = nothing,
): Promise<PlanLines> {
  const [assistant, artsClub, minibus, backUp] = await aPlanWith(world, town, whose, [
    { what: 'My assistant', weekly: pence(240_80), oneOff: toStart },
    { what: 'Arts club', weekly: pence(63_00) },
    { what: 'Thursday minibus', weekly: pence(25_00) },
    { what: 'Back-up and emergencies', weekly: pence(20_00) },
  ]);
  if (!assistant || !artsClub || !minibus || !backUp) throw new Error('expected four lines');
  return { assistant, artsClub, minibus, backUp };
}

/** A line of a plan as a test puts it: bought by the week. */
export type LineToAgree = { readonly what: string; readonly weekly: Pence; readonly oneOff?: Pence };

/** A plan with these lines: written, sent in and agreed today as it is. Gives the id of each line. */
export async function aPlanWith(
  world: World,
  town: Pick<HarbourTown, 'service' | 'priya'>,
  whose: TestPerson,
  lines: readonly LineToAgree[],
): Promise<readonly string[]> {
  const visit = visitOf(world, whose.account);
  const { person } = whose;
  expectDone(await startPlan(visit, { person }));
  // A new plan begins as a copy of the one agreed.
  const copied = expectDone(await seePlan(visit, person))?.inHand?.lines ?? [];
  for (const { lineId, version } of copied) {
    const removing = { person, kind: 'line', entryId: id<'plan-entry'>(lineId), version } as const;
    expectDone(await removeFromPlan(visit, removing));
  }
  const ids: string[] = [];
  for (const { what, weekly, oneOff = nothing } of lines) {
    const support = {
      kind: 'paid',
      provider: { kind: 'written', name: what },
      price: { unit: 'week', unitPrice: weekly, quantity: onceAWeek() },
      oneOff,
    } as const;
    const entry = { kind: 'line', what, schedule: 'Weekdays', serves: [], support } as const;
    ids.push(expectDone(await addToPlan(visit, { person, entry, typedForThem: false })));
  }
  const seen = expectDone(await seePlan(visit, person));
  const version = seen?.inHand?.version ?? 0;
  const sending = { person, organisationId: town.service, version };
  const { sendingId } = expectDone(await sendPlan(visit, sending));
  const weekly = add(nothing, ...lines.map((line) => line.weekly));
  const given = { ...allMet, weekly };
  expectDone(await decidePlan(visitOf(world, town.priya), { person, sendingId, given }));
  return ids;
}

function onceAWeek(): NonNullable<ReturnType<typeof readQuantity>> {
  const once = readQuantity('1');
  if (once === undefined) throw new Error('expected a quantity');
  return once;
}

/** A person says in their own words how their agreed plan goes; nothing less can be proposed before. */
export async function saysHowItGoes(world: World, whose: TestPerson): Promise<ReviewId> {
  const words = { works: 'Slow mornings.', doesNot: '', shouldChange: 'Nothing.' };
  return expectDone(await sayHowItGoes(visitOf(world, whose.account), { person: whose.person, words }));
}

const met = { verdict: 'met', comment: '' } as const;
const allMet: Parameters<typeof decidePlan>[1]['given'] = {
  answers: { important: met, change: met, support: met, money: met, managed: met, control: met, happen: met },
  reasons: [],
  wouldHelp: '',
  otherReason: '',
  weekly: nothing,
  whyDifferent: '',
};

/** What Ola chooses in the golden story: most as a direct payment, the arts club as a fund, the minibus with friends. */
export function olasChoices(town: HarbourTown): readonly Choice[] {
  const { lines } = town;
  return [
    { lineId: lines.assistant, kind: 'direct-payment' },
    { lineId: lines.backUp, kind: 'direct-payment' },
    { lineId: lines.artsClub, kind: 'individual-service-fund', organisationId: town.tideway },
    { lineId: lines.minibus, kind: 'pool', pool: { start: 'Thursday minibus' } },
  ];
}

export type OlasHoldings = { readonly direct: Holding; readonly fund: Holding; readonly pool: Holding };

/** All three chosen and signed by everyone. */
export async function everythingIsSigned(world: World, town: HarbourTown): Promise<OlasHoldings> {
  const visit = visitOf(world, town.ola.account);
  const { person } = town.ola;
  const chosen = expectDone(await chooseHoldings(visit, { person, choices: olasChoices(town) }));
  const signing = { person, name: 'Ola Marsh', wording: ['I agree.'] };
  for (const holding of chosen)
    expectDone(await signAgreement(visit, { ...signing, holding: holding.holdingId }));
  const fund = ofKind(chosen, 'individual-service-fund');
  expectDone(
    await signAsHolder(visitOf(world, town.sam), {
      person,
      holding: fund.holdingId,
      name: 'Sam Reyes',
      wording: ['We agree.'],
    }),
  );
  return { direct: ofKind(chosen, 'direct-payment'), fund, pool: ofKind(chosen, 'pool') };
}

/** All three signed, and the first four weeks paid in. */
export async function moneyIsThere(world: World, town: HarbourTown): Promise<OlasHoldings> {
  const holdings = await everythingIsSigned(world, town);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  return holdings;
}

/** A friend with a plan of the same lines, who joins Ola's pool; four weeks of their part are paid in. */
export async function aFriendJoins(
  world: World,
  town: HarbourTown,
  name: string,
): Promise<TestPerson & { readonly pool: Holding }> {
  const friend = await aPerson(world, { name });
  const asFriend = visitOf(world, friend.account);
  const { person } = friend;
  const { minibus } = await aPlanIsAgreed(world, town, friend);
  const olas = expectDone(await seeMoney(visitOf(world, town.ola.account), town.ola.person)).holdings;
  const word = olas.find((each) => each.pool !== undefined)?.pool?.joiningWord ?? '';
  const choices = [{ lineId: minibus, kind: 'pool', pool: { word } }] as const;
  const pool = ofKind(expectDone(await chooseHoldings(asFriend, { person, choices })), 'pool');
  const signing = { person, holding: pool.holdingId, name, wording: ['I agree.'] };
  expectDone(await signAgreement(asFriend, signing));
  expectDone(await payIn(visitOf(world, town.dev), { person }));
  return { ...friend, pool };
}

/** Pays one person what is due, as a payment run does, without a file and without the second person. */
export async function payIn(
  visit: World & Actor,
  { person, once }: { readonly person: PersonId; readonly once?: Id<'once'> },
) {
  return act(
    visit,
    { may: 'pay-in', person, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Due, { because: 'nothing-due' } | TransferRefusal>> => {
      const { organisationId } = me.standing;
      const service = organisationId && (await findOrganisation(tx, organisationId));
      if (service === undefined) return refused('nothing-due');
      const dues: DueOf[] = [];
      for await (const part of duesInTurn(tx, visit, service.organisationId, [person])) dues.push(...part);
      const [found] = dues;
      if (found?.due === undefined) return refused('nothing-due');
      const paid = await payTogether(tx, visit, [dues], { me, service, thereOn: undefined });
      return 'refused' in paid ? paid : done(found.due);
    },
  );
}

function ofKind(holdings: readonly Holding[], kind: Holding['kind']): Holding {
  const found = holdings.find((holding) => holding.kind === kind);
  if (found === undefined) throw new Error(`expected a ${kind}`);
  return found;
}

/** What an answer says to everybody, where a test is about something else. */
export function inGeneral(kind = 'Things for a hobby', leansOn = 'plan'): GeneralWords {
  return { kind, leansOn, reason: 'It is so for everybody.', differs: 'It was for another thing.' };
}
