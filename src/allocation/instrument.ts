import { z } from 'zod';

/** Words in each language they exist in; `easy` is English in easy words. */
export const Words = z.strictObject({
  en: z.string().min(1),
  easy: z.string().min(1).optional(),
  cy: z.string().min(1).optional(),
});
export type Words = Readonly<z.infer<typeof Words>>;

const whole = z.int().nonnegative();
const name = z.string().regex(/^[a-z0-9-]{1,40}$/, 'expected small letters, digits and hyphens');

/** One answer a person can choose, with the points it is worth in whole. */
export const Option = z.strictObject({ points: whole, says: Words });
export type Option = z.infer<typeof Option>;

/** One area of life: what is asked, an example, and the answers from no help to most. */
export const Area = z.strictObject({
  id: name,
  picture: name.optional(),
  title: Words,
  ask: Words,
  example: Words,
  outcomes: z.array(z.string()),
  options: z.array(Option).min(2),
});
export type Area = z.infer<typeof Area>;

/** How much of an answer still counts when somebody helps unpaid: `counts` parts out of `of`. */
export const UnpaidHelpShares = z.strictObject({
  of: z.int().positive().max(1000),
  ask: Words,
  shares: z.array(z.strictObject({ id: name, counts: whole, says: Words })).min(1),
});

/** Points to money for a year: straight lines between knots. Knots stand at points (in parts of a point) or at percent of the most. */
export const Table = z.strictObject({
  kind: z.literal('straight-lines'),
  at: z.discriminatedUnion('unit', [
    z.strictObject({ unit: z.literal('points'), parts: z.int().positive() }),
    z.strictObject({ unit: z.literal('percent'), most: z.int().positive() }),
  ]),
  beyond: z.enum(['last-slope-goes-on', 'nothing-beyond']),
  knots: z.array(z.strictObject({ at: whole, pence: whole })).min(2),
});
export type Table = z.infer<typeof Table>;

/** An allocation instrument: everything that turns answers into money, as data that anyone can read and seal with a hash. */
export const Instrument = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal('allocation-instrument/1'),
    id: name,
    version: z.int().positive(),
    title: Words,
    stage: z.enum(['example', 'trial', 'live', 'retired']),
    from: z.iso.date(),
    status: Words,
    basis: z.array(z.string()).min(1),
    madeBy: z.string().min(1),
    evidence: z.strictObject({ data: z.enum(['made-up', 'real']), people: whole, says: Words }),
    neverAsked: z.array(z.string()),
    areas: z.array(Area).min(1),
    unpaidHelp: UnpaidHelpShares,
    table: Table,
    weekly: z.strictObject({ times: z.int().positive(), over: z.int().positive() }),
  })
  .superRefine((read, faults) => {
    for (const says of faultsOf(read)) faults.addIssue({ code: 'custom', message: says });
  });
export type Instrument = z.infer<typeof Instrument>;

type Read = Pick<Instrument, 'areas' | 'unpaidHelp' | 'table'>;

/** What would make a sum unfair or impossible: more need for less money, a share above the whole, a gap in the table. */
function faultsOf({ areas, unpaidHelp, table }: Read): readonly string[] {
  return [...areaFaults(areas), ...shareFaults(unpaidHelp), ...tableFaults(table, areas)];
}

function areaFaults(areas: Read['areas']): readonly string[] {
  return [
    ...twice(areas.map((area) => area.id)).map((found) => `The area ${found} is there twice.`),
    ...areas.filter(startsAboveNought).map(({ id }) => `${id}: the first answer must be worth 0 points.`),
    ...areas.filter(hasAStepDown).map(({ id }) => `${id}: an answer with more need has fewer points.`),
  ];
}

function shareFaults({ shares, of }: Read['unpaidHelp']): readonly string[] {
  return [
    ...twice(shares.map((share) => share.id)).map((found) => `The share ${found} is there twice.`),
    ...shares
      .filter(({ counts }) => counts > of)
      .map(({ id }) => `The share ${id} counts more than the whole.`),
    ...(shares[0]?.counts === of ? [] : ['The first share must be no help at all.']),
  ];
}

function tableFaults(table: Table, areas: Read['areas']): readonly string[] {
  const { knots } = table;
  return [
    ...(knots[0]?.at === 0 ? [] : ['The table must start at 0.']),
    ...(fallsOrStands(knots.map((knot) => knot.at)) ? ['The table’s knots must rise.'] : []),
    ...(falls(knots.map((knot) => knot.pence)) ? ['The table pays less for more points.'] : []),
    ...(table.at.unit === 'percent' ? percentFaults(table, table.at.most, areas) : []),
    ...(table.at.unit === 'points' && table.beyond === 'nothing-beyond'
      ? ['A table in points must say what comes beyond its last knot.']
      : []),
  ];
}

function percentFaults(table: Table, stated: number, areas: Read['areas']): readonly string[] {
  const most = areas.reduce((sum, area) => sum + (area.options.at(-1)?.points ?? 0), 0);
  return [
    ...(stated === most ? [] : [`The most is ${String(most)} points, not ${String(stated)}.`]),
    ...(table.knots.at(-1)?.at === 100 ? [] : ['The table must end at 100 percent.']),
  ];
}

function startsAboveNought(area: Area): boolean {
  return area.options[0]?.points !== 0;
}

function hasAStepDown(area: Area): boolean {
  return falls(area.options.map((option) => option.points));
}

function falls(numbers: readonly number[]): boolean {
  return numbers.some((number, index) => number < (numbers[index - 1] ?? number));
}

function fallsOrStands(numbers: readonly number[]): boolean {
  return numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0));
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((each, index) => names.indexOf(each) !== index);
}
