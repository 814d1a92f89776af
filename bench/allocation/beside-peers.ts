import jsonLogic from 'json-logic-js';
import Publicodes from 'publicodes';
import { expectDone } from '#basics';
import { type Answers, prepare, workOut } from '#allocation';
import { chanceFrom, shortest, tell } from './people.ts';
import { forJsonLogic, forPublicodes, tenAreas } from './ten-areas.ts';

const people = 2_000;
// The slowest of the three is asked about fewer, and its time is for one person as the others' is.
const people_of_publicodes = 100;

/** The same ten areas by our engine, publicodes and json-logic in one run; throws where one gives somebody another penny. */
export function besidePeers(): void {
  const instrument = tenAreas();
  const chance = chanceFrom(17);
  const all = Array.from({ length: people }, () => ({
    levels: instrument.areas.map(({ options }) => Math.floor(chance() * options.length)),
    counts: instrument.areas.map(() => [10, 9, 7, 5, 3, 0][Math.floor(chance() * 6)] ?? 10),
    index: 8_000 + Math.floor(chance() * 4_500),
  }));
  type Someone = (typeof all)[number];

  const evaluator = prepare(instrument.published.instrument, { wanted: [instrument.budget.annual] });
  const columns = instrument.areas.map(({ id }) => evaluator.columns.get(id));
  const annual = evaluator.values(instrument.budget.annual);
  const ours = ({ levels, counts, index }: Someone): number => {
    columns.forEach((column, at) => {
      if (column?.kind !== 'level') return;
      column.level[0] = levels[at] ?? 0;
      column.counts[0] = counts[at] ?? 0;
    });
    evaluator.prices[0] = index;
    evaluator.run(1);
    return annual[0] ?? 0;
  };
  const shares = instrument.unpaidHelp.shares;
  const asked = all.map(({ levels, counts, index }) => ({
    answers: Object.fromEntries(
      instrument.areas.map(({ id }, at) => {
        const share = shares.find((each) => each.counts === counts[at])?.id ?? '';
        return [id, { level: levels[at] ?? 0, help: { share, agreed: true } }];
      }),
    ) satisfies Answers,
    prices: { id: 'place', index, source: 'bench' },
  }));
  const rules = forJsonLogic(instrument);
  const logic = (one: Someone): number => {
    const data = dataOf(one);
    const points = Number(jsonLogic.apply(rules.points, data));
    return Math.floor(Number(jsonLogic.apply(rules.money, { ...data, points })) + 0.5);
  };
  const engine = new Publicodes(forPublicodes(instrument));
  const codes = (one: Someone): number =>
    Number(engine.setSituation(dataOf(one)).evaluate('annual').nodeValue);

  all.forEach((one, at) => {
    const [mine, theirs] = [ours(one), logic(one)];
    const explained = expectDone(workOut(instrument, asked[at] ?? { answers: {} })).figure.annual;
    const third = at < people_of_publicodes ? codes(one) : mine;
    if (Math.abs(mine - theirs) > 0 || mine !== explained || mine !== third)
      throw new Error(
        `expected the same of person ${at}, got ${[mine, explained, theirs, third].join(', ')}`,
      );
  });

  const each = (count: number, work: (one: Someone, at: number) => void): number =>
    shortest(5, () => all.slice(0, count).forEach(work)) / count;
  const figure = each(people, ours);
  const full = each(people, (_, at) => workOut(instrument, asked[at] ?? { answers: {} }));
  const byLogic = each(people, logic);
  const byCodes = each(people_of_publicodes, codes);
  tell('ten areas, one person: figure alone', figure, `json-logic takes ${times(byLogic, figure)} as long`);
  tell('  json-logic-js, figure alone', byLogic, '');
  tell(
    '  whole working-out, with every nearest change',
    full,
    `publicodes takes ${times(byCodes, full)} as long`,
  );
  tell('  publicodes, figure alone', byCodes, `${times(byCodes, figure)} our figure alone`);
}

function dataOf(one: {
  readonly levels: readonly number[];
  readonly counts: readonly number[];
  readonly index: number;
}): Record<string, number> {
  return Object.fromEntries([
    ...one.levels.map((level, at): [string, number] => [`l${String(at)}`, level]),
    ...one.counts.map((counts, at): [string, number] => [`v${String(at)}`, counts]),
    ['index', one.index],
  ]);
}

function times(longer: number, shorter: number): string {
  return `${(longer / shorter).toFixed(1)} times`;
}
