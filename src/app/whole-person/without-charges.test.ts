import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutCharges } from './without-charges.ts';

test('a file of a place where support is free has no place for a charge', () => {
  const records = {
    'holdings.financial_assessment': [],
    'holdings.pay_in': [{ net_pence: 104_320, contribution_pence: 0 }],
    'ledger.entry': [],
  };
  assert.deepEqual(withoutCharges(records), {
    'holdings.pay_in': [{ net_pence: 104_320 }],
    'ledger.entry': [],
  });
});

test('what was written down while the place did charge stays in it', () => {
  const records = {
    'holdings.financial_assessment': [{ weekly_pence: 6350 }],
    'holdings.pay_in': [{ net_pence: 78_920, contribution_pence: 25_400 }],
  };
  assert.deepEqual(withoutCharges(records), records);
});
