import assert from 'node:assert/strict';
import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCommand } from './command.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

/** A Mainstay of one's own with the lived town in it, as an operator starts it, that may be killed and comes back on the same data. */
export type Killable = {
  readonly settings: Readonly<Record<string, string>>;
  readonly visitor: (name: string) => HttpVisitor;
  /** Kills Mainstay with no warning. */
  readonly kill: () => void;
  /** The process of its database. */
  readonly databaseProcess: () => Promise<number>;
  readonly start: () => Promise<void>;
  /** Resolves once it answers. */
  readonly answers: () => Promise<void>;
  /** Kills its database, and resolves once another stands in its place and Mainstay answers from it. */
  readonly databaseKilled: () => Promise<void>;
  /** Kills it and starts it again. */
  readonly killed: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function killable(): Promise<Killable> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mainstay-killed-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = path.join(folder, 'data');
  const settings = { PORT: `${port}`, MAINSTAY_DATA: data, MAINSTAY_DEMO: 'on', DATABASE_URL: '' };
  let server: ChildProcess | undefined;
  const answers = (): Promise<void> => answersAt(url);
  const start = async (): Promise<void> => {
    server = startCommand(['serve'], settings);
    server.stdout?.resume();
    server.stderr?.resume();
    await answers();
  };
  const kill = (): void => void server?.kill('SIGKILL');
  const databaseProcess = async (): Promise<number> => {
    const file = path.join(data, 'postgres', 'postmaster.pid');
    return Number((await readFile(file, 'utf8')).split('\n')[0]);
  };
  await start();
  return {
    settings,
    answers,
    start,
    kill,
    visitor: (name) => httpVisitor((to, init) => fetch(`${url}${to}`, { ...init, redirect: 'manual' }), name),
    databaseProcess,
    databaseKilled: async () => {
      const killed = await databaseProcess();
      process.kill(killed, 'SIGKILL');
      // What it was answering it may still answer for a moment, and then Mainstay would seem to be back before it was away.
      await until(async () => (await databaseProcess().catch(() => killed)) !== killed);
      await answers();
    },
    killed: async () => {
      kill();
      await start();
    },
    close: async () => {
      if (server !== undefined && server.exitCode === null && server.signalCode === null) {
        server.kill('SIGTERM');
        await once(server, 'close');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answersAt(url: string): Promise<void> {
  return until(async () => (await fetch(`${url}/health`).catch(() => undefined))?.status === 200);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const latest = Date.now() + 60_000;
  while (!(await isSo())) {
    assert.ok(Date.now() < latest, 'Mainstay does not answer');
    await wait(50);
  }
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  assert.ok(found !== null && typeof found === 'object');
  return found.port;
}
