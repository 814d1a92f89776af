import type { Instrument } from '../instrument/instrument.ts';
import { onTable } from './calibrate.ts';
import type { FittedTable } from './fit-table.ts';
import { prepare } from '../evaluator/evaluator.ts';
import type { Sample } from './sample.ts';

/** One made-up person with all that their answers come to, for others to check their own sums against. */
export type ExamplePerson = {
  readonly name: string;
  readonly levels: readonly number[];
  readonly v10: readonly number[];
  readonly priceIndex: number;
  readonly expect: {
    readonly points10: number;
    readonly domainPoints10: Readonly<Record<string, number>>;
    readonly tablePence: number;
    readonly floorPence: number;
    /** Each answer's share before pennies are made whole. */
    readonly domainPence: Readonly<Record<string, number>>;
    readonly annualPence: number;
    readonly weeklyPence: number;
  };
};

type Given = Pick<ExamplePerson, 'name' | 'levels' | 'v10' | 'priceIndex'>;

/** Six people from no need to all of it, one with unpaid help and one where prices are high. */
export function examplePeople(
  draft: Instrument,
  { questions, of }: Sample,
  table: FittedTable,
): readonly ExamplePerson[] {
  const all = (value: number): readonly number[] => questions.map(() => value);
  const middling = questions.map(({ levels }) => Math.min(2, levels.length - 1));
  const shares = draft.unpaidHelp?.shares ?? [];
  const half = shares.reduce(
    (best, { counts }) => (Math.abs(counts - of / 2) < Math.abs(best - of / 2) ? counts : best),
    of,
  );
  const given: readonly Given[] = [
    { name: 'nobody needs anything', levels: all(0), v10: all(of), priceIndex: 1 },
    { name: 'one small need', levels: all(0).with(0, 1), v10: all(of), priceIndex: 1 },
    { name: 'middling everywhere', levels: middling, v10: all(of), priceIndex: 1 },
    {
      name: 'same, a willing partner does half of the first two',
      levels: middling,
      v10: all(of).map((whole, place) => (place < 2 ? half : whole)),
      priceIndex: 1,
    },
    { name: 'same, dear locality 1.0731', levels: middling, v10: all(of), priceIndex: 1.0731 },
    {
      name: 'everything',
      levels: questions.map(({ levels }) => levels.length - 1),
      v10: all(of),
      priceIndex: 1,
    },
  ];
  return given.map((one) => worked(draft, one, table));
}

function worked(draft: Instrument, one: Given, table: FittedTable): ExamplePerson {
  const evaluator = prepare(draft);
  const { budget, questions } = draft;
  if (budget === undefined) throw new TypeError(`expected a budget in ${draft.id}`);
  questions.forEach(({ id }, place) => {
    const column = evaluator.columns.get(id);
    if (column?.kind !== 'level') return;
    column.level[0] = one.levels[place] ?? 0;
    column.counts[0] = one.v10[place] ?? 0;
  });
  evaluator.prices[0] = Math.round(one.priceIndex * 10_000);
  evaluator.run(1);
  const value = (name: string): number => evaluator.values(name)[0] ?? 0;
  const [points, tablePence] = [value(budget.points), value(budget.table)];
  const counted = questions.map(({ id }) => [id, value(id)] as const).filter(([, parts]) => parts > 0);
  const floor = table.pence[0] ?? 0;
  const spread = onTable(table, points) - floor;
  return {
    ...one,
    expect: {
      points10: points,
      domainPoints10: Object.fromEntries(counted),
      tablePence,
      floorPence: floor,
      domainPence: Object.fromEntries(counted.map(([id, parts]) => [id, places4((spread * parts) / points)])),
      annualPence: value(budget.annual),
      weeklyPence: value(budget.weekly),
    },
  };
}

function places4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
