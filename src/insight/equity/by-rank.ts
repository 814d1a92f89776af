/** How unequal amounts are: 0 where all are alike, near 1 where one has everything. */
export function gini(amounts: ArrayLike<number>): number {
  const sorted = Float64Array.from(amounts).sort();
  let [weighted, total] = [0, 0];
  sorted.forEach((amount, place) => {
    weighted += (2 * (place + 1) - sorted.length - 1) * amount;
    total += amount;
  });
  return total > 0 ? weighted / (sorted.length * total) : 0;
}

/**
 * Whether amounts go up or down along a rank, such as how poor a place is: 0 where there is no slope, below nought where those
 * of low rank get more. People of equal rank share the rank in the middle of them.
 */
export function concentrationIndex(amounts: ArrayLike<number>, rank: ArrayLike<number>): number {
  const size = amounts.length;
  const order = Uint32Array.from({ length: size }, (_, place) => place).sort(
    (one, other) => (rank[one] ?? 0) - (rank[other] ?? 0),
  );
  let [weighted, total] = [0, 0];
  for (let from = 0; from < size;) {
    const to = endOfTie(order, rank, from);
    for (let at = from; at < to; at += 1) {
      const amount = amounts[order[at] ?? 0] ?? 0;
      weighted += ((from + to) / 2) * amount;
      total += amount;
    }
    from = to;
  }
  return total > 0 ? (2 * weighted) / (size * total) - 1 : 0;
}

function endOfTie(order: Uint32Array, rank: ArrayLike<number>, from: number): number {
  const tied = rank[order[from] ?? 0];
  let to = from + 1;
  while (to < order.length && rank[order[to] ?? 0] === tied) to += 1;
  return to;
}
