import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { run as accountCheck } from './account-check.ts';
import { run as bacsRead } from './bacs-read.ts';
import { run as bacsWrite } from './bacs-write.ts';
import { run as bacsDays } from './calendar-bacs-days.ts';
import type { Run } from './command.ts';
import { run as painRead } from './pain-read.ts';
import { run as painWrite } from './pain-write.ts';
import { run as statementRead } from './statement-read.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-commands-'));
after(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
};

/** What a command gives, tells and ends with; the folder's name is left out of what it tells. */
const ran = async (
  run: Run,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly given: string; readonly told: string }> => {
  const given: string[] = [];
  const told: string[] = [];
  const code = await run(words, {
    give: (text) => void given.push(`${text}\n`),
    stream: (text) => Promise.resolve(given.push(String(text)) > 0),
    tell: (text) => void told.push(text.replaceAll(`${folder}/`, '')),
  });
  return { code, given: given.join(''), told: told.join('\n') };
};

const payments = JSON.stringify({
  serial: '000001',
  sun: '400123',
  created: '2026-06-01',
  processing: '2026-06-02',
  sc: '990000',
  ac: '00000010',
  name: 'Harbour service',
  credits: [{ sc: '990001', ac: '12345670', pence: 56870, ref: '4 weeks', payee: 'Zoë Marsh†' }],
});

// No database of whoever runs these tests is looked at.
process.env['DATABASE_URL'] = '';
process.env['MAINSTAY_DATA'] = path.join(tmpdir(), 'no-place-was-made-here');

describe('bacs write and bacs read', () => {
  it('are each other the other way round, and say which names are written differently', async () => {
    const written = await ran(bacsWrite, file('payments.json', payments));
    assert.equal(written.code, 0);
    assert.equal(written.told, 'credits[0].payee: “Zoë Marsh†” is written as “ZOE MARSH”.');
    const read = await ran(bacsRead, file('payments.txt', written.given));
    assert.equal(read.code, 0);
    assert.equal(JSON.parse(read.given).credits[0].payee, 'ZOE MARSH');
    assert.equal(JSON.parse(read.given).total_pence, 56870);
  });

  it('end with 1 where a file is refused, with the place and what to do', async () => {
    const read = await ran(bacsRead, file('no.txt', 'VOL2'));
    assert.deepEqual(
      [read.code, read.given, read.told],
      [
        1,
        '',
        'no.txt was refused. Line 1, column 1, record: “VOL2” stands there. It has to be the record VOL1. Mend it where the file was made, and make the file again.',
      ],
    );
    const written = await ran(bacsWrite, file('sunday.json', payments.replace('2026-06-02', '2026-06-07')));
    assert.deepEqual([written.code, written.given], [1, '']);
    assert.match(written.told, /Bacs does not work on that day/);
  });

  it('write the good payments and give the wrong ones back with place, reason and a way to mend, ending with 1', async () => {
    const [good] = JSON.parse(payments).credits;
    const credits = [{ ...good, pence: '568,70' }, good, { ...good, payee: '†††' }, { ...good, pence: 0 }];
    const place = file('some.json', JSON.stringify({ ...JSON.parse(payments), credits }));
    const written = await ran(bacsWrite, place);
    assert.equal(written.code, 1);
    assert.deepEqual(written.told.split('\n'), [
      'credits[0].pence, "568,70": it has to be whole pence, as a number. This payment was left out. Mend it there.',
      'credits[3].pence, 0: it has to be at least 1 penny. This payment was left out. Mend it there.',
      'credits[2]: this payment was left out. The name has no letter that Bacs knows: A to Z and figures. Write it in those.',
      'credits[1].payee: “Zoë Marsh†” is written as “ZOE MARSH”.',
    ]);
    const read = await ran(bacsRead, file('some.txt', written.given));
    assert.equal(JSON.parse(read.given).credits.length, 1);
    const order = await ran(painWrite, place);
    assert.deepEqual([order.code, order.given.match(/<CdtTrfTxInf>/g)?.length], [1, 2]);
  });

  it('give back what nobody can count, and write the rest', async () => {
    const [good] = JSON.parse(payments).credits;
    const much = { ...good, pence: Number.MAX_SAFE_INTEGER };
    const credits = [much, much, good];
    const written = await ran(
      bacsWrite,
      file('much.json', JSON.stringify({ ...JSON.parse(payments), credits })),
    );
    assert.equal(written.code, 1);
    assert.match(written.told, /credits\[1\]\.pence, 9007199254740991: it has to be less than/);
    assert.match(written.given, /^UTL1/m);
  });

  it('refuse a file whose total is another, whole, whatever its rows', async () => {
    const wrong = JSON.stringify({ ...JSON.parse(payments), total_pence: 56871 });
    const written = await ran(bacsWrite, file('total.json', wrong));
    assert.deepEqual([written.code, written.given], [1, '']);
    assert.match(written.told, /total_pence says 56871, but the payments add up to 56870/);
  });

  it('end with 2 where they are used wrongly', async () => {
    assert.equal((await ran(bacsRead)).code, 2);
    assert.equal((await ran(bacsWrite, path.join(folder, 'nowhere.json'))).code, 2);
  });
});

describe('pain write', () => {
  it('gives the order, and refuses a version that it does not know', async () => {
    const place = file('payments.json', payments);
    const written = await ran(painWrite, place, '--version', 'pain.001.001.03');
    assert.equal(written.code, 0);
    assert.match(written.given, /<ReqdExctnDt>2026-06-02<\/ReqdExctnDt>/);
    assert.equal((await ran(painWrite, place, '--version', 'pain.001.001.99')).code, 2);
  });
});

describe('pain read', () => {
  it('gives the payments of an order, and says what does not come to what the order says', async () => {
    const { given } = await ran(painWrite, file('payments.json', payments));
    const read = await ran(painRead, file('order.xml', given));
    assert.deepEqual([read.code, read.told], [0, '']);
    const [paid] = JSON.parse(read.given).payments;
    assert.deepEqual(
      [paid.to, paid.amount_pence, paid.reference],
      [{ name: 'Zoë Marsh†', sort_code: '99-00-01', account: '12345670' }, 56870, '4 weeks'],
    );
    const changed = await ran(
      painRead,
      file('changed.xml', given.replaceAll('<CtrlSum>568.70', '<CtrlSum>568.71')),
    );
    assert.deepEqual(
      [changed.code, changed.told.split('\n')[1]],
      [
        1,
        'changed.xml, line 8: The order says another total than its payments come to. One may be missing or changed. It says 568.71 and has 568.70.',
      ],
    );
  });

  it('gives a wrong payment back with its place, reason and a way to mend it', async () => {
    const { given } = await ran(painWrite, file('payments.json', payments));
    const read = await ran(
      painRead,
      file('comma.xml', given.replace('>568.70</InstdAmt>', '>568,70</InstdAmt>')),
    );
    assert.deepEqual(
      [read.code, read.told, JSON.parse(read.given).payments.length],
      [
        1,
        'comma.xml, line 48, InstdAmt “568,70”: This is not an amount. Write pounds with a point, such as 1,234.50.',
        0,
      ],
    );
  });

  it('ends with 1 where the file is no order', async () => {
    const read = await ran(painRead, file('letter.txt', 'Dear bank'));
    assert.deepEqual(
      [read.code, read.told],
      [1, 'letter.txt was refused. This is no order to a bank. Ask for pain.001.'],
    );
  });
});

describe('statement read', () => {
  it('ends with 0 where every row was read', async () => {
    const read = await ran(
      statementRead,
      file('good.csv', 'Date,Description,Amount\n01/06/2026,MINIBUS,-3.50\n'),
    );
    assert.deepEqual([read.code, read.told], [0, '']);
    assert.equal(JSON.parse(read.given).transactions[0].amount_pence, -350);
  });

  it('ends with 1 where a row was given back, and still gives the others', async () => {
    const read = await ran(
      statementRead,
      file('bad.csv', 'Date,Description,Amount\n31/06/2026,A,1\n01/06/2026,B,2\n'),
    );
    assert.equal(read.code, 1);
    assert.equal(
      read.told,
      'bad.csv, line 2, date “31/06/2026”: The calendar has no such day. Ask the bank for the day, and write it like 06/04/2026.',
    );
    assert.equal(JSON.parse(read.given).transactions.length, 1);
  });

  it('ends with 1 where the file is no statement', async () => {
    const read = await ran(statementRead, file('letter.pdf', '%PDF-1.7'));
    assert.deepEqual([read.code, read.given], [1, '']);
    assert.match(read.told, /This is a PDF/);
  });

  it('is whole JSON for a file of many lines', async () => {
    const rows = '01/06/2026,MINIBUS,-3.50\n'.repeat(3000);
    const read = await ran(statementRead, file('long.csv', `Date,Description,Amount\n${rows}`));
    assert.equal(JSON.parse(read.given).transactions.length, 3000);
  });
});

describe('account check', () => {
  const row = `990000 990009 MOD10${'    0'.repeat(13)}    1\n`;

  it('says true, false or unknown, and only true ends with 0', async () => {
    file('valacdos-v1.txt', row);
    const check = (
      sortCode: string,
      account: string,
    ): Promise<{ readonly code: number; readonly given: string }> =>
      ran(accountCheck, sortCode, account, '--tables', folder);
    const answers = await Promise.all([
      check('99-00-00', '12345670'),
      check('990000', '12345671'),
      check('980000', '12345670'),
    ]);
    assert.deepEqual(
      answers.map(({ code, given }) => `${code} ${given}`),
      ['0 true\n', '1 false\n', '1 unknown\n'],
    );
    assert.equal((await check('99', '1')).code, 2);
  });

  it('ends with 1 where a row of a table was given back, and still answers the others', async () => {
    file('valacdos-v1.txt', row);
    const table = file('accounts.csv', 'sort_code,account_number\n990000,12345670\n99,1\n');
    const checked = await ran(accountCheck, '--csv', table, '--tables', folder);
    assert.equal(checked.code, 1);
    assert.match(checked.given, /990000,12345670,true\n/);
    assert.match(checked.told, /accounts\.csv, line 3: /);
    const whole = file('whole.csv', 'sort_code,account_number\n990000,12345670\n990000,12345671\n');
    assert.equal((await ran(accountCheck, '--csv', whole, '--tables', folder)).code, 0);
  });

  it('says where tables could come from, where there are none', async () => {
    const none = await ran(accountCheck, '990000', '12345670', '--tables', path.join(folder, 'none'));
    assert.equal(none.code, 2);
    assert.match(none.told, /There are no tables/);
  });
});

describe('calendar bacs-days', () => {
  it('counts by the days that a place says are other than the table has them', async () => {
    const due = file('due.csv', 'due\n2026-06-05\n');
    const plain = await ran(bacsDays, '--csv', due);
    assert.equal(
      plain.given,
      'due,latest_submission,processing,entry\n2026-06-05,2026-06-03,2026-06-04,2026-06-05\n',
    );
    const overrides = file('overrides.csv', '2026-06-04,holiday,proclaimed late\n');
    const changed = await ran(bacsDays, '--csv', due, '--overrides', overrides);
    assert.match(changed.given, /\n2026-06-05,2026-06-02,2026-06-03,2026-06-05\n$/);
    const wrong = await ran(bacsDays, '--csv', due, '--overrides', file('wrong.csv', 'soon,closed\n'));
    assert.equal(wrong.code, 2);
  });

  it('ends with 1 where a row was given back, and still answers the others', async () => {
    const due = file('some.csv', 'due\n2026-06-31\n2026-06-05\n');
    const read = await ran(bacsDays, '--csv', due);
    assert.equal(read.code, 1);
    assert.match(read.given, /\n2026-06-05,2026-06-03,2026-06-04,2026-06-05\n$/);
    assert.match(read.told, /some\.csv, line 2: /);
    assert.equal((await ran(bacsDays, '--csv', file('good.csv', 'due\n2026-06-05\n'))).code, 0);
  });
});
