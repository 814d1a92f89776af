import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import {
  type Answers,
  type Evaluating,
  evaluate,
  findPublished,
  type Instrument,
  type Value,
  verifyCases,
} from '#allocation';

describe('Germany’s assessment of care needs', () => {
  const germany = instrument('de-nba');
  const graded = (sums: readonly number[]): readonly Value[] => {
    const given = Object.fromEntries(sums.map((sum, place) => [`module-${String(place + 1)}`, sum]));
    const answers = { 'under-18-months': { yes: false }, 'special-constellation': { yes: false } };
    return values(germany, ['points', 'grade'], { answers, given });
  };

  it('gives what was published of three people', () => {
    assert.deepEqual(graded([2, 0, 0, 8, 1, 0]), [27_50, 2]);
    assert.deepEqual(graded([0, 0, 0, 0, 1, 0]), [5_00, 0]);
    assert.deepEqual(graded([2, 2, 3, 3, 0, 1]), [23_75, 1]);
  });

  it('draws its lines where the law does', () => {
    assert.deepEqual(graded([0, 0, 0, 0, 0, 0]), [0, 0]);
    assert.deepEqual(graded([15, 33, 65, 54, 15, 18]), [100_00, 5]);
    assert.deepEqual(graded([0, 0, 5, 0, 0, 0]), [11_25, 0]);
    assert.deepEqual(graded([2, 0, 0, 3, 0, 0]), [12_50, 1]);
    assert.deepEqual(graded([0, 0, 7, 0, 0, 7]), [26_25, 1]);
    assert.deepEqual(graded([0, 0, 7, 8, 0, 7]), [46_25, 2]);
  });

  it('counts the higher of modules two and three after weighting, not before', () => {
    // Five points in module two weigh less than three points in module three.
    assert.deepEqual(graded([0, 5, 3, 0, 0, 0]), [7_50, 0]);
    assert.deepEqual(graded([0, 17, 5, 0, 0, 0]), [15_00, 1]);
  });

  it('puts a child under 18 months one grade higher, and a special constellation into the fifth', () => {
    const given = {
      'module-1': 2,
      'module-2': 0,
      'module-3': 0,
      'module-4': 3,
      'module-5': 0,
      'module-6': 0,
    };
    const grade = (young: boolean, special: boolean): readonly Value[] =>
      values(germany, ['grade'], {
        answers: { 'under-18-months': { yes: young }, 'special-constellation': { yes: special } },
        given,
      });
    assert.deepEqual([grade(false, false), grade(true, false), grade(false, true)], [[1], [2], [5]]);
  });

  it('counts how often exactly: 21 times a week are three times a day, and three visits a week 12.9', () => {
    const often = (step: string, answers: Answers): readonly Value[] =>
      values(germany, [step], { answers: { ...nothingOften, ...answers } });
    assert.deepEqual(
      often('measures-points', { '5.1': { often: { day: 3 } }, '5.6': { often: { day: 1 } } }),
      [2],
    );
    assert.deepEqual(often('measures-points', { '5.1': { often: { week: 21 } } }), [1]);
    assert.deepEqual(often('treatments-points', { '5.8': { often: { week: 7 } } }), [2]);
    assert.deepEqual(often('visits-points', { '5.13': { often: { week: 1 } } }), [1]);
    assert.deepEqual(often('visits', { '5.13': { often: { week: 3 } } }), [129]);
    assert.deepEqual(often('visits-points', { '5.13': { often: { week: 3 } } }), [3]);
    const two = { '5.15': { often: { week: 1 } }, '5.14': { often: { week: 1 } } };
    assert.deepEqual(often('visits-points', two), [3]);
    assert.deepEqual(often('visits-points', { '5.12': { often: { day: 1 } } }), [6]);
  });

  it('counts wetness and soiling only where somebody is incontinent, and 20 for a child who cannot feed', () => {
    const selfCare = (answers: Answers): readonly Value[] => {
      const none = germany.questions.filter(({ id }) => /^4\.\d/.test(id) && id !== '4.13');
      const all = Object.fromEntries(none.map(({ id }) => [id, { level: 3 }]));
      const rest = { incontinent: { yes: false }, '4.13': { choice: 'none' }, '4.K': { yes: false } };
      return values(germany, ['module-4'], { answers: { ...all, ...rest, ...answers } });
    };
    assert.deepEqual(selfCare({}), [42]);
    assert.deepEqual(selfCare({ incontinent: { yes: true } }), [48]);
    assert.deepEqual(selfCare({ incontinent: { yes: true }, '4.13': { choice: 'partly' } }), [54]);
    assert.deepEqual(selfCare({ '4.K': { yes: true } }), [20]);
  });

  it('leaves half the money where half the services were used', () => {
    const left = (grade: number, used: number): readonly Value[] =>
      values(germany, ['combination'], { answers: { 'service-used': { number: used } }, given: { grade } });
    assert.deepEqual([left(3, 748_50), left(2, 0), left(5, 2299_00)], [[299_50], [347_00], [0]]);
  });

  it('pays 40 to 44 cents in the euro to whoever organises support herself', () => {
    const ratio = (grade: number): number => {
      const [cash, service] = values(germany, ['cash', 'service'], { answers: {}, given: { grade } });
      return Math.round((Number(cash) / Number(service)) * 10_000) / 10_000;
    };
    assert.deepEqual([2, 3, 4, 5].map(ratio), [0.4359, 0.4001, 0.4303, 0.4306]);
  });
});

describe('The United Kingdom’s personal independence payment', () => {
  const pip = instrument('uk-pip');
  const award = (applies: Readonly<Record<string, readonly string[]>>, day?: string): readonly Value[] => {
    const none = Object.fromEntries(pip.questions.map(({ id }) => [id, { applies: [] }]));
    const some = Object.fromEntries(Object.entries(applies).map(([id, each]) => [id, { applies: each }]));
    const wanted = ['dailyLiving-points', 'dailyLiving-award', 'mobility-points', 'mobility-award', 'weekly'];
    return values(pip, wanted, { answers: { ...none, ...some }, ...(day !== undefined && { day }) });
  };
  const food = ['preparingFood1d'];
  const eating = ['takingNutrition2d'];

  it('counts the highest that applies, once for each activity', () => {
    const out = award({ preparingFood: ['preparingFood1b', 'preparingFood1e', 'preparingFood1a'] });
    assert.deepEqual(out.slice(0, 2), [4, 'noAward']);
  });

  it('awards from eight points, more from twelve, and nothing where a part was not looked at', () => {
    assert.deepEqual(award({ movingAround: ['movingAround12a'] }), [null, 'notConsidered', 0, 'noAward', 0]);
    assert.deepEqual(award({ movingAround: ['movingAround12c'] }).slice(2, 4), [8, 'standard']);
    assert.deepEqual(award({ movingAround: ['movingAround12e'] }).slice(2, 4), [12, 'enhanced']);
    const six = award({ preparingFood: food, takingNutrition: eating });
    assert.deepEqual(six.slice(0, 4), [6, 'noAward', null, 'notConsidered']);
    const eight = award({ preparingFood: ['preparingFood1e'], takingNutrition: eating });
    assert.deepEqual(eight.slice(0, 2), [8, 'standard']);
  });

  it('pays the rate in force on the day', () => {
    const enhanced = { movingAround: ['movingAround12f'] };
    assert.equal(award(enhanced, '2026-04-05').at(-1), 77_05);
    assert.equal(award(enhanced, '2026-04-06').at(-1), 80_00);
    assert.equal(award(enhanced).at(-1), 80_00);
    const before = evaluate(pip, {
      answers: Object.fromEntries(pip.questions.map(({ id }) => [id, { applies: [] }])),
      day: '2024-01-01',
    });
    assert.deepEqual(before, { refused: { because: 'not-published', step: 'dailyLiving-weekly' } });
  });
});

describe('Florida’s iBudget', () => {
  const florida = instrument('us-fl-ibudget');
  const ids = florida.questions.map(({ id }) => id).filter((id) => id.startsWith('Q'));
  const budget = (
    [living, age]: readonly [string, number],
    [FSum, BSum]: readonly [number, number],
    items: Readonly<Record<string, number>>,
  ): readonly Value[] => {
    const each = Object.fromEntries(ids.map((id) => [id, { number: items[id] ?? 0 }]));
    const answers = { ...each, living: { choice: living }, age: { number: age } };
    return values(florida, ['root', 'annual'], { answers, given: { FSum, BSum } });
  };

  it('squares a sum of weights, exactly', () => {
    assert.deepEqual(budget(['FH', 20], [0, 0], {}), [27_5720, 760_22]);
    const moderate = { Q16: 1, Q20: 2, Q21: 2, Q23: 2, Q36: 2 };
    assert.deepEqual(budget(['FH', 25], [16, 4], moderate), [119_0455, 14_171_83]);
    const supported = { Q16: 1, Q18: 1, Q20: 2, Q21: 2, Q23: 3, Q28: 1, Q33: 1, Q36: 3 };
    assert.deepEqual(budget(['ILSL', 40], [20, 10], supported), [222_7428, 49_614_35]);
    const residential = { Q16: 2, Q18: 3, Q20: 3, Q21: 3, Q23: 4, Q36: 2, Q43: 4 };
    assert.deepEqual(budget(['RH1', 52], [30, 6], residential), [247_5805, 61_296_10]);
    const intensive = { Q20: 1, Q21: 1, Q23: 4, Q28: 2, Q33: 3, Q34: 1, Q36: 4 };
    assert.deepEqual(budget(['RH3', 28], [18, 20], intensive), [346_7706, 120_249_85]);
  });

  it('adds the items up itself where they are given one by one', () => {
    const answers = Object.fromEntries(ids.map((id) => [id, { number: 1 }]));
    const all = { ...answers, living: { choice: 'FH' }, age: { number: 20 } };
    assert.deepEqual(values(florida, ['FSum', 'BSum'], { answers: all }), [11, 6]);
  });
});

describe('Tables of English councils', () => {
  it('jump by £1,300 for one point, and say nothing below 70 or above 185', () => {
    const norfolk = (points: number): readonly Value[] =>
      values(instrument('england-council'), ['annual'], { answers: { points: { number: points } } });
    assert.deepEqual([69, 70, 115, 116, 145, 146, 171].flatMap(norfolk), [
      null,
      500_00,
      500_00,
      1000_00,
      1500_00,
      2800_00,
      6000_00,
    ]);
    const beyond = evaluate(instrument('england-council'), { answers: { points: { number: 186 } } });
    assert.deepEqual(beyond, { refused: { because: 'not-published', step: 'annual' } });
  });

  it('are known in two points where a court published them', () => {
    const kensington = (points: number): readonly Value[] =>
      values(instrument('england-council-kensington'), ['weekly'], {
        answers: { points: { number: points } },
      });
    assert.deepEqual([kensington(16), kensington(22)], [[82_91], [112_21]]);
  });

  it('have uneven steps', () => {
    const points = [0, 1, 2, 3].map((level) =>
      values(instrument('england-council-north-yorkshire'), ['points'], {
        answers: { 'fit-and-healthy': { level } },
      }),
    );
    assert.deepEqual(points.flat(), [0, 8, 21, 28]);
  });
});

describe('Australia’s Support at Home', () => {
  it('lets the larger of $1,000 and a tenth of the quarter go over', () => {
    const carried = (classification: number, unspent: number): readonly Value[] =>
      values(instrument('au-support-at-home'), ['carry'], {
        answers: { classification: { number: classification }, unspent: { number: unspent } },
      });
    assert.deepEqual(
      [carried(1, 1500_00), carried(8, 3000_00), carried(8, 1200_00)],
      [[1000_00], [1952_66], [1200_00]],
    );
  });
});

describe('Washington’s table of kind, frequency and time', () => {
  it('gives hours, and a level by the hours of a week', () => {
    const washington = instrument('us-wa-support-hours');
    const none = Object.fromEntries(washington.questions.map(({ id }) => [id, { number: 0 }]));
    const hours = (type: number, frequency: number, time: number): readonly Value[] => {
      const some = { 'B5-type': type, 'B5-frequency': frequency, 'B5-time': time };
      const given = Object.fromEntries(Object.entries(some).map(([id, number]) => [id, { number }]));
      return values(washington, ['B5-day', 'level'], { answers: { ...none, ...given } });
    };
    assert.deepEqual(hours(1, 2, 1), [1, 'low']);
    assert.deepEqual(hours(4, 4, 4), [20, 'medium']);
    assert.deepEqual(
      [hours(0, 4, 4), hours(1, 1, 4)],
      [
        [0, 'none'],
        [0, 'none'],
      ],
    );
  });
});

describe('The published case files, where they are at hand,', () => {
  const files = {
    'de-nba': 'germany_nba_cases',
    'uk-pip': 'uk_pip',
    'us-fl-ibudget': 'florida_ibudget',
    'england-council': 'england_council_ras',
    'au-support-at-home': 'australia_support_at_home',
    'mainstay-start': 'synthetic_3000_expected',
  };

  Object.entries(files).forEach(([id, file]) => {
    it(`come out exactly: ${id}`, (test) => {
      const path = new URL(`../../../../shared/data/allocation/${file}.json`, import.meta.url);
      if (!existsSync(path)) return test.skip('not at hand');
      const verified = expectDone(verifyCases(instrument(id), JSON.parse(readFileSync(path, 'utf8'))));
      assert.deepEqual(verified.misses, []);
      assert.equal(verified.passed, verified.of);
    });
  });
});

function instrument(id: string): Instrument {
  const published = findPublished(id);
  assert.ok(published !== undefined);
  return published.instrument;
}

function values(one: Instrument, wanted: readonly string[], input: Evaluating): readonly Value[] {
  const out = expectDone(evaluate(one, { ...input, wanted }));
  return wanted.map((name) => out.values[name] ?? null);
}

const nothingOften: Answers = Object.fromEntries(
  instrument('de-nba')
    .questions.filter(({ kind }) => kind === 'frequency')
    .map(({ id }) => [id, { often: {} }]),
);
