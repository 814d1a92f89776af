/** Adds to the number at a place of a column; it is changed where it stands, since a million people pass through a few of them. */
export function addTo(column: Float64Array, place: number, amount: number): void {
  column[place] = (column[place] ?? 0) + amount;
}
