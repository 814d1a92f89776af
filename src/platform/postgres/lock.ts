import { readdir, rm } from 'node:fs/promises';
import { type Server, connect, createServer } from 'node:net';
import path from 'node:path';

/** What one living Mainstay holds of its data; the kernel takes it back however the process ends. */
export type Lock = { readonly release: () => Promise<void> };
type Probe = { readonly alive: boolean; readonly pid?: number };

/**
 * Takes the data of a directory for this process, or tells who has it.
 *
 * The lock is a listening socket `running.N`: it answers while its process lives and never afterwards, so no
 * stale file or reused process number can mislead us, and it is seen from another container on the same
 * volume. Numbers only go up: a dead lock is never reused but followed by the next number, so that two
 * starters who both find it dead cannot both win. `reach` is a short path to `directory`, because a socket's
 * address has room for some hundred bytes only.
 */
export async function takeLock(directory: string, reach: string): Promise<Lock | { heldBy?: number }> {
  for (;;) {
    const numbers = await lockNumbers(directory);
    const last = numbers.at(-1) ?? 0;
    const holder = await probe(reach, last);
    if (holder.alive) return heldBy(holder);
    const server = await listen(path.join(reach, name(last + 1)));
    if (server === undefined) continue;

    const earlier = (await lockNumbers(directory)).filter((number) => number <= last);
    const probes = await Promise.all(earlier.map((number) => probe(reach, number)));
    const other = probes.find((each) => each.alive);
    if (other !== undefined) {
      await close(server);
      return heldBy(other);
    }
    await Promise.all(earlier.map((number) => rm(path.join(directory, name(number)), { force: true })));
    return { release: () => close(server) };
  }
}

function heldBy(holder: Probe): { heldBy?: number } {
  return holder.pid === undefined ? {} : { heldBy: holder.pid };
}

function name(number: number): string {
  return `running.${number}`;
}

async function lockNumbers(directory: string): Promise<readonly number[]> {
  const found = (await readdir(directory)).map((each) => /^running\.(\d+)$/.exec(each)?.[1]);
  return found
    .filter((each) => each !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/** Whether somebody listens behind a lock. Only a refused or missing socket is dead: any doubt counts as alive. */
function probe(reach: string, number: number): Promise<Probe> {
  return new Promise((resolve) => {
    const socket = connect(path.join(reach, name(number)));
    let answer = '';
    socket.setTimeout(500, () => {
      socket.destroy();
      resolve({ alive: true });
    });
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('end', () => resolve({ alive: true, ...(Number(answer) > 0 ? { pid: Number(answer) } : {}) }));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ alive: error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT' }),
    );
  });
}

/** Undefined where another starter was quicker. */
function listen(at: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(String(process.pid));
    });
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen({ path: at, readableAll: true, writableAll: true }, () => resolve(server));
    server.unref();
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
