import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mantelHaenszel, percentile } from '#allocation';
import { sameNeedInequality } from './same-need.ts';
import { weightedPercentile } from './weighted-percentile.ts';

// 592,059 plans of the National Disability Insurance Agency (Australia), 31 March 2023, counted by it; not part of the project.
const folder = fileURLToPath(new URL('../../../../shared/data/allocation/', import.meta.url));
const here = existsSync(folder);
const skip = here ? false : 'the published figures are not on this machine';

type Row = Readonly<Record<string, string>>;
type Expected = {
  readonly holding: Readonly<
    Record<string, { n: number; crudeMean: number; expectedMean: number; SBR: number }>
  >;
  readonly mantelHaenszelSelfToPlan: Readonly<
    Record<'all' | 'adults19plus', { ratio: number; cells: number; cellsSelfLower: number }>
  >;
  readonly districts: {
    n: number;
    people: number;
    minSBR: readonly [string, number];
    maxSBR: readonly [string, number];
    p10: number;
    p90: number;
    weightedMean: number;
    weightedSD: number;
  };
  readonly theil: {
    total: number;
    betweenNeedCells: number;
    needShare: number;
    sameNeedOtherPlaceShare: number;
    betweenDistrictCrude: number;
    betweenDistrictCrudeShare: number;
  };
  readonly sameNeedRatioPersonWeighted: Readonly<Record<string, number>>;
  readonly cells: number;
  readonly suppressedCells: number;
};

describe('On the published figures of 592,059 plans', { skip }, () => {
  const expected = JSON.parse(text('ndis_expected_metrics.json')) as Expected;
  const held = rowsOf('ndis_mar2023_holding_by_age_disability.csv').filter((row) => row['b'] !== '');
  const need = (row: Row): string => `${row['AgeBnd']!}|${row['DsbltyGrpNm']!}`;
  const district = (row: Row): string => `${row['StateCd']!}|${row['SrvcDstrctNm']!}`;
  const all = new Map(held.filter((row) => row['MngmntMthd'] === 'ALL').map((row) => [need(row), mean(row)]));
  const inPlaces = rowsOf('ndis_mar2023_district_age_disability.csv');
  const shown = inPlaces.filter((row) => row['b'] !== '' && row['PlanCnt'] !== '<11');

  it('ways of holding get what was found for the same age and disability', () => {
    Object.entries(expected.holding).forEach(([holding, { n, crudeMean, expectedMean, SBR }]) => {
      const rows = held.filter((row) => row['MngmntMthd'] === holding && all.has(need(row)));
      const people = sum(rows.map(count));
      const given = sum(rows.map((row) => count(row) * mean(row)));
      const like = sum(rows.map((row) => count(row) * all.get(need(row))!));
      near([people, given / people, like / people], [n, crudeMean, expectedMean], 0.005);
      near([given / like], [SBR]);
    });
  });

  it('those who manage all of it themselves get about half of what others get', () => {
    const young = new Set(['0 to 6', '7 to 14', '15 to 18']);
    const parity = (rows: readonly Row[]): readonly number[] => {
      const self = rows.filter((row) => row['MngmntMthd'] === 'Self Managed Fully');
      const plan = new Map(
        rows.filter((row) => row['MngmntMthd'] === 'Plan Managed').map((row) => [need(row), row]),
      );
      const both = self.filter((row) => plan.has(need(row)));
      const ratio = mantelHaenszel(
        both.map((row) => ({
          nDirect: count(row),
          meanDirect: mean(row),
          nManaged: count(plan.get(need(row))!),
          meanManaged: mean(plan.get(need(row))!),
        })),
      );
      return [ratio!, both.length, both.filter((row) => mean(row) < mean(plan.get(need(row))!)).length];
    };
    const { all: everybody, adults19plus } = expected.mantelHaenszelSelfToPlan;
    near(parity(held), [everybody.ratio, everybody.cells, everybody.cellsSelfLower]);
    near(parity(held.filter((row) => !young.has(row['AgeBnd']!))), [
      adults19plus.ratio,
      adults19plus.cells,
      adults19plus.cellsSelfLower,
    ]);
  });

  it('81 districts get what was found', () => {
    const ratios = [...new Set(shown.map(district))].map((name) => {
      const rows = shown.filter((row) => district(row) === name);
      const like = sum(rows.map((row) => count(row) * all.get(need(row))!));
      return {
        name,
        people: sum(rows.map(count)),
        value: sum(rows.map((row) => count(row) * mean(row))) / like,
      };
    });
    const sorted = ratios.toSorted((one, other) => one.value - other.value);
    const people = sum(ratios.map((each) => each.people));
    const average = sum(ratios.map((each) => each.people * each.value)) / people;
    const spread = Math.sqrt(sum(ratios.map((each) => each.people * (each.value - average) ** 2)) / people);
    const values = ratios.map((each) => each.value);
    const { n, minSBR, maxSBR, p10, p90, weightedMean, weightedSD } = expected.districts;
    assert.deepEqual([sorted[0]!.name, sorted.at(-1)!.name], [minSBR[0], maxSBR[0]]);
    near(
      [ratios.length, people, sorted[0]!.value, sorted.at(-1)!.value, average, spread],
      [n, expected.districts.people, minSBR[1], maxSBR[1], weightedMean, weightedSD],
    );
    near([percentile(values, 0.1), percentile(values, 0.9)], [p10, p90]);
  });

  it('five and a half percent of all inequality is the place alone', () => {
    const needs = [...new Set(shown.map(need))];
    const places = [...new Set(shown.map(district))];
    const columns = {
      need: shown.map((row) => needs.indexOf(need(row))),
      place: shown.map((row) => places.indexOf(district(row))),
      amount: shown.map(mean),
      people: shown.map(count),
    };
    const out = sameNeedInequality(columns, { needs: needs.length, places: places.length });
    const crude = sameNeedInequality(
      { ...columns, need: columns.place, place: columns.place.map(() => 0) },
      { needs: places.length, places: 1 },
    );
    const { total, betweenNeedCells, needShare, sameNeedOtherPlaceShare } = expected.theil;
    near(
      [out.total, out.needs, out.needs / out.total, out.placesShare],
      [total, betweenNeedCells, needShare, sameNeedOtherPlaceShare],
    );
    near(
      [crude.needs, crude.needs / crude.total],
      [expected.theil.betweenDistrictCrude, expected.theil.betweenDistrictCrudeShare],
    );
  });

  it('people get between .82 and 1.19 of what others of like need do', () => {
    const ratios = shown.map((row) => ({ value: mean(row) / all.get(need(row))!, people: count(row) }));
    Object.entries(expected.sameNeedRatioPersonWeighted).forEach(([k, value]) => {
      near([weightedPercentile(ratios, Number(k))!], [value], 5e-5);
    });
    assert.deepEqual(
      [inPlaces.length, inPlaces.length - shown.length],
      [expected.cells, expected.suppressedCells],
    );
  });
});

function text(file: string): string {
  return readFileSync(`${folder}${file}`, 'utf8');
}

/** Rows by the names of their columns; a quoted field may hold a comma. */
function rowsOf(file: string): readonly Row[] {
  const [head = '', ...lines] = text(file).trim().split(/\r?\n/);
  const fields = (line: string): readonly string[] =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const names = fields(head);
  return lines.map((line) => Object.fromEntries(fields(line).map((field, at) => [names[at]!, field])));
}

function count(row: Row): number {
  return Number(row['n'] ?? row['PlanCnt']);
}

function mean(row: Row): number {
  return Number(row['b']);
}

function sum(values: readonly number[]): number {
  return values.reduce((before, value) => before + value, 0);
}

function near(values: readonly number[], targets: readonly number[], within = 1e-6): void {
  values.forEach((value, at) => {
    assert.ok(
      Math.abs(value - targets[at]!) <= within,
      `expected ${String(targets[at])}, got ${String(value)}`,
    );
  });
}
