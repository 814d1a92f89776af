import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  type Answer,
  type Answers,
  evaluate,
  type Instrument,
  parseInstrument,
  publishedInstruments,
  startingInstrument,
  type StartingInstrument,
  workOut,
} from '#allocation';

type Way = readonly (string | number)[];
type Draw = (most: number) => number;

// What a slip of the hand, a program or somebody unkind puts in the place of one thing in a file.
const odd = [
  -1,
  0,
  1,
  1.5,
  1e15,
  -1e15,
  2 ** 53,
  1e308,
  null,
  '',
  'x',
  'constructor',
  '__proto__',
  [],
  {},
  true,
];
const nudge = [-100, -1, 1, 100, 1_000_000];

const mangled = publishedInstruments.map(({ file }) => ({
  file,
  ways: waysIn(file).filter(
    (way) => !way.some((part) => ['cases', 'basis', 'says', 'title', 'hash'].includes(String(part))),
  ),
}));

describe('Of ten thousand instruments with one thing in them changed', () => {
  it('each is refused with the reason, or works out whole numbers that never fall with need', () => {
    const numbers = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...mangled), numbers, ({ file, ways }, drawn) => {
        let at = 0;
        const draw: Draw = (most) => drawn[at++ % drawn.length]! % most;
        const read = parseInstrument(changed(file, ways[draw(ways.length)]!, draw));
        if ('refused' in read) {
          assert.ok(read.refused.faults.length > 0 && read.refused.faults.every(({ says }) => says !== ''));
          return;
        }
        taken += 1;
        const { instrument } = read.done;
        const answers = answersTo(instrument, draw);
        const out = evaluate(instrument, { answers });
        const values = 'done' in out ? Object.values(out.done.values) : [];
        assert.ok(values.every((value) => typeof value !== 'number' || Number.isSafeInteger(value)));
        const own = startingInstrument(read.done);
        if (own !== undefined) neverFalls(own, answers, draw);
      }),
      { numRuns: 10_000 },
    );
    assert.ok(taken > 500, String(taken));
  });
});

function neverFalls(own: StartingInstrument, answers: Answers, draw: Draw): void {
  const out = workOut(own, { answers });
  assert.ok('done' in out);
  const { floor, lines, table, annual } = out.done.figure;
  assert.equal(
    lines.reduce((sum, line) => sum + line.yearly, floor + 0),
    table,
  );
  assert.ok(annual >= 0);
  const area = own.areas[draw(own.areas.length)]!;
  const now = answers[area.id]!;
  if (!('level' in now) || now.level === area.options.length - 1) return;
  const more = workOut(own, { answers: { ...answers, [area.id]: { ...now, level: now.level + 1 } } });
  assert.ok('done' in more && more.done.figure.annual >= annual, area.id);
}

function waysIn(value: unknown, way: Way = []): readonly Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    waysIn(each, [...way, Array.isArray(value) ? Number(key) : key]),
  );
  return way.length === 0 ? inside : [way, ...inside];
}

/** The same file with what stands at the end of a way taken out, nudged, or something odd in its place; not sealed. */
function changed(file: unknown, [key, ...rest]: Way, draw: Draw): unknown {
  const copy: Record<string | number, unknown> = Array.isArray(file)
    ? Object.assign([], file)
    : { ...Object(file) };
  delete copy['hash'];
  const inside = copy[key!];
  if (rest.length > 0) copy[key!] = changed(inside, rest, draw);
  else if (typeof inside === 'number' && draw(2) === 0) copy[key!] = inside + nudge[draw(nudge.length)]!;
  else if (draw(10) === 0) delete copy[key!];
  else copy[key!] = odd[draw(odd.length)];
  return copy;
}

function answersTo({ questions, unpaidHelp }: Instrument, draw: Draw): Answers {
  const shares = unpaidHelp?.shares ?? [];
  return Object.fromEntries(
    questions.map((question): [string, Answer] => {
      switch (question.kind) {
        case 'level': {
          const help = { share: shares[draw(Math.max(1, shares.length))]?.id ?? '', agreed: true };
          const level = draw(question.levels.length);
          return [question.id, shares.length > 0 && draw(2) === 0 ? { level, help } : { level }];
        }
        case 'choice':
          return [question.id, { choice: question.options[draw(question.options.length)]!.id }];
        case 'applies':
          return [
            question.id,
            { applies: question.options.slice(draw(question.options.length)).map(({ id }) => id) },
          ];
        case 'number':
          return [question.id, { number: draw(2) === 0 ? question.most : question.least }];
        case 'frequency':
          return [question.id, { often: { day: draw(4), week: draw(30), month: draw(1_001) } }];
        case 'yes-no':
          return [question.id, { yes: draw(2) === 0 }];
      }
    }),
  );
}
