import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bytes, camt, entry, json, mt940, ofx, refusal, rows } from '../../testing/bank-statements.ts';
import { readStatement } from './read-statement.ts';

describe('A file that is no statement', () => {
  it('is refused by what it is', async () => {
    assert.deepEqual(
      await Promise.all([
        refusal(''),
        refusal(' \r\n'),
        refusal('%PDF-1.7\n'),
        refusal('PK\u0003\u0004rest'),
        refusal('<!doctype html><html></html>'),
        refusal('<?xml version="1.0"?><Document><CstmrCdtTrfInitn/></Document>'),
        refusal('<a><b></a>'),
        refusal('Dear Ola,\nhere is nothing to read.\n'),
        refusal('name,colour\nOla,blue\n'),
        refusal('OFXHEADER:100\n<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>'),
        refusal(':940:\n'),
      ]),
      [
        'empty',
        'empty',
        'pdf',
        'spreadsheet',
        'web-page',
        'other-xml',
        'other-xml',
        'no-columns',
        'no-columns',
        'no-statement',
        'no-statement',
      ],
    );
  });

  it('never makes reading throw, whatever it is cut to or filled with', async () => {
    const wholes = [
      mt940,
      ofx('<STMTTRN><DTPOSTED>20260601<TRNAMT>1<NAME>A</STMTTRN>'),
      camt(entry('')),
      'Date,Description,Amount\n01/06/2026,A,1\n',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wholes),
        fc.nat(900),
        fc.string(),
        fc.boolean(),
        async (whole, at, put, cut) => {
          const text = whole.slice(0, at) + put + (cut ? '' : whole.slice(at));
          const outcome = await readStatement(bytes(text));
          assert.equal(typeof outcome, 'object');
        },
      ),
    );
  });

  it('is the same whole or in pieces', async () => {
    const whole = new TextEncoder().encode(camt(entry('<AddtlNtryInf>Zoë &amp; Ola</AddtlNtryInf>')));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (at) => {
        assert.deepEqual(rows(await json(whole.slice(0, at), whole.slice(at))), [
          '2026-06-01 56870 Zoë & Ola',
        ]);
      }),
      { numRuns: 30 },
    );
  });
});
