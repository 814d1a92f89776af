import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expectDone, nothing, pence } from '#basics';
import { getInstrument, inputFor, mainstayStart, pointsText, startingInstrument, workOut } from '#allocation';
import { explain } from './explain.ts';
import { rangeOf } from './range.ts';
import { gainsOf } from './version/effect.ts';
import { tableAsTyped, withTypedTable } from './version/typed-table.ts';

type Example = {
  instrument: string;
  levels: number[];
  help?: Record<string, string>;
  points: string;
  annual: number;
  weekly: number;
};

describe('The page about starting figures in docs/rules', () => {
  it('has only examples that come out as it says', () => {
    const page = readFileSync(new URL('../../docs/rules/starting-figure.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```json example\n(.*?)```/gs)].map(([, text]) => text ?? '');
    assert.equal(examples.length, 3);
    examples.forEach((text) => comesOut(JSON.parse(text) as Example));
  });
});

describe('The page about the rules of a place in docs/rules', () => {
  const text = readFileSync(new URL('../../docs/rules/rules-of-a-place.md', import.meta.url), 'utf8');
  const examples = (kind: string): readonly unknown[] =>
    [...text.matchAll(new RegExp(`\\\`\\\`\\\`json ${kind}\\n(.*?)\\\`\\\`\\\``, 'gs'))].map(([, found]) =>
      JSON.parse(found ?? ''),
    );

  it('tells who gains and loses as it says', () => {
    const all = examples('gains') as readonly Gaining[];
    assert.equal(all.length, 3);
    all.forEach(({ changes, told }) => {
      const after = changes.flatMap(([people, more]) => Array.from({ length: people }, () => 100_000 + more));
      const { people, more, same, less } = gainsOf(
        Array.from(after, () => 100_000),
        after,
      );
      assert.deepEqual({ people, more, same, less }, told);
    });
  });

  it('puts the prices of a place on a line of their own', () => {
    const [one] = examples('prices') as readonly Pricing[];
    assert.ok(one !== undefined);
    const { instrument } = mainstayStart.published;
    const prices = { id: 'Harbour', index: one.index, from: '2026-04-01', source: 'An example' };
    const here = startingInstrument({ instrument: { ...instrument, version: 9, prices }, file: {} });
    assert.ok(here !== undefined);
    const answers = Object.fromEntries(
      mainstayStart.areas.map(({ id }, place) => [id, { level: one.levels[place] ?? 0 }]),
    );
    const { figure } = expectDone(workOut(here, inputFor(here, answers)));
    const need = figure.lines.reduce((sum, line) => sum + line.yearly, Number(figure.floor));
    assert.deepEqual([need, figure.priceLine, figure.annual], [one.need, one.prices, one.annual]);
  });

  it('has the range that it says', () => {
    const [one] = examples('range') as readonly Ranging[];
    assert.ok(one !== undefined);
    const { groups: range, points10: parts, annual, ...says } = one;
    const instrument = { ...mainstayStart, evidence: { ...mainstayStart.evidence, range } };
    const money = pence(annual);
    const sum = { points: { parts, of: 10 }, annual: money, table: money, weekly: money, floor: nothing };
    assert.deepEqual(rangeOf(instrument, { ...sum, priceLine: nothing, lines: [] }), says);
  });

  it('explains a change in three parts that add up', () => {
    const [one] = examples('why') as readonly Changing[];
    assert.ok(one !== undefined);
    const { instrument } = mainstayStart.published;
    const [was, is] = one.line;
    const typed = tableAsTyped(instrument).replace(was, is);
    const lower = startingInstrument({
      instrument: { ...expectDone(withTypedTable(instrument, typed)), version: 9 },
      file: {},
    });
    assert.ok(lower !== undefined);
    const answers = (levels: readonly number[]) =>
      Object.fromEntries(mainstayStart.areas.map(({ id }, place) => [id, { level: levels[place] ?? 0 }]));
    const told = expectDone(
      explain(
        { instrument: mainstayStart, input: { answers: answers(one.levels) } },
        {
          instrument: lower,
          input: { answers: answers(one.then), prices: { id: 'dear', index: one.index, source: 'example' } },
        },
      ),
    );
    const parts = [told.answers.annual, told.rules.annual, told.prices.annual];
    assert.deepEqual([...parts, told.annual], [one.answers, one.rules, one.prices, one.together]);
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0),
      one.together,
    );
  });
});

type Gaining = { changes: [number, number][]; told: object };
type Pricing = { levels: number[]; index: number; need: number; prices: number; annual: number };
type Ranging = {
  groups: { from: number; people: number; low: number; high: number }[];
  points10: number;
  annual: number;
};
type Changing = {
  levels: number[];
  then: number[];
  line: [string, string];
  index: number;
  answers: number;
  rules: number;
  prices: number;
  together: number;
};

function comesOut({ instrument: name, levels, help = {}, points, annual, weekly }: Example): void {
  const instrument = getInstrument(name);
  const answers = Object.fromEntries(
    instrument.areas.map(({ id }, place) => {
      const share = help[id];
      const level = levels[place] ?? -1;
      return [id, share === undefined ? { level } : { level, help: { share, agreed: true } }];
    }),
  );
  const { figure } = expectDone(workOut(instrument, { answers }));
  assert.deepEqual([pointsText(figure.points), figure.annual, figure.weekly], [points, annual, weekly]);
}
