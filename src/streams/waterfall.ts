import { add, type CalendarDate, nothing, type Pence, pence, share, subtract } from '#basics';
import type { TransferId } from '#ledger';
import type { Part, PartId } from './part.ts';

/** Money that left the pot, or came back into it (below nought). */
export type Spent = {
  readonly transferId: TransferId;
  readonly amount: Pence;
  readonly on: CalendarDate;
  /** The line of the plan it was for, where one was named. */
  readonly line?: string;
  /** The movement that this one takes back. */
  readonly reverses?: TransferId;
};

/** Why a penny came from where it did. */
export type TakenBecause = 'only-for-this' | 'ends-soonest' | 'shared' | 'the-rest' | 'came-back';

/** So much of a movement came from a part; from the service that agreed the plan where it names none. */
export type Taken = {
  readonly transferId: TransferId;
  readonly partId?: PartId;
  readonly amount: Pence;
  readonly on: CalendarDate;
  readonly line?: string;
  readonly because: TakenBecause;
};

type Filled = Pick<Part, 'partId' | 'amount' | 'from' | 'until' | 'onlyFor'>;

/**
 * Says of each movement, in their order, from which parts of the pot it came: first parts that may pay for nothing else, then
 * those that end soonest, and by what is left where several end on one day; the rest comes from the service. What comes back goes
 * back where it came from. `before` is what was said already and never changes. To the penny (design, domain 5.3).
 */
export function layOut(
  parts: readonly Filled[],
  spent: readonly Spent[],
  before: readonly Taken[] = [],
): readonly Taken[] {
  const left = new Map(parts.map(({ partId, amount }) => [partId, amount]));
  const all: Taken[] = [];
  const note = (taken: readonly Taken[]): void => {
    for (const each of taken) {
      if (each.partId !== undefined)
        left.set(each.partId, subtract(left.get(each.partId) ?? nothing, each.amount));
    }
    all.push(...taken);
  };
  note(before);
  for (const each of spent) note(each.amount > 0 ? takenFor(each, parts, left) : cameBack(each, all));
  return all.slice(before.length);
}

function takenFor(
  spent: Spent,
  parts: readonly Filled[],
  left: ReadonlyMap<PartId, Pence>,
): readonly Taken[] {
  const { transferId, on, line, amount } = spent;
  const about = { transferId, on, ...(line !== undefined && { line }) };
  const taken: Taken[] = [];
  let rest = amount;
  for (const tier of tiersFor(spent, parts, left)) {
    const free = tier.map(({ partId }) => left.get(partId) ?? nothing);
    const takes = pence(Math.min(rest, add(nothing, ...free)));
    if (takes <= 0) continue;
    share(takes, free).forEach((part, place) => {
      const from = tier[place];
      if (from !== undefined && part > 0)
        taken.push({ ...about, partId: from.partId, amount: part, because: why(from, tier) });
    });
    rest = subtract(rest, takes);
  }
  return rest > 0 ? [...taken, { ...about, amount: rest, because: 'the-rest' }] : taken;
}

/** The parts that may pay for it on that day and hold something, those first that can pay for least and for the shortest time. */
function tiersFor(
  { on, line }: Spent,
  parts: readonly Filled[],
  left: ReadonlyMap<PartId, Pence>,
): readonly (readonly Filled[])[] {
  const may = parts.filter(
    (part) =>
      part.from <= on &&
      on <= part.until &&
      (left.get(part.partId) ?? nothing) > 0 &&
      (part.onlyFor === undefined || (line !== undefined && part.onlyFor.includes(line))),
  );
  const ranks = [...new Set(may.map(rankOf))].toSorted();
  // By their ids, so that an odd penny does not depend on the order in which they were read.
  const inOrder = may.toSorted((one, other) => (one.partId < other.partId ? -1 : 1));
  return ranks.map((rank) => inOrder.filter((part) => rankOf(part) === rank));
}

function rankOf({ onlyFor, until }: Filled): string {
  return `${onlyFor === undefined ? '1' : '0'} ${until}`;
}

function why({ onlyFor }: Filled, tier: readonly Filled[]): TakenBecause {
  if (tier.length > 1) return 'shared';
  return onlyFor === undefined ? 'ends-soonest' : 'only-for-this';
}

/** What comes back goes back to the parts it came from; what came from nowhere we know goes to the service. */
function cameBack(spent: Spent, all: readonly Taken[]): readonly Taken[] {
  const { transferId, on, reverses } = spent;
  const because = 'came-back';
  const was = all.filter((each) => each.transferId === reverses);
  if (add(spent.amount, ...was.map((each) => each.amount)) !== nothing)
    return [{ transferId, on, amount: spent.amount, because }];
  return was.map(({ partId, amount, line }) => ({
    transferId,
    on,
    ...(partId !== undefined && { partId }),
    ...(line !== undefined && { line }),
    amount: subtract(nothing, amount),
    because,
  }));
}
