import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ClientConfig } from 'pg';

const program = fileURLToPath(new URL('../bin/mainstay', import.meta.url));

/** What a command gave, what it told people, and the code it ended with. */
export type Ran = { readonly code: number | null; readonly gave: string; readonly told: string };

/** Runs `bin/mainstay` as an operator does, with these settings, and waits for its end. */
export async function runCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Ran> {
  const child = startCommand(words, settings);
  let gave = '';
  let told = '';
  child.stdout?.on('data', (chunk: Buffer) => (gave += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { code, gave, told };
}

/** Starts a command and does not wait. */
export function startCommand(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(program, words, { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The address of a database, as DATABASE_URL gives it. */
export function addressOf(connection: ClientConfig): string {
  const { user = '', password, host = '', port = 5432, database = '' } = connection;
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
  return `postgresql://${user}${secret}@${encodeURIComponent(host)}:${port}/${database}`;
}
