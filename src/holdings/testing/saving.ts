import type { Id, PersonId } from '#basics';
import { expectDone } from '#basics';
import { type TestWorld, visitOf } from '#people/testing';
import { answerSurplus, proposeSurplus, seeStatement } from '../actions/index.ts';
import type { HoldingId } from '../holding.ts';
import { type HarbourTown, payIn } from './index.ts';

/** Sixteen weeks' money comes, and Ola says that what is over in a holding is for a kiln: it is promised now. */
export async function olaSavesForAKiln(
  world: TestWorld,
  town: HarbourTown,
  holding: HoldingId,
): Promise<{
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly promise: Id<'reservation'>;
  readonly held: number;
  readonly free: number;
}> {
  const { person, account } = town.ola;
  const [asDev, asOla] = [visitOf(world, town.dev), visitOf(world, account)];
  for (const day of ['2026-04-06', '2026-05-05', '2026-06-02', '2026-06-30']) {
    world.clock.set(`${day}T09:00:00Z`);
    expectDone(await payIn(asDev, { person }));
  }
  const { proposalId: proposal } = expectDone(await proposeSurplus(asDev, { person, holding }));
  const answered = { person, proposal, says: 'saving-for', savingFor: 'A kiln' } as const;
  expectDone(await answerSurplus(asOla, answered));
  const { promises, sums } = expectDone(await seeStatement(asOla, { person, holding }));
  const [promised] = promises;
  if (promised === undefined) throw new Error('expected the kiln to be promised');
  return { person, holding, promise: promised.reservationId, held: sums.held, free: sums.free };
}
