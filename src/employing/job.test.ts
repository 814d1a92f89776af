import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, moment, pence } from '#basics';
import { can, endedByDeath, type Job, lastDay, lastDayOf, stageOf } from './job.ts';
import { inForceOn, type Particulars } from './particulars.ts';

const day = calendarDate;
const at = moment('2026-11-01T10:00:00Z');
const words = {
  title: '',
  work: '',
  place: '',
  pattern: '',
  lasts: '',
  probation: '',
  holiday: '',
  sickness: '',
  otherLeave: '',
  pension: '',
  benefits: '',
  training: '',
  notice: '',
  agreements: '',
  discipline: '',
  complaints: '',
};
const version = (number: number, from: string, agreed = true): Particulars => ({
  version: number,
  from: day(from),
  wage: pence(12_90),
  weeklyMinutes: 600,
  age: '21-and-over',
  payEvery: 'week',
  noticeFromPerson: 4,
  noticeFromAssistant: 1,
  words,
  hourlyCost: pence(15_30),
  writtenAt: at,
  person: { at, name: 'Ola Marsh' },
  ...(agreed && { assistant: { at, name: 'Mina Costa' } }),
});
const notice = (endsOn: string): Pick<Job, 'state' | 'notice'> => ({
  state: 'agreed',
  notice: { by: 'person', at, endsOn: day(endsOn) },
});

describe('A job', () => {
  it('with notice goes on to its last day, and is over the day after', () => {
    assert.equal(stageOf(notice('2026-12-20'), day('2026-12-20')), 'notice');
    assert.equal(stageOf(notice('2026-12-20'), day('2026-12-21')), 'ended');
  });

  it('that is over still takes hours, and no rota', () => {
    assert.equal(can(notice('2026-12-20'), 'hours', day('2027-01-20')), true);
    assert.equal(can(notice('2026-12-20'), 'rota', day('2026-12-21')), false);
  });

  it('is over from the day its employer died, its offer too, whatever notice said of later', () => {
    const died = { diedOn: day('2026-12-10') };
    assert.equal(stageOf({ state: 'agreed', ...died }, day('2026-12-09')), 'agreed');
    assert.equal(stageOf({ state: 'agreed', ...died }, day('2026-12-10')), 'ended');
    assert.equal(stageOf({ ...notice('2026-12-20'), ...died }, day('2026-12-11')), 'ended');
    assert.equal(stageOf({ state: 'offered', ...died }, day('2026-12-11')), 'lapsed');
    assert.equal(stageOf({ state: 'said-no', ...died }, day('2026-12-11')), 'said-no');
  });

  it('has its last day by notice or by death, whichever came first', () => {
    const diedOn = day('2026-12-10');
    const last = (endsOn: string) => lastDayOf({ ...notice(endsOn), diedOn });
    assert.deepEqual([last('2026-12-09'), last('2026-12-20')], ['2026-12-09', diedOn]);
    assert.deepEqual([lastDayOf({ diedOn }), lastDayOf({})], [diedOn, undefined]);
    assert.equal(endedByDeath({ ...notice('2026-12-09'), diedOn }), false);
  });

  it('ends as many weeks away as the contract says for who gives notice', () => {
    const versions = [version(1, '2026-11-01')];
    assert.equal(lastDay(versions, 'person', day('2026-11-22')), '2026-12-20');
    assert.equal(lastDay(versions, 'assistant', day('2026-11-22')), '2026-11-29');
    assert.equal(lastDay([version(1, '2026-11-01', false)], 'person', day('2026-11-22')), undefined);
  });
});

describe('Particulars', () => {
  it('hold from their day once both agreed; until then the old ones go on', () => {
    const all = [version(1, '2026-11-01'), version(2, '2026-11-20'), version(3, '2026-11-21', false)];
    const on = (text: string): number | undefined => inForceOn(all, day(text))?.version;
    assert.deepEqual(
      [on('2026-10-31'), on('2026-11-19'), on('2026-11-20'), on('2026-11-22')],
      [undefined, 1, 2, 2],
    );
  });
});
