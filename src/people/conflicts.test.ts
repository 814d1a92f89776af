import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  conflictsBetween,
  type Function,
  functions,
  functionsOf,
  type Level,
  verdictOn,
} from './conflicts.ts';

/** The table as it is read on paper: what goes with a function, for one worker and for one organisation. */
function against(
  one: Function,
  level: Level,
): {
  readonly never: readonly Function[];
  readonly chosen: readonly Function[];
} {
  const is = (verdict: string): readonly Function[] =>
    functions.filter((other) => verdictOn(one, other, level) === verdict);
  return { never: is('never'), chosen: is('if-chosen') };
}

describe('the table of conflicts', () => {
  it('is the same in either order', () => {
    const levels = ['same-worker', 'same-organisation'] as const;
    const uneven = functions.flatMap((one) =>
      functions.filter((other) =>
        levels.some((at) => verdictOn(one, other, at) !== verdictOn(other, one, at)),
      ),
    );
    assert.deepEqual(uneven, []);
  });

  it('keeps a statutory advocate from all else the same worker could do', () => {
    assert.deepEqual(against('statutory-advocacy', 'same-worker').never, [
      'advocacy',
      'assessment',
      'planning',
      'money-holding',
      'paid-support',
      'approving',
      'quality-check',
    ]);
    assert.deepEqual(against('statutory-advocacy', 'same-organisation'), {
      never: ['assessment', 'money-holding', 'paid-support', 'approving', 'quality-check'],
      chosen: ['planning'],
    });
  });

  it('lets an advocate plan, where the person chose that worker for both', () => {
    assert.equal(verdictOn('advocacy', 'planning', 'same-worker'), 'if-chosen');
    assert.equal(verdictOn('advocacy', 'planning', 'same-organisation'), 'fine');
  });

  it('keeps advocacy and payroll in two pairs of hands, and paid support in another house', () => {
    assert.equal(verdictOn('advocacy', 'money-holding', 'same-worker'), 'never');
    assert.equal(verdictOn('advocacy', 'money-holding', 'same-organisation'), 'if-chosen');
    assert.equal(verdictOn('advocacy', 'paid-support', 'same-organisation'), 'never');
  });

  it('never lets who assesses give support or hold the money', () => {
    assert.deepEqual(against('assessment', 'same-organisation').never, [
      'statutory-advocacy',
      'money-holding',
      'paid-support',
      'quality-check',
    ]);
  });

  it('lets one house plan and give support only by choice, and one worker never', () => {
    assert.equal(verdictOn('planning', 'paid-support', 'same-organisation'), 'if-chosen');
    assert.equal(verdictOn('planning', 'paid-support', 'same-worker'), 'never');
  });

  it('keeps quality checkers from everything but what is for all', () => {
    const others = functions.filter((each) => each !== 'quality-check' && each !== 'speaking-for-all');
    assert.deepEqual(against('quality-check', 'same-worker').never, others);
    assert.deepEqual(against('quality-check', 'same-organisation').never, others);
  });

  it('keeps who approves from everything else, and its house from it but by choice', () => {
    assert.equal(verdictOn('approving', 'planning', 'same-worker'), 'never');
    assert.equal(verdictOn('approving', 'paid-support', 'same-organisation'), 'if-chosen');
  });

  it('never lets a judge apply', () => {
    assert.equal(verdictOn('judging', 'applying', 'same-organisation'), 'never');
  });

  it('lets anybody speak up for all', () => {
    assert.deepEqual(against('speaking-for-all', 'same-worker'), { never: [], chosen: [] });
  });
});

describe('a role that starts', () => {
  const fund = functionsOf('holder', []);

  it('brings what it does, an advocate’s work with the power to speak up', () => {
    assert.deepEqual(functionsOf('planner', ['see-plan']), ['planning']);
    assert.deepEqual(functionsOf('planner', ['speak-up']), ['planning', 'advocacy']);
    assert.deepEqual(functionsOf('supporter', ['speak-up']), []);
  });

  it('hears first what can never be', () => {
    const found = conflictsBetween(functionsOf('planner', ['speak-up']), fund, 'same-organisation');
    assert.deepEqual(
      found.map(({ starts, beside, verdict }) => [starts, beside, verdict]),
      [
        ['advocacy', 'paid-support', 'never'],
        ['planning', 'paid-support', 'if-chosen'],
        ['advocacy', 'money-holding', 'if-chosen'],
      ],
    );
  });
});
