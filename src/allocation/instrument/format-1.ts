import { z } from 'zod';
import type { Instrument } from './instrument.ts';
import { type LevelQuestion, HelpShares } from './question.ts';
import { whole, Words } from './words.ts';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'expected small letters, digits and hyphens');
const positive = z.int().positive();

/** Points to money for a year: straight lines between knots, which stand at points (in parts of a point) or at percent of the most. */
export const TableFormat1 = z.strictObject({
  kind: z.literal('straight-lines'),
  at: z.discriminatedUnion('unit', [
    z.strictObject({ unit: z.literal('points'), parts: positive }),
    z.strictObject({ unit: z.literal('percent'), most: positive }),
  ]),
  beyond: z.enum(['last-slope-goes-on', 'nothing-beyond']),
  knots: z.array(z.strictObject({ at: whole, pence: whole })).min(2),
});

const Area = z.strictObject({
  id,
  picture: id.optional(),
  title: Words,
  ask: Words,
  example: Words,
  outcomes: z.array(z.string()),
  options: z.array(z.strictObject({ points: whole, says: Words })).min(2),
});

/**
 * The first format of instruments: areas with points, shares of unpaid help, one table. Figures that were worked out with one
 * are repeated from it for ever, so it is still read; nothing new is written in it.
 */
export const InstrumentFormat1 = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('allocation-instrument/1'),
  id,
  version: positive,
  title: Words,
  stage: z.enum(['example', 'trial', 'live', 'retired']),
  from: z.iso.date(),
  status: Words,
  basis: z.array(z.string()).min(1),
  madeBy: z.string().min(1),
  evidence: z.strictObject({ data: z.enum(['made-up', 'real']), people: whole, says: Words }),
  neverAsked: z.array(z.string()),
  areas: z.array(Area).min(1),
  unpaidHelp: HelpShares,
  table: TableFormat1,
  weekly: z.strictObject({ times: positive, over: positive }),
});
export type InstrumentFormat1 = z.infer<typeof InstrumentFormat1>;

/** The same instrument in the format of today. */
export function fromFormat1({ areas, table, weekly, ...file }: InstrumentFormat1): Instrument {
  return {
    ...file,
    format: 'allocation-instrument/2',
    currency: 'GBP',
    questions: areas.map(asQuestion),
    steps: [
      { op: 'sum', id: 'points', of: areas.map((area) => ({ of: area.id })), parts: file.unpaidHelp.of },
      { op: 'link', id: 'table', of: 'points', link: { ...table, kind: 'table' } },
      { op: 'priced', id: 'annual', of: 'table' },
      { op: 'fraction', id: 'weekly', of: 'annual', ...weekly },
    ],
    results: {
      points: { of: 'points', unit: 'points', parts: file.unpaidHelp.of },
      annual: { of: 'annual', unit: 'money', per: 'year' },
      weekly: { of: 'weekly', unit: 'money', per: 'week' },
    },
    budget: { points: 'points', table: 'table', annual: 'annual', weekly: 'weekly' },
  };
}

function asQuestion({ options, ...area }: InstrumentFormat1['areas'][number]): LevelQuestion {
  return {
    ...area,
    kind: 'level',
    levels: options.map(({ points, says }, level) => ({
      level,
      step: points - (options[level - 1]?.points ?? 0),
      says,
    })),
  };
}
