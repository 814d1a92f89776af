import { execFile } from 'node:child_process';
import { chmod, chown, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { commandLine, idsOf } from './run-as.ts';
import type { Site } from './site.ts';

const run = promisify(execFile);

/** The folder below the data directory that PostgreSQL keeps for itself. */
export function clusterOf(directory: string): string {
  return path.join(directory, 'postgres');
}

/** Who owns the cluster of a directory; undefined where there is none yet. */
export async function ownerOf(directory: string): Promise<{ uid: number; gid: number } | undefined> {
  const found = await stat(clusterOf(directory)).catch(() => undefined);
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid };
}

/**
 * Makes the cluster where there is none, and gives it to whom PostgreSQL runs as. It is made beside its place
 * and moved there when whole, so that a start cut short leaves nothing half made.
 */
export async function prepareCluster(site: Omit<Site, 'reach'>): Promise<void> {
  const { directory } = site;
  const { uid, gid } = site.as;
  const us = process.getuid?.();
  const owner = { uid: uid ?? us ?? 0, gid: gid ?? process.getgid?.() ?? 0 };
  await makeFolder(path.join(directory, 'socket'), owner);

  const home = clusterOf(directory);
  if (await exists(home)) return us === 0 ? giveAll(home, owner) : undefined;

  const half = `${home}.new`;
  await rm(half, { recursive: true, force: true });
  await makeFolder(half, owner);
  await initialise(site, half);
  await rename(half, home);
}

/** Names sort by code point (`C.UTF-8`, built in): the same on every machine and after every upgrade. */
async function initialise({ native, as, lasting }: Omit<Site, 'reach'>, home: string): Promise<void> {
  const [command, ...words] = commandLine(as, `${native}/bin/initdb`, [
    `--pgdata=${home}`,
    '--username=mainstay_owner',
    '--auth-local=trust',
    '--auth-host=reject',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(lasting ? [] : ['--no-sync']),
  ]);
  await run(command, words, { ...idsOf(as), cwd: '/' });
}

async function makeFolder(folder: string, owner: { uid: number; gid: number }): Promise<void> {
  await mkdir(folder, { mode: 0o700, recursive: true });
  await chmod(folder, 0o700);
  if (process.getuid?.() === 0) await chown(folder, owner.uid, owner.gid);
}

/** Gives a whole folder to another user, where it is not theirs already. */
async function giveAll(folder: string, owner: { uid: number; gid: number }): Promise<void> {
  if ((await lstat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(path.join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
  await chown(folder, owner.uid, owner.gid);
}

function exists(at: string): Promise<boolean> {
  return stat(at).then(
    () => true,
    () => false,
  );
}
