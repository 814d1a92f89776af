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
    if (!stdout.destroyed) await taken(stdout, results);
    return !stdout.destroyed;
  },
};

/**
 * Waits until a stream has taken what it is given, which may be written over then. Whoever reads our output may stop reading: the
 * stream is then closed and never takes it.
 */
async function taken(stream: NodeJS.WriteStream, results: string | Uint8Array): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const written = new Promise<void>((resolve) => void stream.write(results, () => resolve()));
  await Promise.race([written, once(stream, 'close', { signal }).catch(() => {})]);
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
