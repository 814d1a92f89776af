import { addDays, calendarDate, expectDone, type Pence, pence } from '#basics';
import { writeDownDeath } from '#people/actions';
import { aPerson, aSupporter, type TestPerson, type TestWorld, visitOf } from '#people/testing';
import type { SignedIn } from '#platform';
import { type ClosingAfterDeath, chooseHoldings, paymentsFirst, type WhatWaits } from '../actions/index.ts';
import type { Holding, HoldingKind } from '../holding.ts';
import type { HoldingState } from '../holding-state.ts';
import { isSigned, type WaysTown, wayTo } from './every-way.ts';
import { aPlanWith, payIn } from './index.ts';

/** The day on which people of these tests die. */
export const died = calendarDate('2026-04-12');

/** Somebody with one holding, who dies. */
export type Dead = TestPerson & { readonly holding: Holding; readonly lineId: string };

/** No wages wait. */
export const nothingWaits: WhatWaits = () => Promise.resolve(false);
/** Wages wait. */
export const wagesWait: WhatWaits = () => Promise.resolve(true);

/** Somebody whose money is held in one way; signed, and paid in for four weeks, unless told. */
export async function aPersonWith(
  world: TestWorld,
  town: WaysTown,
  kind: HoldingKind,
  until: HoldingState = 'active',
): Promise<Dead> {
  const whose = await aPerson(world, { name: 'Ola Marsh', email: `${kind}.${until}@example.org` });
  const { person } = whose;
  const [lineId = ''] = await aPlanWith(world, town, whose, [{ what: 'Pottery', weekly: pence(100_00) }]);
  const choices = [{ lineId, ...wayTo(town, kind, false) }];
  const [holding] = expectDone(await chooseHoldings(visitOf(world, whose.account), { person, choices }));
  if (holding === undefined) throw new Error('expected a holding');
  if (until !== 'proposed')
    await isSigned(world, town, whose, { ...holding, byOneSide: until === 'signed-by-person' });
  if (until === 'active') expectDone(await payIn(visitOf(world, town.dev), { person }));
  return { ...whose, holding, lineId };
}

/** Somebody dies, and the service hears of it on the day after. */
export async function dies(
  world: TestWorld,
  town: WaysTown,
  { person }: TestPerson,
  on = died,
): Promise<void> {
  world.clock.set(`${addDays(on, 1)}T09:00:00Z`);
  expectDone(await writeDownDeath(visitOf(world, town.dev), { person, on }, paymentsFirst));
}

/** Somebody of the family who settles what a person leaves, once they have died. */
export async function anExecutor(world: TestWorld, whose: TestPerson): Promise<SignedIn> {
  const email = `${whose.person}@example.org`;
  return (await aSupporter(world, whose, { role: 'executor', name: 'Cara Marsh', powers: [], email }))
    .account;
}

/** Closing what they leave. */
export const closing = ({ person, holding }: Dead, letsGo?: Pence): ClosingAfterDeath => ({
  person,
  holding: holding.holdingId,
  ...(letsGo !== undefined && { letsGo }),
});
