import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { checkAccount } from '../modulus.ts';
import { filesAreMissing, type Proof, publishedFiles, textOf } from '../testing/published/folder.ts';
import {
  bacsExample,
  bacsIsRead,
  bacsIsWritten,
  layoutIsKept,
  orders,
  takes,
  takesLedgerAs,
  takesOurs,
} from '../testing/published/orders.ts';
import { asAnotherRead, asMt940Reader, has, sameLedger } from '../testing/published/statements.ts';
import { readModulusTables } from './read-modulus-tables.ts';

const ledger = 'bank-statements-one-ledger-many-formats';
const camt = 'iso20022/camt';
const mt940 = 'mt940/wolph';
const ofx = 'ofx/ofxparse';
const samples = 'iso20022/samples';

/** What says what another file has to be: the proof of that file reads it. */
const isExpectationOf =
  (file: string): Proof =>
  () => [file in proofs, true];

const modulus = () =>
  expectDone(readModulusTables(textOf('modulus/valacdos-v8-50.txt'), textOf('modulus/scsubtab.txt')));

/** What is proved of each file. Amounts count the smallest coin; days, order and texts are exact. */
const proofs: Readonly<Record<string, Proof>> = {
  'PROVENANCE.md': () => [/order must match exactly/.test(textOf('PROVENANCE.md')), true],

  'bacs/bacs-standard18-layout.json': layoutIsKept,
  [`${bacsExample}.bacs.txt`]: bacsIsRead,
  [`${bacsExample}.expected.json`]: bacsIsWritten,

  [`${ledger}/canonical.json`]: isExpectationOf(`${ledger}/barclays.csv`),
  [`${ledger}/barclays.csv`]: sameLedger('barclays.csv', ['account']),
  [`${ledger}/hsbc-noheader.csv`]: sameLedger('hsbc-noheader.csv', ['type']),
  [`${ledger}/lloyds.csv`]: sameLedger('lloyds.csv', ['account', 'type', 'balances']),
  [`${ledger}/monzo.csv`]: sameLedger('monzo.csv', []),
  [`${ledger}/nationwide.csv`]: sameLedger('nationwide.csv', ['name', 'balances']),
  [`${ledger}/natwest.csv`]: sameLedger('natwest.csv', ['account', 'name', 'type', 'balances']),
  [`${ledger}/starling.csv`]: sameLedger('starling.csv', ['balances']),
  [`${ledger}/statement-v102.ofx`]: sameLedger('statement-v102.ofx', ['account', 'balances', 'period']),
  [`${ledger}/statement.mt940`]: sameLedger('statement.mt940', ['account', 'balances', 'period']),
  [`${ledger}/statement.qif`]: sameLedger('statement.qif', []),
  [`${ledger}/camt.053.001.02.xml`]: sameLedger('camt.053.001.02.xml', [
    'account',
    'name',
    'type',
    'balances',
    'period',
  ]),
  [`${ledger}/camt.053.001.08.xml`]: sameLedger('camt.053.001.08.xml', [
    'account',
    'name',
    'type',
    'balances',
    'period',
  ]),

  [`${camt}/camt053.v2.minimal.xml`]: asAnotherRead(`${camt}/camt053.v2.minimal.xml`),
  [`${camt}/camt053.v2.minimal.expected.json`]: isExpectationOf(`${camt}/camt053.v2.minimal.xml`),
  // The other reader tells only the last statement's lines.
  [`${camt}/camt053.v2.multi.statement.xml`]: asAnotherRead(
    `${camt}/camt053.v2.multi.statement.xml`,
    '2014-12-31 885 Transaction Description 1',
  ),
  [`${camt}/camt053.v2.multi.statement.expected.json`]: isExpectationOf(
    `${camt}/camt053.v2.multi.statement.xml`,
  ),
  [`${camt}/camt053.v8.xml`]: asAnotherRead(`${camt}/camt053.v8.xml`),
  [`${camt}/camt053.v8.expected.json`]: isExpectationOf(`${camt}/camt053.v8.xml`),
  [`${camt}/camt054.v8.xml`]: asAnotherRead(`${camt}/camt054.v8.xml`),
  [`${camt}/camt054.v8.expected.json`]: isExpectationOf(`${camt}/camt054.v8.xml`),

  // Whoever made these says two payments where there are four and five, and is told so.
  [`${samples}/pain.001.001.03.sebastienrousseau.xml`]: orders(
    `${samples}/pain.001.001.03.sebastienrousseau.xml`,
    '2023-03-12 15000 EUR Global Tech DE68210501700024690959 PaymentID6789',
    '2023-03-12 30000 EUR Green Energy DE89370400440532013008 PaymentID4321',
    '2023-03-12 25000 EUR Beta Chemicals DE44500105175407123457 PaymentID1357',
    '2023-03-12 20000 EUR Theta Solutions DE75512108001245123456 PaymentID8642',
    'line 9: count-differs, says 2, is 4',
  ),
  [`${samples}/pain.001.001.09.sebastienrousseau.xml`]: orders(
    `${samples}/pain.001.001.09.sebastienrousseau.xml`,
    '2023-03-12 15000 EUR Global Tech DE68210501700024690959 PaymentID6789',
    '2023-03-12 30000 EUR Green Energy DE89370400440532013008 PaymentID4321',
    '2023-03-12 25000 EUR Beta Chemicals DE44500105175407123457 PaymentID1357',
    '2023-03-12 17500 EUR Gamma Logistics DE53500105176502098765 PaymentID2468',
    '2023-03-12 22500 EUR Eco Innovations DE18500105175001478962 PaymentID4815',
    'line 8: count-differs, says 2, is 5',
  ),

  'iso20022/xsd/pain.001.001.03.xsd': takesOurs('pain.001.001.03'),
  'iso20022/xsd/pain.001.001.09.xsd': takesOurs('pain.001.001.09'),
  'iso20022/xsd/camt.052.001.08.xsd': takesLedgerAs('camt.052.001.08', 'camt.053.001.08'),
  'iso20022/xsd/camt.053.001.02.xsd': takes('camt.053.001.02', `${ledger}/camt.053.001.02.xml`),
  'iso20022/xsd/camt.053.001.04.xsd': takesLedgerAs('camt.053.001.04', 'camt.053.001.02'),
  'iso20022/xsd/camt.053.001.08.xsd': takes('camt.053.001.08', `${ledger}/camt.053.001.08.xml`),
  'iso20022/xsd/camt.054.001.02.xsd': takesLedgerAs('camt.054.001.02', 'camt.053.001.02'),
  'iso20022/xsd/camt.054.001.04.xsd': takesLedgerAs('camt.054.001.04', 'camt.053.001.02'),
  'iso20022/xsd/camt.054.001.08.xsd': takesLedgerAs('camt.054.001.08', 'camt.053.001.08'),

  'modulus/valacdos-v8-50.txt': () => [modulus().rows.length, 1151],
  'modulus/scsubtab.txt': () => [modulus().substitutes.size, 21],
  'modulus/vocalink-chapter3-cases-1-22.csv': () => {
    const cases = textOf('modulus/vocalink-chapter3-cases-1-22.csv').trim().split(/\r?\n/).slice(1);
    const answers = cases.map((line) => {
      const [number, sortCode = '', accountNumber = ''] = line.split(',');
      return [
        number,
        sortCode,
        accountNumber,
        checkAccount(modulus(), { sortCode, accountNumber }) === 'valid',
      ].join();
    });
    return [answers, cases];
  },

  [`${mt940}/citi/mt940.txt`]: has(
    `${mt940}/citi/mt940.txt`,
    '2024-03-12 -21239 /PT/FT/PY/SOMETHING FOO BAR 112233 123456789',
    '2024-03-12 -36928 /PT/FT/PY/SOMETHING FOO BAR 112233 123456789',
    '2024-03-12 0 /ABC/DEF/C 37897,00 BAI CD 025',
    '2024-03-12 0 /ABC/DEF/C 17376,67 BAI CD 010',
    '2024-03-12 -56108 /PT/FT/PY/SOMETHING FOO BAR 112233 123456789',
  ),
  [`${mt940}/cmxl/mt940.sta`]: asMt940Reader(`${mt940}/cmxl/mt940.sta`, [
    { lines: 11 },
    { lines: 2 },
    { lines: 3 },
  ]),
  [`${mt940}/cmxl/mt940.expected.json`]: isExpectationOf(`${mt940}/cmxl/mt940.sta`),
  [`${mt940}/jejik/abnamro.sta`]: asMt940Reader(`${mt940}/jejik/abnamro.sta`, [
    { lines: 8, newestFirst: true },
    { lines: 2 },
  ]),
  [`${mt940}/jejik/abnamro.expected.json`]: isExpectationOf(`${mt940}/jejik/abnamro.sta`),
  [`${mt940}/jejik/ing.sta`]: asMt940Reader(`${mt940}/jejik/ing.sta`, [{ lines: 7 }]),
  [`${mt940}/jejik/ing.expected.json`]: isExpectationOf(`${mt940}/jejik/ing.sta`),
  [`${mt940}/jejik/rabobank-iban.sta`]: asMt940Reader(`${mt940}/jejik/rabobank-iban.sta`, [
    { lines: 2 },
    { lines: 2 },
  ]),
  [`${mt940}/jejik/rabobank-iban.expected.json`]: isExpectationOf(`${mt940}/jejik/rabobank-iban.sta`),
  [`${mt940}/self-provided/multiline.sta`]: asMt940Reader(`${mt940}/self-provided/multiline.sta`, [
    { lines: 2 },
  ]),
  [`${mt940}/self-provided/multiline.expected.json`]: isExpectationOf(`${mt940}/self-provided/multiline.sta`),

  [`${ofx}/bank_medium.ofx`]: has(
    `${ofx}/bank_medium.ofx`,
    "2009-04-01 -660 POS MERCHANDISE;MCDONALD'S #112",
    "2009-04-02 -31667 MISCELLANEOUS PAYMENTS;Joe's Bald Hairstyles",
    "2009-04-03 -2200 POS MERCHANDISE;CONNIE'S HAIR D",
  ),
  [`${ofx}/checking.ofx`]: has(
    `${ofx}/checking.ofx`,
    '2011-03-31 1 DIVIDEND EARNED FOR PERIOD OF 03/01/2011 THROUGH 03/31/2011 ANNUAL PERCENTAGE YIELD EARNED IS 0.05%',
    '2011-04-05 -3451 AUTOMATIC WITHDRAWAL, ELECTRIC BILL WEB(S )',
    '2011-04-07 -2500 RETURNED CHECK FEE, CHECK # 319 FOR $45.33 ON 04/07/11',
  ),
  [`${ofx}/multiple_accounts.ofx`]: has(`${ofx}/multiple_accounts.ofx`),
  [`${ofx}/suncorp.ofx`]: has(
    `${ofx}/suncorp.ofx`,
    '2013-12-15 -1685 EFTPOS WDL HANDYWAY ALDI STORE GEELONG WEST VICAU',
  ),
};

describe('Every file of payments that was published', { skip: filesAreMissing }, () => {
  it('has its proof here', () => {
    assert.deepEqual(publishedFiles(), Object.keys(proofs).toSorted());
  });

  it('is read as it has to be: amounts, days, order and text', async () => {
    const proved = await Promise.all(
      Object.entries(proofs).map(async ([file, proof]) => [file, await proof()] as const),
    );
    assert.deepEqual(
      proved.map(([file, [found]]) => [file, found]),
      proved.map(([file, [, expected]]) => [file, expected]),
    );
  });
});
