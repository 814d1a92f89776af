import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { readStatement } from './read-statement.ts';
import { statementJson } from './statement-json.ts';

const folder = new URL('../../../../../shared/data/payments/', import.meta.url);
const skip = existsSync(folder)
  ? false
  : 'the statements of real and made-up banks are not beside this repository';
const ledger = 'bank-statements-one-ledger-many-formats';

type Transaction = {
  readonly date: string;
  readonly amount_pence: number;
  readonly description: string;
  readonly balance_pence: number | null;
};
type Json = {
  readonly _note?: string;
  readonly account: object;
  readonly opening_balance_pence: number | null;
  readonly closing_balance_pence: number | null;
  readonly transactions: readonly Transaction[];
  readonly left_out?: readonly object[];
};

const read = async (path: string): Promise<Json> => {
  const statement = expectDone(await readStatement(createReadStream(new URL(path, folder))));
  const text = [...statementJson(statement)].join('');
  statement.close();
  return JSON.parse(text);
};
const given = (path: string): Json => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

/** Day, amount and as much of the text as every format carries. */
const lines = ({ transactions }: Json, letters: number): readonly string[] =>
  transactions.map(
    (each) => `${each.date} ${each.amount_pence} ${each.description.slice(0, letters).trim()}`,
  );

const balances = ({ transactions }: Json): readonly (number | null)[] =>
  transactions.map((each) => each.balance_pence);

describe('One ledger in twelve formats', { skip }, () => {
  const files = [
    'barclays.csv',
    'hsbc-noheader.csv',
    'lloyds.csv',
    'monzo.csv',
    'nationwide.csv',
    'natwest.csv',
    'starling.csv',
    'statement-v102.ofx',
    'statement.mt940',
    'statement.qif',
    'camt.053.001.02.xml',
    'camt.053.001.08.xml',
  ];

  it('has the same days, amounts, order and texts in each', async () => {
    const canonical = lines(given(`${ledger}/canonical.json`), 32);
    const all = await Promise.all(
      files.map(async (file) => [file, lines(await read(`${ledger}/${file}`), 32)] as const),
    );
    assert.deepEqual(
      all,
      files.map((file) => [file, canonical]),
    );
  });

  it('has the same balances in each that says them, or lets them be worked out', async () => {
    const canonical = given(`${ledger}/canonical.json`);
    const says = files.filter((file) => !/barclays|hsbc|monzo|qif/.test(file));
    const all = await Promise.all(
      says.map(async (file) => {
        const statement = await read(`${ledger}/${file}`);
        return [
          file,
          statement.opening_balance_pence,
          statement.closing_balance_pence,
          balances(statement),
        ] as const;
      }),
    );
    const { opening_balance_pence: opening, closing_balance_pence: closing } = canonical;
    assert.deepEqual(
      all,
      says.map((file) => [file, opening, closing, balances(canonical)]),
    );
  });

  it('is the canonical one to the last word in camt.053', async () => {
    const { transactions, ...head } = await read(`${ledger}/camt.053.001.08.xml`);
    const { transactions: canonical, _note: _, ...expected } = given(`${ledger}/canonical.json`);
    assert.deepEqual(head, expected);
    assert.deepEqual(
      transactions.map(({ date, description, amount_pence }) => ({ date, description, amount_pence })),
      canonical.map(({ date, description, amount_pence }) => ({ date, description, amount_pence })),
    );
  });
});

describe('MT940 files of European banks', { skip }, () => {
  const files = [
    'cmxl/mt940.sta',
    'jejik/abnamro.sta',
    'jejik/ing.sta',
    'jejik/rabobank-iban.sta',
    'self-provided/multiline.sta',
  ];
  type Day = readonly Readonly<Record<'0' | '1' | '2' | '3', number>>[];
  type Expected = {
    readonly transactions: readonly {
      readonly date: Day;
      /** The day the bank entered it, which is what a statement goes by, where the file says one. */
      readonly guessed_entry_date?: Day;
      readonly amount: { readonly amount: readonly string[] };
    }[];
  };
  // Another reader wrote its days as four bytes each: the year in two, the month, the day.
  const dayOf = ([bytes]: Day): string => {
    const { 0: high = 0, 1: low = 0, 2: month = 0, 3: day = 0 } = bytes ?? {};
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${high * 256 + low}-${two(month)}-${two(day)}`;
  };

  type Moved = readonly [day: string, amount: number];
  // Two statements of one day, each newest first, which are read oldest first: there the order in a day says nothing.
  const newestFirst = 'jejik/abnamro.sta';
  const byDay = (file: string, all: readonly Moved[]): readonly Moved[] =>
    all.toSorted(
      ([one, some], [other, more]) => one.localeCompare(other) || (file === newestFirst ? some - more : 0),
    );

  it('have all their lines on their days, those of a day in their order, to the smallest coin', async () => {
    const expected = files.map((file) => {
      const path = `mt940/wolph/${file.replace('.sta', '.expected.json')}`;
      const { transactions }: Expected = JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
      return byDay(
        file,
        transactions.map(
          ({ date, guessed_entry_date: entered, amount }) =>
            [dayOf(entered ?? date), Math.round(Number(amount.amount[0]) * 100)] as const,
        ),
      );
    });
    const found = await Promise.all(
      files.map(async (file) => {
        const { transactions } = await read(`mt940/wolph/${file}`);
        return byDay(
          file,
          transactions.map((each) => [each.date, each.amount_pence] as const),
        );
      }),
    );
    assert.deepEqual(found, expected);
  });

  it('may move nothing in a line', async () => {
    const { transactions } = await read('mt940/wolph/citi/mt940.txt');
    assert.deepEqual(
      transactions.map((each) => each.amount_pence),
      [-21239, -36928, 0, 0, -56108],
    );
  });
});

describe('OFX files of banks abroad', { skip }, () => {
  it('have all their lines and accounts', async () => {
    const files = ['bank_medium', 'checking', 'multiple_accounts', 'suncorp'];
    const all = await Promise.all(files.map((file) => read(`ofx/ofxparse/${file}.ofx`)));
    assert.deepEqual(
      all.map((each) => each.transactions.map(({ date, amount_pence }) => `${date} ${amount_pence}`)),
      [
        ['2009-04-01 -660', '2009-04-02 -31667', '2009-04-03 -2200'],
        ['2011-03-31 1', '2011-04-05 -3451', '2011-04-07 -2500'],
        [],
        ['2013-12-15 -1685'],
      ],
    );
    assert.deepEqual(
      all.map((each) => each.left_out),
      [undefined, undefined, undefined, undefined],
    );
  });
});

describe('camt files with what another reader found in them', { skip }, () => {
  it('have the same lines', async () => {
    type Money = { readonly getAmount: { readonly getAmount: string } };
    type Expected = {
      readonly getEntries: readonly (Money & { readonly getCreditDebitIndicator: string })[];
    };
    const files = ['camt053.v2.minimal', 'camt053.v8', 'camt054.v8'];
    const expected = files.map((file) => {
      const { getEntries }: Expected = JSON.parse(
        readFileSync(new URL(`iso20022/camt/${file}.expected.json`, folder), 'utf8'),
      );
      return getEntries.map(({ getAmount }) => Number(getAmount.getAmount));
    });
    const amounts = await Promise.all(
      files.map(async (file) =>
        (await read(`iso20022/camt/${file}.xml`)).transactions.map((each) => each.amount_pence),
      ),
    );
    assert.deepEqual(amounts, expected);
    const { transactions } = await read('iso20022/camt/camt053.v2.multi.statement.xml');
    assert.deepEqual(
      transactions.map((each) => each.amount_pence),
      [885, -700],
    );
  });
});
