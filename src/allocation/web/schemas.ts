import { countUnits, employingUnits, moneyCodes } from '#policy';
import { z } from 'zod';
import { InstrumentFormat1, TableFormat1 } from '../instrument/format-1.ts';
import { Instrument } from '../instrument/instrument.ts';
import { Table } from '../instrument/table.ts';
import { CaseRecord } from '../read-record.ts';

const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const pence = z.int().nonnegative();
const sourced = { from: day, until: day.optional(), source: z.string(), seen: z.boolean() };

const Amount = z.strictObject({ ...sourced, code: z.enum(moneyCodes), value: pence });

const PolicyPack = z.strictObject({
  format: z.literal('policy-pack/1'),
  version: z.int().positive(),
  id: z.string(),
  title: z.string(),
  says: z.array(z.string()),
  charging: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('england-2014'), values: z.array(Amount) }),
  ]),
  counts: z.array(
    z.strictObject({ ...sourced, code: z.enum(Object.keys(countUnits)), value: z.int().nonnegative() }),
  ),
  employing: z.array(
    z.strictObject({ ...sourced, code: z.enum(Object.keys(employingUnits)), value: z.int().nonnegative() }),
  ),
  relativesAtHome: z.array(z.strictObject(sourced)),
  neverBuys: z.array(z.strictObject({ code: z.string(), says: z.string(), source: z.string() })),
});

const people = z.union([z.int().nonnegative(), z.enum(['few', 'hidden'])]);
const Gains = z.strictObject({
  people,
  more: people,
  same: people,
  less: people,
  before: pence.optional(),
  after: pence.optional(),
  lessWeekly: pence.optional(),
  moreWeekly: pence.optional(),
});

/** What people put their names under when a place makes a rule, and the names. */
const Version = z.strictObject({
  sealed: z.strictObject({
    format: z.literal('allocation-version/1'),
    instrument: z.string(),
    version: z.int().positive(),
    basedOn: z.string(),
    because: z.string(),
    maker: z.string(),
    effect: z.strictObject({ onSample: Gains.optional(), onPeople: Gains.optional() }),
    fileHash: hash,
    evidenceHash: z.union([hash, z.literal('')]),
    putForwardOn: day,
    asksUntil: day,
    beginsOn: day,
  }),
  hash,
  signatures: z.array(z.strictObject({ name: z.string(), hash, on: day })),
  evidence: z.looseObject({ format: z.literal('allocation-evidence/1') }).optional(),
});

/** The formats of our own that are published, by the name of their file under `/rules/schemas/`. */
export const schemas = {
  'allocation-instrument-2': Instrument,
  'allocation-instrument-1': InstrumentFormat1,
  'allocation-table-2': Table,
  'allocation-table-1': TableFormat1,
  'allocation-version-1': Version,
  'case-replay-1': CaseRecord,
  'policy-pack-1': PolicyPack,
} as const;

/** The JSON Schema of a format; undefined for a name that is none. */
export function findSchema(name: string): object | undefined {
  const found = Object.entries(schemas).find(([known]) => known === name);
  if (found === undefined) return undefined;
  return { $id: `/rules/schemas/${name}.json`, ...z.toJSONSchema(found[1]) };
}
