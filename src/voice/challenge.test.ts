import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, id } from '#basics';
import { bankHolidays } from '#policy';
import { mayAnswer } from './challenge.ts';
import { challengeUntil, clocksFrom } from './clocks.ts';
import { challengeAfter, challengeStates, waitsForAnswer } from './states.ts';

const priya = id<'account'>('00000000-0000-7000-8000-00000000000a');
const joan = id<'account'>('00000000-0000-7000-8000-00000000000b');
const malik = id<'account'>('00000000-0000-7000-8000-00000000000c');

describe('a challenge', () => {
  it('waits for an answer until it has one, and again before the panel', () => {
    assert.deepEqual(challengeStates.filter(waitsForAnswer), ['received', 'acknowledged', 'with-panel']);
  });

  it('goes to the panel only after it was not upheld, and only once', () => {
    const openTo = challengeStates.filter((state) => challengeAfter(state, 'ask-panel') !== undefined);
    assert.deepEqual(openTo, ['not-upheld']);
  });

  it('is answered by nobody who decided, and before the panel by nobody who answered', () => {
    const challenge = { decidedBy: [priya], answers: [] };
    assert.equal(mayAnswer(challenge, priya), false);
    assert.equal(mayAnswer(challenge, joan), true);
    assert.equal(mayAnswer({ ...challenge, answers: [{ by: joan }] }, joan), false);
    assert.equal(mayAnswer({ ...challenge, answers: [{ by: joan }] }, malik), true);
  });
});

describe('the clocks of a challenge', () => {
  it('are 3 working days to a first word and 20 to an answer, over Easter', () => {
    const clocks = clocksFrom(calendarDate('2026-04-02'), { acknowledge: 3, answer: 20 }, bankHolidays);
    assert.deepEqual(clocks, { acknowledgeBy: '2026-04-09', answerBy: '2026-05-05' });
  });

  it('let a decision be challenged for twelve months', () => {
    assert.equal(challengeUntil(calendarDate('2026-04-06'), 12), '2027-04-06');
  });
});
