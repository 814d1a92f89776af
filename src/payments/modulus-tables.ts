/** One row of the weight table: which sort codes it is for, how to sum, and the number of the exception it stands under. */
export type WeightRow = {
  readonly from: string;
  readonly to: string;
  readonly method: 'MOD10' | 'MOD11' | 'DBLAL';
  /** Fourteen weights: six for the sort code, eight for the account number. */
  readonly weights: readonly number[];
  readonly exception?: number;
};

/** The two published tables, dated by whoever publishes them: rows in their order, and sort codes that stand for others. */
export type ModulusTables = {
  readonly rows: readonly WeightRow[];
  readonly substitutes: ReadonlyMap<string, string>;
};
