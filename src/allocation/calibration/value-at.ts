/** The number at a place of a list; nought beyond it. */
export function valueAt(list: ArrayLike<number>, place: number): number {
  return list[place] ?? 0;
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < values.length; place += 1) sum += valueAt(values, place);
  return sum;
}
