import { once } from 'node:events';
import { type Settings, readSettings } from '#platform';

/** Where a command speaks: results to standard output, words for people to standard error. */
export type Terminal = {
  readonly give: (text: string) => void;
  readonly tell: (text: string) => void;
  /** Results by the thousand, as they are; waits until they are taken. False once nobody reads any more. */
  readonly stream: (results: string | Uint8Array) => Promise<boolean>;
};

/** What a command does with the words after it; the code it ends with: 0 done, 1 the answer is no, 2 used wrongly. */
export type Run = (words: readonly string[], terminal: Terminal) => Promise<number>;

/** One command: what it takes, what it is for, and where it is. */
export type Command = {
  readonly takes: string;
  readonly about: string;
  readonly load: () => Promise<{ readonly run: Run }>;
};

export const terminal: Terminal = {
  give: (text) => void process.stdout.write(`${text}\n`),
  tell: (text) => void process.stderr.write(`${text}\n`),
  stream: async (results) => {
    const { stdout } = process;
    // Bytes may be written over by whoever gave them, so they are waited for until they are out; text stays as it is.
    if (stdout.destroyed) return false;
    if (typeof results !== 'string') await orClosed(stdout, () => out(stdout, results));
    else if (!stdout.write(results)) await orClosed(stdout, (signal) => once(stdout, 'drain', { signal }));
    return !stdout.destroyed;
  },
};

function out(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => void stream.write(bytes, () => resolve()));
}

/** Waits for a stream. Whoever reads our output may stop reading: the stream is then closed, and nothing else ever comes of it. */
async function orClosed(
  stream: NodeJS.WriteStream,
  wait: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([wait(signal), once(stream, 'close', { signal })]).catch(() => {});
  waiting.abort();
}

/** Runs a command with the settings of the environment, or says which one is wrong. */
export async function withSettings(
  to: Terminal,
  work: (settings: Settings) => Promise<number>,
): Promise<number> {
  const outcome = readSettings(process.env);
  if ('done' in outcome) return work(outcome.done);
  to.tell(`The setting ${outcome.refused.name} ${outcome.refused.why}.`);
  return 2;
}
