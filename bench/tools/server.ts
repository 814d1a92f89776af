import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { clientOf } from './client.ts';

/** A server under measurement: its own process, on a port of this machine. */
export type Server = {
  readonly port: number;
  readonly pid: number;
  readonly firstPage_ms: number;
  /** Memory that the process has in use, in millions of bytes. */
  readonly memory_mb: () => number;
  readonly stop: () => Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const patience_ms = 120_000;

/** Starts a program that serves on PORT and waits until it answers `/`. */
export async function startServer(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = await freePort();
  const [program = '', ...words] = command;
  const began = performance.now();
  const child = spawn(program, words, {
    cwd: root,
    env: { ...withoutSettings(), ...environment, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const client = clientOf(port);
  while (!(await answers(client))) {
    const late = performance.now() - began > patience_ms;
    if (child.exitCode !== null || late) throw new Error(`expected ${command.join(' ')} to serve on ${port}`);
    await wait(10);
  }
  client.close();
  return {
    port,
    pid: child.pid ?? 0,
    firstPage_ms: performance.now() - began,
    memory_mb: () => memoryOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(client: ReturnType<typeof clientOf>): Promise<boolean> {
  return client.get('/').then(
    ({ status }) => status === 200,
    () => false,
  );
}

// What this terminal is set to must not change what is measured.
function withoutSettings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(MAINSTAY_.*|DATABASE_URL|PORT|HOST)$/.test(name),
  );
  return Object.fromEntries(kept);
}

function memoryOf(pid: number): number {
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) / 1000;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1000;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = net.createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
