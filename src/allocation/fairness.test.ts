import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { expectDone } from '#basics';
import {
  type AllocationInput,
  type Answers,
  example114,
  type LevelAnswer,
  mainstayStart,
  type StartingInstrument,
  workOut,
} from '#allocation';

const instrument = fc.constantFrom(mainstayStart, example114);
const index = fc.integer({ min: 8_000, max: 12_500 });
const someCase = instrument.chain((one) =>
  fc.record({ one: fc.constant(one), answers: answersTo(one), index }),
);

describe('Whatever the answers', () => {
  it('the floor, the lines and the price line add up to the year', () => {
    fc.assert(
      fc.property(someCase, ({ one, answers, index: level }) => {
        const { figure } = sum(one, answers, level);
        const lines = figure.lines.reduce((total, line) => total + line.yearly, 0);
        assert.equal(figure.floor + lines, figure.table);
        assert.equal(figure.table + figure.priceLine, figure.annual);
        assert.ok(figure.lines.every((line) => line.yearly >= 0));
      }),
      { numRuns: 10_000 },
    );
  });

  it('needing more never means getting less', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), fc.nat(), ({ one, answers, index: level }, where, how) => {
        const area = one.areas[where % one.areas.length]!;
        const from = answers[area.id]!.level;
        const to = from + (how % (area.options.length - from));
        const more = { ...answers, [area.id]: { ...answers[area.id], level: to } };
        assert.ok(sum(one, more, level).figure.annual >= sum(one, answers, level).figure.annual);
      }),
      { numRuns: 10_000 },
    );
  });

  it('more unpaid help never raises the figure, and help nobody agreed to never lowers it', () => {
    fc.assert(
      fc.property(someCase, ({ one, answers, index: level }) => {
        const out = sum(one, answers, level);
        assert.ok(out.withAllUnpaidHelp.annual <= out.figure.annual);
        assert.ok(out.figure.annual <= out.withoutUnpaidHelp.annual);
        const notAgreed = Object.fromEntries(
          Object.entries(answers).map(([area, answer]) => [area, withAgreement(answer, false)]),
        );
        assert.equal(sum(one, notAgreed, level).figure.annual, out.withoutUnpaidHelp.annual);
      }),
      { numRuns: 10_000 },
    );
  });

  it('the smallest part of a point never jumps: no cliff', () => {
    fc.assert(
      fc.property(answersTo(mainstayStart), fc.nat(), (answers, where) => {
        const area = mainstayStart.areas[where % mainstayStart.areas.length]!;
        const whole = { ...answers, [area.id]: { level: 1 } };
        const less = { ...answers, [area.id]: { level: 1, help: { share: 'now-and-then', agreed: true } } };
        const [more, fewer] = [sum(mainstayStart, whole).figure, sum(mainstayStart, less).figure];
        const parts = more.points.parts - fewer.points.parts;
        assert.ok(more.annual - fewer.annual <= parts * steepest(mainstayStart) + 1);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a change that is shown is what that answer would give', () => {
    fc.assert(
      fc.property(someCase, ({ one, answers, index: level }) => {
        const { up, down } = sum(one, answers, level).changes;
        [...up, ...down].forEach((change) => {
          const now = answers[change.area]!;
          const changed =
            change.what === 'level'
              ? { ...now, level: change.to }
              : { ...now, help: { share: change.to, agreed: true } };
          const then = { ...answers, [change.area]: changed };
          assert.equal(sum(one, then, level).figure.annual, change.annual);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('How the money is held', () => {
  it('cannot be put into a sum', () => {
    // @ts-expect-error A way of holding money is not an input.
    const input: AllocationInput = { answers: {}, holding: 'direct-payment' };
    assert.ok(input);
  });
});

function sum(one: StartingInstrument, answers: Answers, level = 10_000) {
  return expectDone(workOut(one, { answers, prices: { id: 'test', index: level, source: 'test' } }));
}

function answersTo(one: StartingInstrument): fc.Arbitrary<Record<string, LevelAnswer>> {
  const share = fc.constantFrom(...one.unpaidHelp.shares.map((each) => each.id));
  const help = fc.record({ share, agreed: fc.boolean() });
  const areas = one.areas.map((area): [string, fc.Arbitrary<LevelAnswer>] => [
    area.id,
    fc.record(
      { level: fc.integer({ min: 0, max: area.options.length - 1 }), help },
      { requiredKeys: ['level'] },
    ),
  ]);
  return fc.record(Object.fromEntries(areas));
}

function withAgreement(answer: LevelAnswer, agreed: boolean): LevelAnswer {
  return answer.help === undefined ? answer : { ...answer, help: { ...answer.help, agreed } };
}

/** Pence for one tenth of a point on the steepest line of a table. */
function steepest({ table }: StartingInstrument): number {
  const slopes = table.knots.map((knot, place) => {
    const before = table.knots[place - 1];
    return before === undefined ? 0 : (knot.pence - before.pence) / (knot.at - before.at);
  });
  return Math.max(...slopes);
}
