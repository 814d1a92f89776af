import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand, startCommand } from './command.ts';

const dev = ['--as', 'dev@harbour-service.example'];
const nadia = ['--as', 'nadia@harbour-service.example'];
/** How long after it began a command is killed: in the middle of starting, of its work, and near its end. */
const moments_ms = [1_100, 1_700];

let folder = '';
let settings: Readonly<Record<string, string>> = {};
let name = '';

type Shown = {
  readonly run: string;
  readonly state: string;
  readonly bank_pence: number;
  readonly payments: readonly {
    readonly person: string;
    readonly holding: string;
    readonly holding_id: string;
  }[];
  readonly files: readonly { readonly sha256: string }[];
};

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mainstay-killed-payments-'));
  settings = { MAINSTAY_DATA: path.join(folder, 'data'), MAINSTAY_DEMO: 'on', DATABASE_URL: '' };
  assert.equal((await runCommand(['demo'], settings)).code, 0);
});
after(() => rm(folder, { recursive: true, force: true }));

describe('nothing is lost and nobody is paid twice', () => {
  test('when a run is killed while it is prepared', async () => {
    const words = ['pay', 'prepare', '--on', inAWeek(), ...dev];
    await killedInTheMiddle(words);
    const shown = await gives<Shown>(words);
    name = shown.run;
    assert.equal(shown.payments.length, 11);
    assert.equal((await gives<Shown>(words)).run, name);
  });

  test('when it is killed while it is approved', async () => {
    const words = ['pay', 'approve', name, ...nadia];
    await killedInTheMiddle(words);
    await runCommand(words, settings);
    assert.equal((await show()).state, 'approved');
  });

  test('when it is killed while it goes out', async () => {
    const were = await held();
    const words = ['pay', 'export', name, '--format', 'bacs18', ...dev];
    await killedInTheMiddle(words);
    const file = (await runCommand(words, settings)).gave;
    const shown = await show();
    assert.equal(shown.state, 'sent');
    assert.equal((await held()) - were, shown.bank_pence);
    assert.equal((await runCommand(words, settings)).gave, file);
    assert.equal(shown.files.length, 1);
  });

  test('when a statement is killed while it is read in', async () => {
    const line = (await show()).payments.find((each) => each.person === 'Ola Marsh');
    assert.ok(line !== undefined);
    const file = path.join(folder, 'long.csv');
    await writeFile(file, longStatement(4_000));
    const words = ['statement', 'import', file, '--holding', line.holding_id, ...dev];
    await killedInTheMiddle(words);
    const { lines, new: fresh, known_before: known } = await gives<Record<string, number>>(words);
    assert.equal(lines, 4_000);
    assert.ok(fresh === 4_000 || known === 4_000, `${fresh} new, ${known} known: all or nothing of a file`);
    assert.equal((await gives<Record<string, number>>(words))['known_before'], 4_000);
  });

  test('and every truth holds afterwards', async () => {
    const checked = await runCommand(['check'], settings);
    assert.equal(checked.code, 0, checked.gave);
    assert.equal((await runCommand(['ledger', 'verify'], settings)).code, 0);
  });
});

/** Starts a command again and again and kills it, with its database, a little later each time. */
async function killedInTheMiddle(words: readonly string[]): Promise<void> {
  for (const moment_ms of moments_ms) {
    const command = startCommand([...words], settings);
    command.stdout?.resume();
    command.stderr?.resume();
    await wait(moment_ms);
    const database = await databaseProcess();
    command.kill('SIGKILL');
    if (database !== undefined) killed(database);
    await ended(command);
  }
}

async function ended(command: ChildProcess): Promise<void> {
  if (command.exitCode === null && command.signalCode === null) await once(command, 'close');
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

async function databaseProcess(): Promise<number | undefined> {
  const file = path.join(settings['MAINSTAY_DATA'] ?? '', 'postgres', 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text.split('\n')[0]);
}

async function gives<Result>(words: readonly string[]): Promise<Result> {
  const { code, gave, told } = await runCommand([...words], settings);
  assert.equal(code, 0, told);
  return JSON.parse(gave) as Result;
}

function show(): Promise<Shown> {
  return gives<Shown>(['pay', 'show', name, ...dev]);
}

/** What all holdings have together, as the ledger tells it. */
async function held(): Promise<number> {
  const { gave } = await runCommand(['ledger', 'export', '--format', 'csv'], settings);
  return gave
    .split('\n')
    .filter((row) => row.includes(',fund:') && row.includes(',holding:'))
    .reduce((sum, row) => sum + Number(/,(\d+),/.exec(row.slice(row.lastIndexOf('holding:')))?.[1] ?? 0), 0);
}

function longStatement(lines: number): string {
  const rows = Array.from(
    { length: lines },
    (_, n) => `${String((n % 28) + 1).padStart(2, '0')}/10/2026,POS,SHOP ${n},-${(n % 90) + 1}.50`,
  );
  return ['Date,Type,Description,Value', ...rows.sort(), ''].join('\n');
}

function inAWeek(): string {
  return new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
}
