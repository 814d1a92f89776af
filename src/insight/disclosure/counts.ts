/** How many people are counted in each cell, row after row. Sums of rows, columns and all are published beside it. */
export type Counts = readonly (readonly number[])[];

/** Which cells are not shown, in the same places. */
export type Hidden = readonly (readonly boolean[])[];

/** A cell by its row and column. */
export type Cell = readonly [row: number, column: number];

/** No figure is published about fewer people than this, nobody included: that nobody has something tells of everybody. */
export const leastPublished = 10;

export function cellAt<Value>(table: readonly (readonly Value[])[], [row, column]: Cell): Value | undefined {
  return table[row]?.[column];
}

/** Every cell, row after row. */
export function cellsOf(table: readonly (readonly unknown[])[]): readonly Cell[] {
  return table.flatMap((cells, row) => cells.map((_, column): Cell => [row, column]));
}
