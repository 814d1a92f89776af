import { done, type Outcome, pence } from '#basics';
import { z } from 'zod';
import type { Fault } from './instrument/fault.ts';
import type { CaseReplay } from './replay.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected a seal of 64 digits and letters');
const amount = z.int().nonnegative();

const PriceArea = z.strictObject({
  id: z.string(),
  index: z.int().positive(),
  source: z.string(),
  from: z.iso.date().optional(),
});

/** The shape of a record that repeats a sum, as it is published. */
export const CaseRecord = z.strictObject({
  format: z.literal('case-replay/1'),
  instrument: z.strictObject({ id: z.string(), version: z.int().positive(), hash }),
  tableHash: hash,
  answers: z.record(
    z.string(),
    z.strictObject({
      level: z.int().nonnegative(),
      help: z.strictObject({ share: z.string(), agreed: z.boolean() }).optional(),
    }),
  ),
  answersHash: hash,
  prices: PriceArea.optional(),
  pricesHash: hash,
  annual: amount,
  weekly: amount,
});

/** The same in the file that people keep, with the sum and their own words beside it. */
const KeptFile = CaseRecord.extend({ workingOut: z.unknown(), ownWords: z.unknown() });

export type RecordRefusal = { readonly because: 'record-has-faults'; readonly faults: readonly Fault[] };

/** Reads the record of a sum from the file that somebody kept; refused, with the way to each fault, when it is none. */
export function readRecord(file: unknown): Outcome<CaseReplay, RecordRefusal> {
  const read = KeptFile.safeParse(file);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({ path: path.map(String), says: message }));
    return { refused: { because: 'record-has-faults', faults } };
  }
  const { workingOut: _sum, ownWords: _words, answers, prices, annual, weekly, ...rest } = read.data;
  return done({
    ...rest,
    answers: Object.fromEntries(
      Object.entries(answers).map(([area, { level, help }]) => [
        area,
        help === undefined ? { level } : { level, help },
      ]),
    ),
    ...(prices !== undefined && {
      prices: {
        id: prices.id,
        index: prices.index,
        source: prices.source,
        ...(prices.from !== undefined && { from: prices.from }),
      },
    }),
    annual: pence(annual),
    weekly: pence(weekly),
  });
}
