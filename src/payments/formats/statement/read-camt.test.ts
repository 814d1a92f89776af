import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { camt, entry, json, leftOut, refusal, rows } from '../../testing/bank-statements.ts';

describe('A camt.053 file', () => {
  it('is read with its balances, and whose it is', async () => {
    const read = await json(
      camt(
        entry(
          '<AcctSvcrRef>A1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>BOOK</SubFmlyCd></Fmly></Domn></BkTxCd>' +
            '<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Harbour</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>4 WEEKS</Ustrd></RmtInf></TxDtls><TxDtls><RmtInf><Ustrd>ANOTHER</Ustrd></RmtInf></TxDtls></NtryDtls>',
        ),
      ),
    );
    assert.deepEqual(rows(read), ['2026-06-01 56870 Harbour 4 WEEKS']);
    assert.deepEqual(
      [
        read.opening_balance_pence,
        read.closing_balance_pence,
        read.transactions[0]?.type,
        read.transactions[0]?.bank_id,
      ],
      [-350, 56520, 'PMNT-RCDT-BOOK', 'A1'],
    );
    assert.deepEqual([read.account?.['name'], read.doubts], ['OLA MARSH', undefined]);
  });

  it('gives back lines that are not booked, in other money, or of no day', async () => {
    const read = await json(
      camt(
        entry('').replace('BOOK', 'PDNG') +
          entry('').replace('GBP', 'EUR') +
          entry('', '1.00', '2026-06-31') +
          entry('', '1,00') +
          entry('<AddtlNtryInf>KEPT</AddtlNtryInf>'),
      ),
    );
    assert.deepEqual(rows(read), ['2026-06-01 56870 KEPT']);
    assert.deepEqual(leftOut(read), [
      '6 Sts “PDNG” not-booked',
      '7 Amt “568.70” other-currency',
      '8 BookgDt “2026-06-31” no-such-day',
      '9 Amt “1,00” decimal-comma',
    ]);
  });

  it('that breaks off gives all lines before, and says where', async () => {
    assert.deepEqual(leftOut(await json(camt(entry('') + entry('').slice(0, 60), ''))), [
      '7 XML “” broken-from-here',
    ]);
    assert.deepEqual(leftOut(await json(camt(entry('').replace('</Amt>', '</Amount>')))), [
      '6 XML “” broken-from-here',
    ]);
  });

  it('that declares things of its own is refused', async () => {
    const declares = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>';
    assert.equal(await refusal(camt(entry('')).replace('<?xml version="1.0"?>', declares)), 'unsafe');
  });
});
