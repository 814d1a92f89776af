import { z } from 'zod';
import { name } from './words.ts';

/** The way to a value inside a published case: names of keys and places in lists. */
const Path = z.array(z.union([z.string(), z.int()])).min(1);

/** Where a published case says something, and what is meant where it says nothing. */
const Found = z.strictObject({
  at: Path,
  /** A decimal in the case is this many whole units in here: 100 makes 748.5 pounds 74850 pence. */
  times: z.int().positive().optional(),
  missing: z.union([z.int(), z.string(), z.null()]).optional(),
});
export type Found = z.infer<typeof Found>;

/**
 * How cases that others published are read: which of their words answers which question, which gives a step that they had
 * already added up, and what should come out. So a case file stays as it was published.
 */
export const CaseShape = z.strictObject({
  answers: z.record(name, Found).optional(),
  /** How much of an answer counts after unpaid help, in the parts of the shares. */
  counts: z.record(name, Found).optional(),
  given: z.record(name, Found).optional(),
  prices: Found.optional(),
  expects: z.record(name, Found),
});
export type CaseShape = z.infer<typeof CaseShape>;
