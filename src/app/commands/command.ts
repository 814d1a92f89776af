import { type Settings, readSettings } from '#platform';

/** Where a command speaks: results to standard output, words for people to standard error. */
export type Terminal = {
  readonly give: (text: string) => void;
  readonly tell: (text: string) => void;
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
};

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
