import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { mainstayStart } from '#allocation';
import ownCases from '../../allocation/instruments/mainstay-start.cases.json' with { type: 'json' };
import { run as seal } from './instrument-seal.ts';
import { run as verify } from './instrument-verify.ts';
import type { Run } from './command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'instrument-'));
after(() => rmSync(folder, { recursive: true }));

describe('instrument verify', () => {
  const cases = put('cases.json', { cases: ownCases });

  it('says how many of how many passed, for a shipped instrument and for one in a file', async () => {
    const file = put('mine.json', mainstayStart.published.file);
    assert.deepEqual(await ask(verify, ['mainstay-start', cases]), [0, 'passed 6 of 6']);
    assert.deepEqual(await ask(verify, [file, cases]), [0, 'passed 6 of 6']);
  });

  it('ends with 1 and says what came out where a case does not pass', async () => {
    const [first, ...rest] = structuredClone(ownCases);
    first!.expect.annualPence += 1;
    const [code, said] = await ask(verify, [
      'mainstay-start',
      put('wrong.json', { cases: [first, ...rest] }),
    ]);
    assert.equal(code, 1);
    assert.match(said, /^nobody needs anything: annual: got 173956, expected 173957\npassed 5 of 6$/);
  });

  it('refuses an instrument that was changed under its seal, with the way to it', async () => {
    const changed = put('changed.json', { ...mainstayStart.published.file, version: 9 });
    const [code, said] = await ask(verify, [changed, cases]);
    assert.equal(code, 1);
    assert.match(said, /was refused.\n {2}hash: the seal of this file is [0-9a-f]{64}/);
  });

  it('says what to write where the words are wrong', async () => {
    assert.deepEqual((await ask(verify, ['mainstay-start']))[0], 2);
    assert.match((await ask(verify, ['nobody', cases]))[1], /no instrument and no file nobody.*de-nba/);
    assert.deepEqual((await ask(verify, ['de-nba', put('none.json', { a: 1 })]))[0], 1);
    assert.deepEqual((await ask(verify, ['de-nba', put('text.json', 'x').replace('text', 'gone')]))[0], 2);
  });
});

describe('instrument seal', () => {
  it('gives the file back with the seal that verify asks for', async () => {
    const { hash, ...draft } = { hash: '', ...mainstayStart.published.file, version: 9 };
    assert.ok(hash !== undefined);
    const [code, said] = await ask(seal, [put('draft.json', draft)]);
    assert.equal(code, 0);
    const sealed = put('sealed.json', JSON.parse(said));
    assert.equal((await ask(verify, [sealed, put('again.json', ownCases)]))[0], 0);
  });

  it('refuses an unfair one', async () => {
    const unfair = { ...mainstayStart.published.file, steps: [] };
    assert.match((await ask(seal, [put('unfair.json', unfair)]))[1], /steps: /);
  });
});

function put(name: string, value: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

async function ask(run: Run, words: readonly string[]): Promise<readonly [number, string]> {
  const said: string[] = [];
  const hear = (text: string): void => void said.push(text);
  const stream = (text: string | Uint8Array): Promise<boolean> =>
    Promise.resolve(said.push(String(text).trimEnd()) > 0);
  const code = await run(words, { give: hear, tell: hear, stream });
  return [code, said.join('\n')];
}
