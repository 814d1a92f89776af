import { done, type Outcome } from '#basics';
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import type { Instrument } from './instrument.ts';
import { Knot, StraightLines } from './link.ts';
import { whole, Words } from './words.ts';

/** A table by itself: what an instrument's points are worth from a day on, who made it and why. */
export const Table = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('allocation-table/2'),
  instrument: z.strictObject({ id: z.string(), version: z.int().positive() }),
  version: z.int().positive(),
  from: z.iso.date(),
  until: z.iso.date().optional(),
  madeBy: z.string().min(1),
  because: Words,
  at: StraightLines.shape.at,
  beyond: StraightLines.shape.beyond,
  noPoints: StraightLines.shape.noPoints,
  knots: z.array(Knot).min(2),
  hash: z.string().optional(),
});
export type Table = z.infer<typeof Table>;

/** The table inside what a calibration gives back: knots in tenths of a point. */
const Calibrated = z.looseObject({ knotsPoints10: z.array(whole).min(2), knotsPence: z.array(whole).min(2) });

export type TableRefusal = { readonly because: 'table-has-faults'; readonly faults: readonly Fault[] };

/**
 * An instrument with another table in the place of its own: a table file, or what a calibration gave back. Refused when the table
 * is for another instrument, falls, or the instrument has no straight lines.
 */
export function withTable(instrument: Instrument, file: unknown): Outcome<Instrument, TableRefusal> {
  const read = readTable(instrument, file);
  if (Array.isArray(read)) return { refused: { because: 'table-has-faults', faults: read } };
  const { budget, steps } = instrument;
  const changed: Instrument = {
    ...instrument,
    steps: steps.map((step) =>
      step.id === budget?.table && step.op === 'link' ? { ...step, link: read } : step,
    ),
  };
  const faults = faultsOf(changed);
  return faults.length === 0 ? done(changed) : { refused: { because: 'table-has-faults', faults } };
}

function readTable(instrument: Instrument, file: unknown): StraightLines | Fault[] {
  const { budget, steps } = instrument;
  const link = steps.find((step) => step.id === budget?.table);
  if (link?.op !== 'link' || link.link.kind !== 'table') {
    return [{ path: [], says: `${instrument.id} has no table of straight lines` }];
  }
  const calibrated = Calibrated.safeParse(file);
  if (calibrated.success) {
    const { knotsPoints10, knotsPence } = calibrated.data;
    const knots = knotsPoints10.map((at, place) => ({ at, pence: knotsPence[place] ?? 0 }));
    return { kind: 'table', at: { unit: 'points', parts: 10 }, beyond: 'last-slope-goes-on', knots };
  }
  const table = Table.safeParse(file);
  if (!table.success) {
    return table.error.issues.map(({ path, message }) => ({ path: path.map(String), says: message }));
  }
  const { instrument: whose, at, beyond, noPoints, knots } = table.data;
  if (whose.id !== instrument.id || whose.version !== instrument.version) {
    const name = `${whose.id} version ${String(whose.version)}`;
    return [{ path: ['instrument'], says: `this table is for ${name}` }];
  }
  return { kind: 'table', at, beyond, ...(noPoints !== undefined && { noPoints }), knots };
}
