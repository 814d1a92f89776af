import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubts, json, leftOut, mt940, rows } from '../../testing/bank-statements.ts';

describe('An MT940 file', () => {
  it('is read with account and both balances', async () => {
    const read = await json(mt940);
    assert.deepEqual(rows(read), ['2026-06-01 56870 HARBOUR SERVICE', '2026-06-02 -350 MINI BUS']);
    assert.deepEqual(
      [
        read.account?.['sort_code'],
        read.opening_balance_pence,
        read.closing_balance_pence,
        read.from,
        read.to,
      ],
      ['99-00-01', 0, 56520, '2026-06-01', '2026-06-02'],
    );
    assert.equal(read.doubts, undefined);
  });

  it('may lie in envelopes, book another day than it values, take money back, and number its texts', async () => {
    const read = await json(
      '{1:F01BANKGB2LXXXX}{2:I940}{4:\n:20:X\n:25:GB33BUKB20201555555555\n:60F:D251231EUR5,\n',
      ':61:2601011231RC2,NTRFABC//B1\n:86:166?00GUTSCHRIFT?20Part one?21and two?32OLA MARSH\n',
      ':61:251231RD1,50NMSCNONREF\n:62F:D251231EUR5,50\n-}\n',
    );
    assert.deepEqual(rows(read), ['2025-12-31 -200 OLA MARSH Part one and two', '2025-12-31 150 ']);
    assert.deepEqual(
      [
        read.account?.['iban'],
        read.account?.['sort_code'],
        read.account?.['currency'],
        read.closing_balance_pence,
      ],
      ['GB33BUKB20201555555555', '20-20-15', 'EUR', -550],
    );
  });

  it('may hold several statements: of one account they are one after the other, of two they stay apart', async () => {
    const next = mt940
      .replace('C260601GBP0,', 'C260602GBP565,20')
      .replaceAll('260601', '260603')
      .replaceAll('0601C', '0603C')
      .replace('2606020602', '2606040604')
      .replace('C260602GBP565,20\r\n-', 'C260604GBP1130,40\r\n-');
    const both = await json(mt940, next);
    assert.deepEqual([both.opening_balance_pence, both.closing_balance_pence], [0, 113040]);
    assert.deepEqual([both.from, both.to, both.doubts], ['2026-06-01', '2026-06-04', undefined]);
    assert.deepEqual(
      both.transactions.map((each) => [each.n, each.statement]),
      [
        [1, 1],
        [2, 1],
        [3, 2],
        [4, 2],
      ],
    );
    assert.deepEqual(doubts(await json(mt940, next.replace('GBP565,20\r\n:61', 'GBP500,00\r\n:61'))), [
      '23 does-not-add-up',
      '1 statements-do-not-follow',
    ]);
    const apart = await json(mt940, next.replace('990001', '990002'));
    assert.equal(apart.account, null);
    assert.equal(apart.statements?.length, 2);
  });

  it('gives back what is wrong, and says when it does not add up or has no end', async () => {
    const read = await json(
      mt940.replace('2606020602D3,5', '2606310631D3,5').replace(':61:2606010601C568,70', ':61:oops'),
    );
    assert.deepEqual(leftOut(read), [
      '5 :61: “oopsNTRFNONREF//A1” not-a-line',
      '7 date “2606310631” no-such-day',
    ]);
    assert.deepEqual(doubts(await json(mt940.replace('565,20', '565,21'))), ['11 does-not-add-up']);
    assert.deepEqual(doubts(await json(mt940.slice(0, mt940.indexOf(':62F')))), ['9 no-closing-balance']);
  });
});
