import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What PostgreSQL writes about itself into its data folder. */
export type Postmaster = { readonly pid: number; readonly ready: boolean };

const run = promisify(execFile);

/** Line 1 is the process, line 8 its state (PostgreSQL's `pidfile.h`); undefined where nothing runs or ran. */
export async function readPostmaster(home: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(fileOf(home), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Ends a PostgreSQL that an earlier Mainstay left running on this data when it was killed. Only for the holder
 * of the lock: so no living Mainstay uses it. Where the number in its file belongs to something else by now, the
 * file is taken away, because PostgreSQL would take that process for another server and refuse to start.
 */
export async function endOrphan(home: string): Promise<void> {
  const left = await readPostmaster(home);
  if (left === undefined || !send(left.pid, 0)) return;
  const command = await commandOf(left.pid);
  if (command?.includes(` -D ${home} `) !== true) return rm(fileOf(home), { force: true });

  await endProcess(left.pid);
}

/** Ends a PostgreSQL: politely, then at once (it recovers by itself at the next start), then by force. */
export async function endProcess(pid: number): Promise<void> {
  for (const [signal, patience_ms] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!send(pid, signal)) return;
    if (await gone(pid, patience_ms)) return;
  }
}

/** Sends a signal; false where there is no such process any more. */
export function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function gone(pid: number, patience_ms: number): Promise<boolean> {
  for (const until = Date.now() + patience_ms; Date.now() < until; await wait(10)) {
    if ((await commandOf(pid)) === undefined) return true;
  }
  return false;
}

/** The command line of a living process; undefined for one that has ended, also where nobody has reaped it. */
async function commandOf(pid: number): Promise<string | undefined> {
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await run('ps', ['-o', 'command=', '-p', String(pid)]).then(
          (answer) => answer.stdout,
          () => '',
        );
  return command.trim() === '' ? undefined : command.replaceAll('\0', ' ');
}

function fileOf(home: string): string {
  return path.join(home, 'postmaster.pid');
}
