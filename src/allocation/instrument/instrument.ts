import { z } from 'zod';
import { CaseShape } from './cases.ts';
import { Question, HelpShares } from './question.ts';
import { PlacePrices } from './place-prices.ts';
import { Step } from './step.ts';
import { name, whole, Words } from './words.ts';

/** What a sum gives and in which unit; money is in the smallest unit of the currency. */
export const Result = z.strictObject({
  of: name,
  unit: z.enum(['points', 'grade', 'class', 'hours', 'money']),
  parts: z.int().positive().optional(),
  per: z.enum(['year', 'quarter', 'month', 'week']).optional(),
  says: Words.optional(),
});
export type Result = z.infer<typeof Result>;

/** A ratio in millionths of the figure, between which what support cost lay for eight in ten of so many people. */
export const RangeGroup = z.strictObject({
  /** Points, in the parts of the sum, from which this group begins. */
  from: whole,
  people: whole,
  low: whole,
  high: whole,
});
export type RangeGroup = z.infer<typeof RangeGroup>;

export const Evidence = z.strictObject({
  data: z.enum(['made-up', 'real', 'law']),
  people: whole,
  says: Words,
  range: z.array(RangeGroup).min(1).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** The steps that make a yearly budget: points, what the table gives for them, the year at local prices, the week. */
const Budget = z.strictObject({ points: name, table: name, annual: name, weekly: name });
type Budget = z.infer<typeof Budget>;

/**
 * An allocation instrument: everything that turns answers into money, as data that anyone can read and seal with a hash. There
 * is no language in it: questions of six kinds, steps of fifteen, whole numbers only. This is its shape; `parseInstrument` reads it.
 */
export const Instrument = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('allocation-instrument/2'),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'expected small letters, digits and hyphens'),
  version: z.int().positive(),
  title: Words,
  stage: z.enum(['example', 'trial', 'live', 'retired', 'elsewhere']),
  from: z.iso.date(),
  until: z.iso.date().optional(),
  status: Words,
  basis: z.array(z.string()).min(1),
  madeBy: z.string().min(1),
  currency: z.enum(['GBP', 'EUR', 'USD', 'AUD']),
  evidence: Evidence,
  neverAsked: z.array(z.string()),
  questions: z.array(Question).min(1),
  unpaidHelp: HelpShares.optional(),
  steps: z.array(Step).min(1),
  results: z.record(name, Result),
  budget: Budget.optional(),
  prices: PlacePrices.optional(),
  cases: CaseShape.optional(),
  /** SHA-256 of the canonical JSON of all the rest. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Instrument = z.infer<typeof Instrument>;
