import { calendarDate, expectDone, localityId, pence } from '#basics';
import {
  aPerson,
  anOrganisation,
  aWorker,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import type { Database, SignedIn } from '#platform';
import {
  type Choice,
  chooseHoldings,
  publishFundTerms,
  recordPaperSignature,
  seeMoney,
  signAgreement,
  signAsHolder,
} from '../actions/index.ts';
import { type Holding, type HoldingKind, holdingKinds, kindFacts } from '../holding.ts';
import { aPlanWith, type HarbourTown, harbourTown, payIn } from './index.ts';

const first = calendarDate('2026-04-06');

/** A town with everybody that any way of holding money needs: two organisations that may hold money, and who writes down what the service's own accounts were used for. */
export type WaysTown = HarbourTown & {
  readonly other: SignedIn;
  readonly atService: SignedIn;
  readonly wayside: Choice['organisationId'];
};

/** Such a town, in a place of its own for the way that a test is about. */
export async function townFor(
  database: Database,
  kind: HoldingKind,
  of = 'from',
): Promise<{ readonly world: TestWorld; readonly town: WaysTown }> {
  const fresh = worldOn(database, { at: `${first}T09:00:00Z` });
  const world = {
    ...fresh,
    settings: { ...fresh.settings, locality: localityId(`${of}-${holdingKinds.indexOf(kind)}`) },
  };
  const town = await harbourTown(world);
  const wayside = await anOrganisation(world, { kind: 'provider', name: 'Wayside' });
  const other = await aWorker(world, { organisation: wayside, role: 'holder', name: 'Ines Reyes' });
  const atService = await aWorker(world, { organisation: town.service, role: 'holder', name: 'Lou Abbot' });
  for (const [organisation, who] of [
    [town.tideway, town.sam],
    [wayside, other],
  ] as const) {
    const terms = { organisation, from: first, fixedCostBasisPoints: 900, covers: 'The kiln' };
    expectDone(await publishFundTerms(visitOf(world, who), terms));
  }
  return { world, town: { ...town, other, atService, wayside } };
}

/** One way to hold a line; the second of a kind is with somebody else, where there can be two. */
export function wayTo(
  { tideway, wayside }: WaysTown,
  kind: HoldingKind,
  second: boolean,
): Omit<Choice, 'lineId'> {
  switch (kindFacts[kind].heldBy) {
    case 'named-people':
      return { kind, named: second ? 'Cara Marsh' : 'Bea Marsh' };
    case 'organisation':
      return { kind, organisationId: second ? wayside : tideway };
    case 'friends':
      return { kind, pool: { start: second ? 'Second bus' : 'First bus' } };
    case 'me':
    case 'service':
      return { kind };
  }
}

/** Who writes down the use of money that somebody else holds. */
export function holderOf(
  { sam, other, atService, tideway, service }: WaysTown,
  { organisationId }: Holding,
): SignedIn {
  if (organisationId === service) return atService;
  return organisationId === tideway ? sam : other;
}

export async function isSigned(
  world: TestWorld,
  town: WaysTown,
  whose: TestPerson,
  holding: Holding & { readonly byOneSide?: boolean },
): Promise<void> {
  const signing = { person: whose.person, holding: holding.holdingId, wording: ['I agree.'] };
  const asPerson = visitOf(world, whose.account);
  expectDone(await signAgreement(asPerson, { ...signing, name: 'Ola Marsh' }));
  if (holding.byOneSide === true) return;
  const { alsoSigns } = kindFacts[holding.kind];
  if (alsoSigns === 'organisation') {
    const holder = visitOf(world, holderOf(town, holding));
    expectDone(await signAsHolder(holder, { ...signing, name: 'Sam Reyes' }));
  }
  if (alsoSigns === 'named-people')
    expectDone(await recordPaperSignature(asPerson, { ...signing, name: holding.name, on: first }));
}

/** A friend puts as much into the pool of somebody who starts one. */
export async function aFriendOf(
  world: TestWorld,
  town: WaysTown,
  { account, person, from }: TestPerson & { readonly from: Holding },
): Promise<void> {
  if (from.kind !== 'pool') return;
  const { holdings } = expectDone(await seeMoney(visitOf(world, account), person));
  const word = holdings.find(({ holding }) => holding.holdingId === from.holdingId)?.pool?.joiningWord ?? '';
  const friend = await aPerson(world, { name: 'Femi Bakare', email: `friend.${word}@example.org` });
  const lines = await aPlanWith(world, town, friend, [{ what: 'Bus', weekly: pence(100_00) }]);
  const choices = lines.map((lineId) => ({ lineId, kind: 'pool', pool: { word } }) as const);
  const asFriend = visitOf(world, friend.account);
  const chosen = expectDone(await chooseHoldings(asFriend, { person: friend.person, choices }));
  for (const holding of chosen) await isSigned(world, town, friend, holding);
  expectDone(await payIn(visitOf(world, town.dev), { person: friend.person }));
}
