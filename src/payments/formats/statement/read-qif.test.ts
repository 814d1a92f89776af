import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json, leftOut, rows, three } from '../../testing/bank-statements.ts';

describe('A Quicken file', () => {
  it('is read, with the day before the month', async () => {
    const read = await json(
      '!Account\nNOLA MARSH\nTBank\n^\n!Type:Bank\nD01/06/2026\nT568.70\nPHARBOUR SERVICE\n^\r\n',
      "D2/6'26\nU-3.50\nT-3.50\nNDEB\nMMINIBUS\nSTravel\n$-3.50\n^\n",
    );
    assert.deepEqual(rows(read), three.slice(0, 2));
    assert.equal(read.account?.['name'], 'OLA MARSH');
    assert.equal(read.transactions[1]?.type, 'DEB');
  });

  it('may begin with what was there before', async () => {
    const read = await json(
      '!Type:Bank\nD01/06/2026\nT100.00\nPOpening Balance\n^\nD02/06/2026\nT-3.50\nPMINIBUS\n^\n',
    );
    assert.deepEqual([read.opening_balance_pence, read.closing_balance_pence], [10000, 9650]);
    assert.deepEqual(rows(read), ['2026-06-02 -350 MINIBUS']);
  });

  it('gives back what is wrong and what breaks off, and leaves aside other lists', async () => {
    const read = await json(
      '!Type:Cat\nNFood\n^\n!Type:Bank\nD04/13/2026\nT1.00\n^\nD01/06/2026\nPNothing\n^\nD01/06/2026\nT1.00\nPA\n^\nD02/06/2026\nT2.0',
    );
    assert.deepEqual(rows(read), ['2026-06-01 100 A']);
    assert.deepEqual(leftOut(read), [
      '5 date “04/13/2026” no-such-day',
      '8 amount “” no-amount',
      '15 record “02/06/2026 2.0” cut-off',
    ]);
  });
});
