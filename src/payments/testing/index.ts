import {
  type CalendarDate,
  calendarDate,
  expectDone,
  type OrganisationId,
  type Pence,
  pence,
  type PersonId,
} from '#basics';
import type { HoldingId } from '#holdings';
import { seeMoney } from '#holdings/actions';
import { everythingIsSigned, type HarbourTown, harbourTown, type OlasHoldings } from '#holdings/testing';
import { aWorker, visitOf } from '#people/testing';
import type { SignedIn, World } from '#platform';
import { approveRun, giveAccount, prepareRun, seeRun, sendRun, setPayingAccount } from '../actions/index.ts';
import type { Run, RunLine } from '../payment-run.ts';

/** Harbour with two people who make payments, an account to pay from, and Ola's money held in three ways. */
export type PayingTown = HarbourTown & {
  readonly nadia: SignedIn;
  readonly olas: OlasHoldings;
};

export async function payingTown(world: World): Promise<PayingTown> {
  const town = await harbourTown(world);
  const nadia = await aWorker(world, { organisation: town.service, role: 'payer', name: 'Nadia Hussain' });
  await payFrom(world, town.dev, town.service);
  return { ...town, nadia, olas: await everythingIsSigned(world, town) };
}

/** Where the service pays from. */
export async function payFrom(world: World, dev: SignedIn, organisation: OrganisationId): Promise<void> {
  const given = {
    name: 'Harbour local service',
    sortCode: '08-99-99',
    accountNumber: '66374958',
    userNumber: '123456',
    pot: pence(1_000_000_00),
  };
  expectDone(await setPayingAccount(visitOf(world, dev), { organisation, given }));
}

/** An account for each of Ola's three holdings. */
export async function olasAccounts(world: World, { ola, olas, sam }: PayingTown): Promise<void> {
  const { person } = ola;
  await gives(world, ola.account, { person, holding: olas.direct.holdingId, name: 'Ola Marsh' });
  await gives(world, ola.account, { person, holding: olas.pool.holdingId, name: 'Thursday minibus' });
  await gives(world, sam, { person, holding: olas.fund.holdingId, name: 'Tideway Arts' });
}

/** Somebody says which account the money of a holding goes to. */
export async function gives(
  world: World,
  who: SignedIn,
  whose: { readonly person: PersonId; readonly holding: HoldingId; readonly name: string },
): Promise<void> {
  const { person, holding, name } = whose;
  const given = { name, sortCode: '10-79-99', accountNumber: '88837491', overrideReason: '' };
  expectDone(await giveAccount(visitOf(world, who), { person, holding, given }));
}

/** A run for a day, prepared by Dev and approved by Nadia. */
export async function anApprovedRun(world: World, town: PayingTown, on: CalendarDate): Promise<Run> {
  const { organisation, run } = await aPreparedRun(world, town, on);
  return expectDone(await approveRun(visitOf(world, town.nadia), { organisation, run: run.runId }));
}

export async function aPreparedRun(
  world: World,
  { dev, service }: Pick<PayingTown, 'dev' | 'service'>,
  on: CalendarDate,
): Promise<{ readonly organisation: OrganisationId; readonly run: Run; readonly lines: readonly RunLine[] }> {
  const prepared = expectDone(await prepareRun(visitOf(world, dev), { organisation: service, on }));
  return { organisation: service, run: prepared.run, lines: prepared.lines };
}

/** A week from a day on which tests stand. */
export const aDayToPay = calendarDate('2026-04-15');

/** The run of that day sent, with its lines as they are then. */
export async function aSentRun(
  world: World,
  town: PayingTown,
): Promise<{ readonly run: Run; readonly lines: readonly RunLine[] }> {
  const dev = visitOf(world, town.dev);
  const { runId } = await anApprovedRun(world, town, aDayToPay);
  const asked = { organisation: town.service, run: runId };
  const { run } = expectDone(await sendRun(dev, { ...asked, format: 'bacs18' }));
  return { run, lines: expectDone(await seeRun(dev, asked)).lines };
}

/** What each of Ola's holdings holds. */
export async function heldInAll(world: World, { ola }: PayingTown): Promise<readonly Pence[]> {
  const money = expectDone(await seeMoney(visitOf(world, ola.account), ola.person));
  return money.holdings.map((each) => each.sums.held);
}

/** Ola's direct payment, for whoever gives its account. */
export function olasDirect({ ola, olas }: PayingTown) {
  return { person: ola.person, holding: olas.direct.holdingId, name: 'Ola Marsh' };
}

/** A file as it comes over the wire. */
export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
