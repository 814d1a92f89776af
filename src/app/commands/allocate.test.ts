import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { findPublished, mainstayStart } from '#allocation';
import { run as allocate } from './allocate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'allocate-'));
after(() => rmSync(folder, { recursive: true }));

const areas = mainstayStart.areas.map(({ id }) => id);
const header = ['id', 'priceIndex', ...areas.map((id) => `l_${id}`), ...areas.map((id) => `v10_${id}`)];
const row = (id: string, price: string, levels: readonly number[], counts: readonly number[]): string =>
  [id, price, ...levels, ...counts].join(',');
const twos = areas.map(() => 2);
const tens = areas.map(() => 10);
const middling = row('anna', '1.0', twos, tens);
const helped = row('bert', '1.0', twos, [5, 5, ...tens.slice(2)]);
const dear = row('cara', '1.0731', twos, tens);

describe('allocate', () => {
  it('gives everybody a line with points, a year and a week', async () => {
    const file = put('people.csv', [header.join(','), middling, helped, dear]);
    const [code, given] = await ask(['--instrument', 'mainstay-start', '--answers', file]);
    assert.equal(code, 0);
    assert.deepEqual(
      given.map((line) => JSON.parse(line) as unknown),
      [
        { id: 'anna', points: 114, points10: 1140, annualPence: 2_422_626, weeklyPence: 46_461 },
        { id: 'bert', points: 105, points10: 1050, annualPence: 2_210_752, weeklyPence: 42_398 },
        { id: 'cara', points: 114, points10: 1140, annualPence: 2_599_720, weeklyPence: 49_858 },
      ],
    );
  });

  it('explains each to the penny', async () => {
    const file = put('one.csv', [header.join(','), helped]);
    const [, [line = '']] = await ask(['--instrument', 'mainstay-start', '--answers', file, '--explain']);
    const { workingOut } = JSON.parse(line) as Explained;
    const { floorPence, lines, tablePence, pricePence } = workingOut;
    assert.deepEqual([floorPence, tablePence, pricePence], [173_956, 2_210_752, 0]);
    assert.deepEqual(lines[0], { of: 'nutrition', level: 2, parts: 45, pence: 87_291 });
    assert.equal(
      lines.reduce((sum, each) => sum + each.pence, floorPence),
      tablePence,
    );
  });

  it('tells of each row it cannot take, with its line and column, and goes on', async () => {
    const file = put('wrong.csv', [
      header.join(','),
      row('dora', '1.0', [7, ...twos.slice(1)], tens),
      middling,
      row('emil', '1.0', twos, [4, ...tens.slice(1)]),
      row('fay', 'dear', twos, tens),
      'gus,1.0,2',
    ]);
    const [code, given, told] = await ask(['--instrument', 'mainstay-start', '--answers', file]);
    assert.equal(code, 1);
    assert.equal(given.length, 1);
    assert.deepEqual(told, [
      `${file} line 2, column l_nutrition: “7” is not a whole number from 0 to 4`,
      `${file} line 4, column v10_nutrition: “4” is not one of 10, 9, 7, 5, 3, 0`,
      `${file} line 5, column priceIndex: “dear” is no price level, such as 1.0731`,
      `${file} line 6: has 3 cells, the first row has 26`,
      `${file}: 4 rows were left out. Correct them and run it again.`,
    ]);
  });

  it('refuses a file without a column, with one twice, and one that is no table', async () => {
    const short = put('short.csv', [header.slice(0, -13).join(','), '1']);
    assert.match(await why(short), /line 1, column l_decisions: these columns are missing/);
    assert.match(
      await why(put('twice.csv', [`${header.join(',')},id`])),
      /column id: these columns are there twice/,
    );
    assert.match(await why(put('empty.csv', [])), /line 1: the file is empty/);
    const open = put('open.csv', [header.join(','), `"anna,1.0`]);
    assert.match(await why(open), /line 2: a quotation mark is opened and never closed/);
    writeFileSync(path.join(folder, 'latin.csv'), Buffer.from([0x6e, 0xe4, 0x0a]));
    assert.match(await why(path.join(folder, 'latin.csv')), /not UTF-8/);
  });

  it('reads quotation marks, semicolons of nobody, line breaks inside a cell and a mark of the byte order', async () => {
    const quoted = `"a ""b""\nc",${middling.split(',').slice(1).join(',')}`;
    const file = put('quoted.csv', [
      `\uFEFF${header.join(',')}`,
      quoted,
      row('z', '1', [9, ...twos.slice(1)], tens),
    ]);
    const [, given, told] = await ask(['--instrument', 'mainstay-start', '--answers', file]);
    assert.equal((JSON.parse(given[0]!) as { id: string }).id, 'a "b"\nc');
    assert.match(told[0]!, /line 4, column l_nutrition/);
  });

  it('puts another table in the place of the instrument’s own, and refuses one that falls', async () => {
    const people = put('people.csv', [header.join(','), middling]);
    const table = {
      format: 'allocation-table/2',
      instrument: { id: 'mainstay-start', version: 2 },
      version: 1,
      from: '2027-04-06',
      madeBy: 'A test',
      because: { en: 'To try.' },
      at: { unit: 'points', parts: 10 },
      beyond: 'last-slope-goes-on',
      knots: [
        { at: 0, pence: 0 },
        { at: 1000, pence: 1_000_000 },
      ],
    };
    const words = (file: string): readonly string[] => [
      '--instrument',
      'mainstay-start',
      '--answers',
      people,
      '--table',
      file,
    ];
    const [, given] = await ask(words(put('table.json', [JSON.stringify(table)])));
    assert.equal((JSON.parse(given[0]!) as { annualPence: number }).annualPence, 1_140_000);
    const falling = { ...table, knots: [...table.knots, { at: 2000, pence: 1 }] };
    const [code, , told] = await ask(words(put('falling.json', [JSON.stringify(falling)])));
    assert.equal(code, 1);
    assert.match(told.join(), /knots\.2\.pence: the table pays less for more points/);
  });

  it('gives what any other instrument gives', async () => {
    const file = put('norfolk.csv', ['points', '145', '146', '60', '999']);
    const [, given] = await ask(['--instrument', 'england-council', '--answers', file]);
    assert.deepEqual(
      given.map((line) => JSON.parse(line) as unknown),
      [
        { id: '1', results: { annual: 150_000 } },
        { id: '2', results: { annual: 280_000 } },
        { id: '3', results: { annual: null } },
        { id: '4', notPublished: 'annual' },
      ],
    );
    assert.ok(findPublished('england-council') !== undefined);
  });

  it('says what to write where the words are wrong', async () => {
    assert.equal((await ask(['--instrument', 'mainstay-start']))[0], 2);
    assert.equal((await ask(['--instrument', 'nobody', '--answers', put('x.csv', [])]))[0], 2);
    assert.equal((await ask(['--instrument', 'mainstay-start', '--answers', 'none.csv']))[0], 2);
  });
});

type Explained = {
  workingOut: {
    floorPence: number;
    tablePence: number;
    pricePence: number;
    lines: { of: string; level: number; parts: number; pence: number }[];
  };
};

async function why(file: string): Promise<string> {
  const [code, , told] = await ask(['--instrument', 'mainstay-start', '--answers', file]);
  assert.equal(code, 1);
  return told.join('\n');
}

function put(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function ask(
  words: readonly string[],
): Promise<readonly [number, readonly string[], readonly string[]]> {
  const given: string[] = [];
  const told: string[] = [];
  const code = await allocate(words, {
    give: (text) => void given.push(text),
    tell: (text) => void told.push(text),
    stream: (lines) => {
      const text = typeof lines === 'string' ? lines : new TextDecoder().decode(lines);
      return Promise.resolve(given.push(...text.trimEnd().split('\n')) > 0);
    },
  });
  return [code, given, told];
}
