import { createReadStream } from 'node:fs';
import { expectDone } from '#basics';
import {
  type Answers,
  calibrate,
  evidenceOf,
  mainstayStart,
  prepare,
  readSample,
  spreadOf,
  workOut,
} from '#allocation';
import {
  parityOf,
  sameNeedInequality,
  standardisedRatios,
  standingOut,
  strata,
  tenthsByNeed,
} from '#insight';
import { chanceFrom, shortest, tell } from './people.ts';

const million = 1_000_000;
const block_rows = 1024;
const { published, budget, areas, unpaidHelp } = mainstayStart;

/** Points and money of a million people; beside it, what only reading their answers takes. */
export function aMillion(): void {
  const chance = chanceFrom(5);
  const evaluator = prepare(published.instrument, { rows: block_rows, wanted: [budget.annual] });
  const columns = areas.flatMap(({ id }) => {
    const column = evaluator.columns.get(id);
    return column?.kind === 'level' ? [column] : [];
  });
  const levels = columns.map(() => Uint8Array.from({ length: million }, () => Math.floor(chance() * 5)));
  const counts = columns.map(() =>
    Uint16Array.from({ length: million }, () => [10, 9, 7, 5, 3, 0][Math.floor(chance() * 6)] ?? 10),
  );
  const figures = new Float64Array(million);
  const annual = evaluator.values(budget.annual);
  const took = shortest(5, () => {
    for (let from = 0; from < million; from += block_rows) {
      const count = Math.min(block_rows, million - from);
      columns.forEach((column, at) => {
        column.level.set(levels[at]?.subarray(from, from + count) ?? []);
        column.counts.set(counts[at]?.subarray(from, from + count) ?? []);
      });
      evaluator.run(count);
      figures.set(annual.subarray(0, count), from);
    }
  });
  let seen = 0;
  const read = shortest(5, () => {
    for (const [at, column] of levels.entries()) {
      const beside = counts[at] ?? new Uint16Array();
      for (let person = 0; person < million; person += 1)
        seen += (column[person] ?? 0) * (beside[person] ?? 0);
    }
  });
  if (seen === 0) throw new Error('expected answers to read');
  tell('score and price 1,000,000 people', took, `goal 200 ms; reading their answers alone ${ms(read)}`);
}

/** Steps and a table from 3,000 rows, and all the evidence. */
export async function calibration(): Promise<void> {
  const file = new URL('../../src/allocation/calibration/golden/synthetic-3000.csv', import.meta.url);
  const { instrument } = published;
  const sample = expectDone(await readSample(instrument, createReadStream(file)));
  const took = shortest(5, () => void expectDone(calibrate(instrument, sample)));
  const made = expectDone(calibrate(instrument, sample));
  const evidence = shortest(1, () => void evidenceOf(instrument, sample, made));
  tell('calibrate 3,000 rows', took, `goal 300 ms; all evidence, eleven tables more: ${ms(evidence)}`);
}

/** One person's whole working-out: three sums and every single change. */
export function explanation(): void {
  const share = unpaidHelp.shares[2]?.id ?? '';
  const answers: Answers = Object.fromEntries(
    areas.map(({ id, options }, at) => [id, { level: at % options.length, help: { share, agreed: true } }]),
  );
  const took = shortest(10, () => {
    for (let time = 0; time < 200; time += 1) expectDone(workOut(mainstayStart, { answers }));
  });
  tell('explain one person, twelve areas, each with help', took / 200, 'goal 2 ms');
}

/** Fairness over as many people and places as England has. */
export function equity(): void {
  const [people, places] = [858_720, 153];
  const chance = chanceFrom(9);
  const expected = Float64Array.from({ length: people }, () => 5_000 + Math.floor(chance() * 90_000));
  const given = Float64Array.from(expected, (each) => Math.floor(each * (0.6 + 0.8 * chance())));
  const place = Uint16Array.from(expected, () => Math.floor(chance() * places));
  const side = Uint8Array.from(expected, () => (chance() < 0.26 ? 1 : 0));
  const ratios = shortest(5, () => {
    const all = standardisedRatios({ group: place, given, expected }, places);
    spreadOf(all);
    standingOut(all);
  });
  const whole = shortest(5, () => {
    const all = standardisedRatios({ group: place, given, expected }, places);
    spreadOf(all);
    standingOut(all);
    const need = tenthsByNeed(expected);
    sameNeedInequality({ need, place, amount: given }, { needs: strata, places });
    parityOf({ stratum: need, side, given }, strata);
  });
  let seen = 0;
  const read = shortest(5, () => {
    for (let person = 0; person < people; person += 1)
      seen += (given[person] ?? 0) + (expected[person] ?? 0) + (place[person] ?? 0);
  });
  if (seen === 0) throw new Error('expected people to read');
  tell('equity, 858,720 people in 153 places: ratios and funnel', ratios, `reading them once ${ms(read)}`);
  tell('  with same-need share and parity in tenths by need', whole, 'goal 100 ms');
}

function ms(took_ms: number): string {
  return `${took_ms.toFixed(1)} ms`;
}
