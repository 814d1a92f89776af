import type { LocalityId, PersonId } from '#basics';
import { type OnlyLine, onlyLines } from '#holdings/actions';
import { type Actor, type Transaction, waitTurn, type World } from '#platform';
import { heldBy } from '../left.ts';
import { partsOf, potsIn } from '../store/parts.ts';
import { placesOf } from '../store/places.ts';
import { insertTaken, type SpentFrom, spentBy, takenOf } from '../store/taken.ts';
import { layOut, type Spent, type Taken } from '../waterfall.ts';

/**
 * Writes down for every pot of several streams which part each new movement came from, for ever; and says how many movements. The
 * work of the night: nobody did it, and it sees one person at a time.
 */
export async function layOutPots(tx: Transaction, world: World, locality: LocalityId): Promise<number> {
  const visit: World & Actor = { ...world, locality };
  let movements = 0;
  for (const person of await potsIn(tx, locality)) {
    await tx.enter({ locality, person, standings: ['payer'] });
    movements += await layOutPot(tx, visit, person);
  }
  return movements;
}

/** The same for one person, in whose sight the transaction is. */
export async function layOutPot(tx: Transaction, visit: World, person: PersonId): Promise<number> {
  await waitTurn(tx, [`pot of ${person}`], visit.clock.now());
  const { parts, filled, before, fresh } = await potOf(tx, person);
  const taken = layOut(filled, fresh, before);
  const funders = new Map(parts.map((part) => [part.partId, part.funder]));
  const placed = taken.map((each, index) => {
    const funder = each.partId === undefined ? undefined : funders.get(each.partId);
    return { ...each, place: placeIn(taken, index), ...(funder !== undefined && { funder }) };
  });
  if (placed.length > 0) await insertTaken(tx, person, placed, visit.clock.now());
  return fresh.length;
}

/** What a pot is made of, what was said of it already, and the movements that nothing was said of yet. */
export async function potOf(tx: Transaction, person: PersonId) {
  const [all, places, before, found, onlyLine] = await Promise.all([
    partsOf(tx, person),
    placesOf(tx, person),
    takenOf(tx, person),
    spentBy(tx, person),
    onlyLines(tx, person),
  ]);
  const spent = found.map((each) => withLine(each, onlyLine));
  const said = new Set(before.map((each) => each.transferId));
  const parts = all.filter((part) => part.withdrawn === undefined);
  return {
    all,
    places,
    parts,
    /** The same with what each holds now: what was handed on to another funder is no more there. */
    filled: parts.map((part) => ({ ...part, amount: heldBy(part, places) })),
    before,
    spent,
    fresh: spent.filter((each) => !said.has(each.transferId)),
  };
}

/** A movement with its line: the one that was named, else the only one that its account was held for on its day. */
function withLine({ account, ...spent }: SpentFrom, onlyLine: OnlyLine): Spent {
  const line = spent.line ?? onlyLine(account, spent.on);
  return { ...spent, ...(line !== undefined && { line }) };
}

function placeIn(taken: readonly Taken[], index: number): number {
  const first = taken.findIndex((each) => each.transferId === taken[index]?.transferId);
  return index - first + 1;
}
