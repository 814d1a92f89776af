import type { Server } from './server.ts';

/** A server that comes back when it is killed. `ended` resolves when it ends for good. */
export type KeptServer = {
  readonly pid: () => number;
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

const window_ms = 60_000;
const restarts_max = 5;

/** Starts the server again whenever it ends unasked, but not more than five times a minute: then it ends for good. */
export function keepRunning(first: Server, again: () => Promise<Server | { said: string }>): KeptServer {
  let server = first;
  let stopping = false;
  const restarts: number[] = [];
  const mayRestart = (): boolean => {
    restarts.push(Date.now());
    return restarts.filter((at) => at > Date.now() - window_ms).length <= restarts_max;
  };
  const keep = async (): Promise<void> => {
    for (;;) {
      await server.ended;
      if (stopping || !mayRestart()) return;
      const next = await again();
      if ('said' in next) return;
      server = next;
      if (stopping) await server.stop();
    }
  };
  const ended = keep();
  const stop = async (): Promise<void> => {
    stopping = true;
    await server.stop();
    await ended;
  };
  return { pid: () => server.pid, ended, stop };
}
