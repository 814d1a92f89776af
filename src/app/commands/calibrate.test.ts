import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import expected from '../../allocation/calibration/golden/synthetic-3000.expected.json' with { type: 'json' };
import { run as calibrate } from './calibrate.ts';
import { run as verify } from './instrument-verify.ts';
import type { Run } from './command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'calibrate-'));
after(() => rmSync(folder, { recursive: true }));
const sample = fileURLToPath(
  new URL('../../allocation/calibration/golden/synthetic-3000.csv', import.meta.url),
);
const words = ['--instrument', 'mainstay-start', '--sample'];

describe('calibrate', () => {
  it('writes the evidence under the keys that others read, and a sealed draft that passes them', async () => {
    const [out, draft] = [path.join(folder, 'evidence.json'), path.join(folder, 'draft.json')];
    assert.deepEqual(await ask(calibrate, [...words, sample, '--out', out, '--draft', draft]), [0, '']);
    const evidence = JSON.parse(readFileSync(out, 'utf8')) as Record<string, unknown>;
    const truth = new Set(['truePenalty']);
    const missing = Object.keys(expected).filter((key) => !truth.has(key) && !Object.hasOwn(evidence, key));
    assert.deepEqual(missing, []);
    assert.deepEqual(evidence['knotsPence'], expected.knotsPence);
    assert.deepEqual(await ask(verify, [draft, out]), [0, 'passed 6 of 6']);
  });

  it('refuses a file with one wrong row whole, and says where', async () => {
    const [header, first] = readFileSync(sample, 'utf8').split('\n');
    const wrong = path.join(folder, 'wrong.csv');
    writeFileSync(wrong, [header, first?.replace(/[\d.]+\r?$/, 'much')].join('\n'));
    const [code, told] = await ask(calibrate, [...words, wrong]);
    assert.equal(code, 1);
    assert.match(
      told,
      /line 2, column annualCostGBP: “much” is no amount.*\n.*column annualCostGBP: 1 wrong\n/,
    );
    assert.match(told, /nothing was made/);
  });

  it('refuses a sample of one person', async () => {
    const one = path.join(folder, 'one.csv');
    writeFileSync(one, readFileSync(sample, 'utf8').split('\n').slice(0, 2).join('\n'));
    assert.match(
      (await ask(calibrate, [...words, one]))[1],
      /One person is too few.*at least 60.*Nothing was made/,
    );
  });

  it('takes only instruments of levels, and says what to write where the words are wrong', async () => {
    assert.equal((await ask(calibrate, ['--instrument', 'de-nba', '--sample', sample]))[0], 1);
    assert.equal((await ask(calibrate, ['--instrument', 'mainstay-start']))[0], 2);
    assert.equal((await ask(calibrate, [...words, 'none.csv']))[0], 2);
  });
});

async function ask(run: Run, given: readonly string[]): Promise<readonly [number, string]> {
  const said: string[] = [];
  const hear = (text: string): void => void said.push(text);
  const stream = (text: string | Uint8Array): Promise<boolean> =>
    Promise.resolve(said.push(String(text)) > 0);
  const code = await run(given, { give: hear, tell: hear, stream });
  return [code, said.join('\n')];
}
