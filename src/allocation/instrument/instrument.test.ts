import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  faultText,
  findInstrument,
  getInstrument,
  type Instrument,
  instruments,
  mainstayStart,
  parseInstrument,
  publishedInstruments,
  readInstrument,
  sealOf,
  versionFaults,
} from '#allocation';
import start from '../instruments/mainstay-start.json' with { type: 'json' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('An instrument', () => {
  it('comes with its words in easy English for what people meet first', () => {
    assert.equal(mainstayStart.areas.length, 12);
    const words = mainstayStart.areas.flatMap((area) => [
      area.title,
      area.ask,
      ...area.options.map((option) => option.says),
    ]);
    assert.deepEqual(
      words.filter((each) => each.easy === undefined),
      [],
    );
  });

  it('says plainly that its table comes from made-up data', () => {
    assert.match(mainstayStart.status.en, /made-up data/);
    assert.ok(instruments.every((one) => one.evidence.data === 'made-up' && one.stage !== 'live'));
  });

  it('is found by its id and version, or not at all', () => {
    assert.equal(findInstrument('example-114')?.version, 2);
    assert.equal(findInstrument('example-114', 1)?.areas.length, 12);
    assert.equal(findInstrument('example-114', 9), undefined);
    assert.equal(findInstrument('__proto__'), undefined);
    assert.throws(() => getInstrument('mine'), /mine/);
  });

  it('is what its seal says, each that comes with Mainstay', () => {
    publishedInstruments.forEach(({ file }) => assert.ok('done' in readInstrument(file, sha256)));
  });
});

describe('An instrument is refused, with the way to it and why,', () => {
  it('when a step up in need would take points away', () => {
    refuses('questions.0.levels.2.step: a step below 0', ({ questions }) => {
      levels(questions[0]!)[2]!.step = -3;
    });
  });

  it('when a level is there twice, or out of its place', () => {
    refuses('questions.1.levels.3.level: level 2 is there twice', ({ questions }) => {
      levels(questions[1]!)[3]!.level = 2;
    });
    refuses('questions.1.levels.4.level: expected level 4 here', ({ questions }) => {
      levels(questions[1]!)[4]!.level = 9;
    });
  });

  it('when its table pays less for more points', () => {
    refuses('steps.1.link.knots.4.pence: the table pays less', ({ steps }) => {
      knots(steps[1]!)[4]!.pence = 1;
    });
  });

  it('when two knots stand at one place', () => {
    refuses('steps.1.link.knots.4.at: the table’s knots must rise', ({ steps }) => {
      knots(steps[1]!)[4]!.at = 470;
    });
  });

  it('when an operator is unknown', () => {
    refuses('steps.0.op: unknown operator', (draft) => {
      Object.assign(draft.steps[0]!, { op: 'eval' });
    });
  });

  it('when its table has more than eleven knots', () => {
    refuses('steps.1.link.knots.11: a table has 11 knots at most', ({ steps }) => {
      knots(steps[1]!).push({ at: 2_490, pence: 6_300_000 });
    });
  });

  it('when points are not counted in the parts of unpaid help', () => {
    refuses('steps.0.parts: unpaid help is counted in parts of 10', ({ steps }) => {
      Object.assign(steps[0]!, { parts: undefined });
    });
  });

  it('when more need could give fewer points: a term that is taken off, a number that is let through for less need', () => {
    const first = 'steps.0: with more need it could give fewer points';
    refuses(first, ({ steps: [sum] }) => {
      assert.ok(sum?.op === 'sum');
      sum.of[3] = { of: sum.of[3]!.of, times: -1 };
    });
    const [of, by] = ['nutrition', 'hygiene'];
    const stands = (step: object) => (draft: Instrument) => {
      const [sum] = draft.steps;
      assert.ok(sum?.op === 'sum');
      Object.assign(sum.of[0]!, { of: 'between' });
      Object.assign(draft, { steps: [{ id: 'between', ...step }, ...draft.steps] });
    };
    refuses(first, stands({ op: 'gate', of, when: { of: by, to: 9 }, otherwise: 0 }));
    refuses(first, stands({ op: 'gate', of, when: { of: by, from: 9 }, otherwise: 5 }));
    refuses(first, stands({ op: 'override', of, when: { of: by, from: 9 }, gives: 189 }));
    const row = { when: [[0, 90]], gives: 10 };
    refuses(first, stands({ op: 'lookup', by: [of], rows: [row], otherwise: 0 }));
    takes(stands({ op: 'gate', of, when: { of: by, from: 9 }, otherwise: 0 }));
    takes(stands({ op: 'override', of, when: { of: by, from: 9 }, gives: 190 }));
    takes(stands({ op: 'maxOf', of: [{ of }, { of: by }] }));
  });

  it('when its numbers could get too large to be exact', () => {
    refuses('steps.0: its numbers could get too large', ({ questions }) => {
      levels(questions[0]!)[4]!.step = 1e15;
    });
    refuses('steps.1: its numbers could get too large', ({ steps }) => {
      knots(steps[1]!)[10]!.pence = 1e13;
    });
    refuses('steps.3: its numbers could get too large', ({ steps }) => {
      Object.assign(steps[3]!, { times: 1e9 });
    });
  });

  it('when a step uses what is not there, or not there yet', () => {
    refuses('steps.0.of.0.of: hygeine is neither', ({ steps }) => {
      Object.assign(steps[0]!, { of: [{ of: 'hygeine' }] });
    });
    refuses('steps.2.of: weekly is neither', ({ steps }) => {
      Object.assign(steps[2]!, { of: 'weekly' });
    });
  });

  it('when a question is asked and counts for nothing', () => {
    refuses('questions.11: decisions is asked and counts for nothing', ({ steps, cases }) => {
      const [sum] = steps;
      assert.ok(sum?.op === 'sum');
      sum.of.pop();
      delete cases?.expects['decisions'];
    });
  });

  it('when a share of help counts more than the whole', () => {
    refuses('unpaidHelp.shares.1.counts: now-and-then counts more', (draft) => {
      draft.unpaidHelp!.shares[1]!.counts = 11;
    });
  });

  it('when an area is there twice', () => {
    refuses('questions.1.id: nutrition is there twice', ({ questions }) => {
      questions[1]!.id = 'nutrition';
    });
  });

  it('when a percent table takes another number for the most', () => {
    refuses('steps.1.link.at.most: the most is 263 points, not 100', ({ steps }) => {
      const link = steps[1]!;
      assert.ok(link.op === 'link' && link.link.kind === 'table');
      link.link.at = { unit: 'percent', most: 100 };
    });
  });

  it('when it ends before it begins', () => {
    refuses('until: it ends before it begins', (draft) => {
      draft.until = '2020-01-01';
    });
  });

  it('when a key stands in it that nobody knows, so that nothing hides in it', () => {
    refuses('Unrecognized key: "multiplier"', (draft) => {
      Object.assign(draft, { multiplier: 90 });
    });
  });

  it('when one word was changed under its seal', () => {
    const draft = structuredClone(start);
    draft.questions[0]!.title.en += '!';
    const seal = sealOf(draft, sha256);
    assert.deepEqual(readInstrument(draft, sha256), {
      refused: {
        because: 'instrument-has-faults',
        faults: [{ path: ['hash'], says: `the seal of this file is ${seal}: something in it was changed` }],
      },
    });
  });

  it('when it is no instrument at all', () => {
    assert.deepEqual(faults([]), ['expected an object']);
    assert.deepEqual(faults({ format: 'allocation-instrument/9' }), [
      'format: expected allocation-instrument/1 or allocation-instrument/2',
    ]);
  });
});

describe('Versions of an instrument', () => {
  const { instrument } = mainstayStart.published;
  const live = (version: number, from: string, until?: string): Instrument => ({
    ...instrument,
    stage: 'live',
    version,
    from,
    until,
  });

  it('follow each other without a day between two', () => {
    assert.deepEqual(versionFaults([live(1, '2026-04-06', '2027-04-05'), live(2, '2027-04-06')]), []);
  });

  it('are refused when two are live on one day', () => {
    assert.deepEqual(versionFaults([live(1, '2026-04-06'), live(2, '2027-04-06')]).map(faultText), [
      'mainstay-start.2.from: from 2027-04-06 it overlaps with the one at 0',
    ]);
  });

  it('are refused when one is there twice', () => {
    assert.equal(versionFaults([instrument, instrument]).length, 1);
  });
});

function refuses(because: string, change: (draft: Instrument) => void): void {
  const { hash, ...draft } = structuredClone(mainstayStart.published.instrument);
  assert.ok(hash !== undefined);
  change(draft);
  const found = faults(draft);
  assert.ok(
    found.some((fault) => fault.includes(because)),
    `expected ${because}, got: ${found.join('; ')}`,
  );
}

function takes(change: (draft: Instrument) => void): void {
  const { hash: _hash, cases: _cases, ...draft } = structuredClone(mainstayStart.published.instrument);
  change(draft);
  assert.deepEqual(faults(draft), ['it was taken']);
}

function faults(file: unknown): readonly string[] {
  const parsed = parseInstrument(file);
  return 'refused' in parsed ? parsed.refused.faults.map(faultText) : ['it was taken'];
}

function levels(question: Instrument['questions'][number]) {
  assert.ok(question.kind === 'level');
  return question.levels;
}

function knots(step: Instrument['steps'][number]) {
  assert.ok(step.op === 'link' && step.link.kind === 'table');
  return step.link.knots;
}
