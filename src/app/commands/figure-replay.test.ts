import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { expectDone } from '#basics';
import { getInstrument, mainstayStart, replayRecord, type StartingInstrument, workOut } from '#allocation';
import { sha256 } from '#allocation/actions';
import { run } from './figure-replay.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'figure-'));
after(() => rmSync(folder, { recursive: true }));

const twos = Object.fromEntries(mainstayStart.areas.map(({ id }) => [id, { level: 2 }]));
const prices = { id: 'Harbour', index: 10_731, source: 'Pay survey', from: '2026-04-06' };
const today = put(
  'today.json',
  recordOf(mainstayStart, { answers: { ...twos, toilet: { level: 3 } }, prices }),
);
const before = put('before.json', recordOf(getInstrument('mainstay-start', 1), { answers: twos }));

describe('figure replay', () => {
  it('works a kept file out again to the penny, years later and without the place it was kept in', async () => {
    const [code, said] = await ask([before]);
    assert.equal(code, 0);
    assert.match(
      said,
      /the same to the penny, £24,226.26 a year and £464.61 a week, by mainstay-start version 1$/,
    );
  });

  it('tells changed answers, rule and prices apart, adding up', async () => {
    const [code, said] = await ask([today, '--before', before]);
    assert.equal(code, 0);
    const amounts = [...said.matchAll(/^(answers|rule|prices|together) +\+?£([0-9,.]+) a year(.*)$/gm)];
    assert.deepEqual(
      amounts.map(([, what, , beside]) => [what, beside]),
      [
        ['answers', ': toilet'],
        ['rule', ': another version'],
        ['prices', ': other ones'],
        ['together', ''],
      ],
    );
    const [answers, rule, dearer, together] = amounts.map(([, , amount = '']) =>
      Math.round(Number(amount.replaceAll(',', '')) * 100),
    );
    assert.equal(answers! + rule! + dearer!, together);
    assert.ok(answers! > 0 && dearer! > 0 && rule === 0);
  });

  it('says what was changed since, and by how much a figure is another', async () => {
    const record = recordOf(mainstayStart, { answers: twos });
    const answered = put('answered.json', { ...record, answers: { ...twos, toilet: { level: 4 } } });
    assert.match((await ask([answered])).join(), /^1,.*changed since it was kept: answers/);
    const penny = put('penny.json', { ...record, annual: record.annual + 1 });
    assert.match((await ask([penny])).join(), /^1,.*it says £24,226.27 a year, and comes to £24,226.26/);
    const older = await ask([put('record.json', record), '--instrument', 'mainstay-start@1']);
    assert.match(older.join(), /^1,.*changed since it was kept: instrument, table/);
  });

  it('refuses what is no record, with the way to each fault', async () => {
    const [code, said] = await ask([put('odd.json', { format: 'case-replay/1', annual: 1.5 })]);
    assert.equal(code, 1);
    assert.match(said, /is no record of a figure.\n[^]*annual: /);
    assert.equal((await ask([path.join(folder, 'none.json')]))[0], 2);
    assert.equal((await ask([]))[0], 2);
    assert.equal((await ask([today, '--instrument', 'uk-pip']))[0], 1);
  });
});

function recordOf(instrument: StartingInstrument, input: Parameters<typeof workOut>[1]) {
  const out = expectDone(workOut(instrument, input));
  return { ...replayRecord(instrument, input, out, sha256), workingOut: out, ownWords: [] };
}

function put(name: string, value: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

async function ask(words: readonly string[]): Promise<readonly [number, string]> {
  const said: string[] = [];
  const hear = (text: string): void => void said.push(text);
  const stream = (): Promise<boolean> => Promise.resolve(true);
  const code = await run(words, { give: hear, tell: hear, stream });
  return [code, said.join('\n')];
}
