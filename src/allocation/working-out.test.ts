import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import {
  type Answers,
  example114,
  mainstayStart,
  pointsText,
  type StartingInstrument,
  type UnpaidHelp,
  type WorkingOut,
  workOut,
} from '#allocation';
import ownCases from './instruments/mainstay-start.cases.json' with { type: 'json' };

type Case = (typeof ownCases)[number];

const published = new URL('../../../shared/data/allocation/synthetic_3000_expected.json', import.meta.url);

describe('The worked example with 114 points', () => {
  const points = [14, 3, 4, 0, 4, 6, 6, 2, 3, 0, 0, 2];

  it('gives £21,237.89 a year, £408.42 a week, for 44 points when nobody helps unpaid', () => {
    const { figure } = outcome(example114, answersByPoints(points));
    assert.equal(pointsText(figure.points), '44');
    assert.deepEqual([figure.annual, figure.weekly], [21_237_89, 408_42]);
  });

  it('gives £13,319.30 a year, £256.14 a week, when the unpaid help is agreed', () => {
    const counts = [2, 1, 1, 3, 3, 3, 3, 3, 2, 3, 3, 3];
    const { figure, withoutUnpaidHelp } = outcome(example114, answersByPoints(points, counts));
    assert.equal(pointsText(figure.points), '33.67');
    assert.deepEqual([figure.annual, figure.weekly], [13_319_30, 256_14]);
    assert.equal(withoutUnpaidHelp.weekly, 408_42);
  });

  it('pays nothing up to 4 percent, and £174,720.00 for all 114 points', () => {
    assert.equal(outcome(example114, answersByPoints([4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).figure.annual, 0);
    const most = example114.areas.map((area) => area.options.at(-1)?.points ?? 0);
    assert.equal(outcome(example114, answersByPoints(most)).figure.annual, 174_720_00);
  });
});

describe('The starting instrument', () => {
  it('gives six people their points, lines and money to the penny', () => {
    assert.equal(ownCases.length, 6);
    ownCases.forEach(agrees);
  });

  it('gives the same for the published six where they are at hand', (test) => {
    if (!existsSync(published)) return test.skip(`not at hand: ${published.pathname}`);
    const { people } = JSON.parse(readFileSync(published, 'utf8')) as { people: Case[] };
    assert.deepEqual(ownCases, people);
  });

  it('shares £24,226.26 out so that the floor and the lines add up to it', () => {
    const { figure } = outcome(mainstayStart, answersOf(ownCases[2]!));
    const lines = figure.lines.reduce((sum, line) => sum + line.yearly, 0);
    assert.equal(figure.floor + lines, 24_226_26);
    assert.equal(figure.priceLine, 0);
  });

  it('says what a willing partner’s help is worth: £2,118.74 a year', () => {
    const out = outcome(mainstayStart, answersOf(ownCases[3]!));
    assert.equal(out.withoutUnpaidHelp.annual - out.figure.annual, 2_118_74);
  });

  it('shows what a dear place adds as a line of its own', () => {
    const dear = ownCases[4]!;
    const prices = { id: 'dear', index: 10_731, source: 'test' };
    const { figure } = expectDone(workOut(mainstayStart, { answers: answersOf(dear), prices }));
    assert.equal(figure.table + figure.priceLine, 25_997_20);
    assert.equal(figure.weekly, 498_58);
  });
});

describe('Unpaid help', () => {
  const helped = (agreed: boolean): Answers => ({
    ...answersOf(ownCases[2]!),
    nutrition: { level: 2, help: { share: 'most', agreed } },
  });

  it('is not taken off until the person who gives it has agreed', () => {
    const { figure, withoutUnpaidHelp, withAllUnpaidHelp } = outcome(mainstayStart, helped(false));
    assert.equal(figure.annual, withoutUnpaidHelp.annual);
    assert.ok(withAllUnpaidHelp.annual < figure.annual);
    assert.equal(figure.lines[0]?.helpCounted, undefined);
  });

  it('is taken off, and named in its line, once they have', () => {
    const { figure, withAllUnpaidHelp } = outcome(mainstayStart, helped(true));
    assert.equal(figure.annual, withAllUnpaidHelp.annual);
    assert.equal(figure.lines[0]?.helpCounted, 'most');
  });
});

describe('Changes that are shown', () => {
  it('are true: giving that answer gives that figure', () => {
    const answers = answersOf(ownCases[2]!);
    const { changes } = outcome(mainstayStart, answers);
    const shown = [...changes.up, ...changes.down];
    assert.equal(shown.length, 6);
    shown.forEach((change) => {
      const changed =
        change.what === 'level'
          ? { ...answers[change.area], level: change.to }
          : { level: 2, help: { share: change.to, agreed: true } };
      const then = outcome(mainstayStart, { ...answers, [change.area]: changed });
      assert.equal(then.figure.annual, change.annual);
      assert.equal(then.figure.weekly, change.weekly);
    });
  });

  it('are the nearest, and none go down when nothing is needed', () => {
    const { changes } = outcome(mainstayStart, answersOf(ownCases[0]!));
    assert.deepEqual(changes.down, []);
    assert.deepEqual(
      changes.up.map((change) => [change.area, change.to]),
      [
        ['home-safety', 1],
        ['parenting', 1],
        ['decisions', 1],
      ],
    );
  });
});

describe('Answers', () => {
  const answers = answersOf(ownCases[2]!);

  it('are refused with the areas that are missing', () => {
    const { nutrition, decisions, ...rest } = answers;
    assert.ok(nutrition !== undefined && decisions !== undefined);
    assert.deepEqual(workOut(mainstayStart, { answers: rest }), {
      refused: { because: 'answers-missing', areas: ['nutrition', 'decisions'] },
    });
  });

  it('are refused for an area that is not asked', () => {
    assert.deepEqual(workOut(mainstayStart, { answers: { ...answers, wealth: { level: 1 } } }), {
      refused: { because: 'area-unknown', areas: ['wealth'] },
    });
  });

  it('are refused above the last level, below the first and between two', () => {
    [5, -1, 1.5].forEach((level) => {
      assert.deepEqual(workOut(mainstayStart, { answers: { ...answers, toilet: { level } } }), {
        refused: { because: 'level-not-offered', areas: ['toilet'] },
      });
    });
  });

  it('are refused for a share of help that is not offered', () => {
    const odd = { ...answers, toilet: { level: 2, help: { share: 'nine-tenths', agreed: true } } };
    assert.deepEqual(workOut(mainstayStart, { answers: odd }), {
      refused: { because: 'share-not-offered', areas: ['toilet'] },
    });
  });
});

function outcome(instrument: StartingInstrument, answers: Answers): WorkingOut {
  return expectDone(workOut(instrument, { answers }));
}

function answersByPoints(points: readonly number[], counts: readonly number[] = []): Answers {
  return Object.fromEntries(
    example114.areas.map((area, place) => {
      const level = area.options.findIndex((option) => option.points === points[place]);
      return [area.id, { level, ...help(example114, counts[place]) }];
    }),
  );
}

function answersOf(one: Case): Answers {
  return Object.fromEntries(
    mainstayStart.areas.map((area, place) => [
      area.id,
      { level: one.levels[place] ?? -1, ...help(mainstayStart, one.v10[place]) },
    ]),
  );
}

function help(instrument: StartingInstrument, counts: number | undefined): { help?: UnpaidHelp } {
  const share = instrument.unpaidHelp.shares.find((each) => each.counts === counts);
  return share === undefined ? {} : { help: { share: share.id, agreed: true } };
}

function agrees(one: Case): void {
  const index = Math.round(one.priceIndex * 10_000);
  const prices = { id: 'test', index, source: 'test' };
  const { figure } = expectDone(workOut(mainstayStart, { answers: answersOf(one), prices }));
  const { expect } = one;
  assert.deepEqual(
    [figure.points.parts, figure.table, figure.floor, figure.annual, figure.weekly],
    [expect.points10, expect.tablePence, expect.floorPence, expect.annualPence, expect.weeklyPence],
  );
  const points = figure.lines.filter((line) => line.points.parts > 0);
  assert.deepEqual(
    Object.fromEntries(points.map((line) => [line.area, line.points.parts])),
    expect.domainPoints10,
  );
  const exact: Record<string, number | undefined> = expect.domainPence;
  points.forEach((line) => assert.ok(Math.abs(line.yearly - (exact[line.area] ?? 0)) < 1.0001));
}
