import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * As whom PostgreSQL runs: a command put before it, or another user's number. Nothing of both: as we are.
 * PostgreSQL refuses to run as root.
 */
export type RunAs = {
  readonly before: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
};

const run = promisify(execFile);
const as_ourselves: RunAs = { before: [] };
/** A namespace in which root is nobody: the files stay root's own, so nothing changes hands. */
const as_nobody_of_our_own: RunAs = {
  before: ['unshare', '--user', '--map-user=65534', '--map-group=65534'],
};

/**
 * The ways to run PostgreSQL, best first. For root: as whoever owns the data already, then in a namespace of its
 * own, then as the machine's user `postgres`, then as `nobody`.
 */
export async function waysToRun(owner: { uid: number; gid: number } | undefined): Promise<readonly RunAs[]> {
  if (process.getuid?.() !== 0) return [as_ourselves];
  const asOwner = owner === undefined || owner.uid === 0 ? [] : [{ before: [], ...owner }];
  const others = await Promise.all([asUser('postgres'), asUser('nobody')]);
  return [...asOwner, as_nobody_of_our_own, ...others.flat()];
}

/** Whether PostgreSQL runs in that way at all: may reach the data, read its programs and find their libraries. */
export async function runsHere(native: string, directory: string, as: RunAs): Promise<boolean> {
  // Others may pass through the folder then, but not list it.
  if (as.uid !== undefined) await chmod(directory, 0o711);
  const look = ['-c', 'cd -- "$0" && exec "$1" --version', directory, `${native}/bin/postgres`];
  const [command, ...rest] = commandLine(as, '/bin/sh', look);
  return run(command, rest, { ...idsOf(as), cwd: '/', timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

/** The whole command, its program first. */
export function commandLine(
  as: RunAs,
  program: string,
  words: readonly string[],
): readonly [string, ...string[]] {
  const [first, ...others] = as.before;
  return first === undefined ? [program, ...words] : [first, ...others, program, ...words];
}

/** The user and group for `spawn`, which also lets go of root's other groups. */
export function idsOf(as: RunAs): { uid?: number; gid?: number } {
  return as.uid === undefined || as.gid === undefined ? {} : { uid: as.uid, gid: as.gid };
}

async function asUser(name: string): Promise<readonly RunAs[]> {
  const number = async (flag: string): Promise<number> => Number((await run('id', [flag, name])).stdout);
  return Promise.all([number('-u'), number('-g')]).then(
    ([uid, gid]) => [{ before: [], uid, gid }],
    () => [],
  );
}
