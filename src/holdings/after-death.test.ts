import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendarDate, id, pence } from '#basics';
import { followed, isServiceAlone, notYetClosed, paidAndKept } from './after-death.ts';
import type { Holding, HoldingId } from './holding.ts';
import { stateAfter } from './holding-state.ts';

const day = calendarDate;
const today = day('2026-05-01');
const stands = { held: pence(400_00), promised: pence(0), wages: pence(0), wagesWait: false };
const service = id<'organisation'>('00000000-0000-7000-8000-000000000001');
const provider = id<'organisation'>('00000000-0000-7000-8000-000000000002');

describe('closing after a death', () => {
  test('waits for wages, and for the sum of what is promised to be let go to the penny', () => {
    assert.equal(notYetClosed(stands, { today }), undefined);
    const wages = { ...stands, wages: pence(5_00) };
    assert.deepEqual(notYetClosed(wages, { today }), { because: 'wages-wait', wages: 5_00 });
    assert.deepEqual(notYetClosed({ ...stands, wagesWait: true }, { today }), {
      because: 'wages-wait',
      wages: 0,
    });
    const promised = { ...stands, promised: pence(50_00) };
    for (const letsGo of [undefined, pence(49_99), pence(50_01)])
      assert.deepEqual(notYetClosed(promised, { today, letsGo }), {
        because: 'still-promised',
        promised: 50_00,
      });
    assert.equal(notYetClosed(promised, { today, letsGo: pence(50_00) }), undefined);
  });

  test('is not before its day', () => {
    const from = day('2026-05-02');
    assert.deepEqual(notYetClosed({ ...stands, from }, { today }), { because: 'too-early', from });
    assert.equal(notYetClosed({ ...stands, from }, { today: from }), undefined);
  });

  test('is for the family’s executor where there is one, whatever the day', () => {
    const theirs = { ...stands, from: today, settledBy: 'Bea Marsh' };
    assert.deepEqual(notYetClosed(theirs, { today }), { because: 'executor-settles', name: 'Bea Marsh' });
  });

  test('waits for the family only where the service is alone and somebody else has the money', () => {
    const held = pence(1);
    const forService = { as: 'executor', organisationId: service };
    assert.equal(isServiceAlone({}, forService, held), true);
    assert.equal(isServiceAlone({ organisationId: provider }, forService, held), true);
    assert.equal(isServiceAlone({ organisationId: service }, forService, held), false);
    assert.equal(isServiceAlone({}, forService, pence(0)), false);
    assert.equal(isServiceAlone({}, { as: 'executor' }, held), false);
    assert.equal(isServiceAlone({}, { as: 'holder', organisationId: provider }, held), false);
  });

  test('is possible as long as money may be there', () => {
    const states = ['proposed', 'signed-by-person', 'active', 'closing', 'closed', 'withdrawn'] as const;
    const next = states.map(
      (state) => stateAfter(state, 'close-after-death') ?? stateAfter(state, 'withdraw'),
    );
    assert.deepEqual(next, ['withdrawn', 'withdrawn', 'closed', 'closed', undefined, undefined]);
  });
});

const holding = (n: number, but: Partial<Holding>): Holding => ({
  holdingId: id<'holding'>(`00000000-0000-7000-8000-00000000010${n}`),
  personId: id<'person'>('00000000-0000-7000-8000-000000000003'),
  kind: 'direct-payment',
  state: 'active',
  name: '',
  accountId: id<'ledger-account'>(`00000000-0000-7000-8000-00000000020${n}`),
  serviceId: service,
  fixedCostBasisPoints: 0,
  version: 1,
  ...but,
});

test('what was left earlier follows to where the rest went, at last to the service', () => {
  const fund = id<'ledger-account'>('00000000-0000-7000-8000-000000000300');
  const last = holding(2, { state: 'closed', goesTo: fund, closedForDeath: day('2026-04-12') });
  const first = holding(1, { state: 'closed', goesTo: last.accountId });
  const open = holding(3, {});
  assert.deepEqual(
    followed([first, last, open]).map((each) => [each.goesTo, each.closedForDeath]),
    [
      [fund, '2026-04-12'],
      [fund, '2026-04-12'],
      [undefined, undefined],
    ],
  );
});

test('days after a death that were paid into what was closed for it count no more', () => {
  const closed = holding(1, { state: 'closed', closedForDeath: day('2026-04-12') });
  const paid = (into: HoldingId, from: string, until: string) => ({
    holdingId: into,
    what: 'Pottery',
    weekly: pence(100_00),
    from: day(from),
    until: day(until),
  });
  const open = holding(2, {});
  const all = [
    paid(closed.holdingId, '2026-04-06', '2026-05-03'),
    paid(closed.holdingId, '2026-05-04', '2026-05-31'),
    paid(open.holdingId, '2026-05-04', '2026-05-31'),
  ];
  assert.deepEqual(
    paidAndKept(all, [closed, open]).map((each) => [each.from, each.until, each.weekly]),
    [
      ['2026-04-06', '2026-04-12', 100_00],
      ['2026-05-04', '2026-05-31', 0],
      ['2026-05-04', '2026-05-31', 100_00],
    ],
  );
});
