/** Money of some people together: how much, and how much of it the two largest have. */
export type Money = { readonly total: number; readonly largest: number; readonly second: number };

/** Whether a sum says too much about one or two people in it: one has more than half, or two more than three quarters. */
export function isDominated({ total, largest, second }: Money): boolean {
  return largest * 2 > total || (largest + second) * 4 > total * 3;
}

/** Adds amounts up, keeping the two largest in sight. */
export function moneyOf(amounts: Iterable<number>): Money {
  let [total, largest, second] = [0, 0, 0];
  for (const amount of amounts) {
    total += amount;
    if (amount > largest) [largest, second] = [amount, largest];
    else if (amount > second) second = amount;
  }
  return { total, largest, second };
}

/** Two sums as one. */
export function together(one: Money, other: Money): Money {
  const [largest = 0, second = 0] = [one.largest, one.second, other.largest, other.second].toSorted(
    (a, b) => b - a,
  );
  return { total: one.total + other.total, largest, second };
}
