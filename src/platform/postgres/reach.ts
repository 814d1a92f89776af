import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A path to a directory short enough for a socket's address, and what to do when it is no longer needed. */
export type Reach = { readonly to: string; readonly end: () => Promise<void> };

/** 103 bytes on macOS, 107 on Linux, less `/socket/.s.PGSQL.5432`. */
const longest_bytes = 103 - 21;

/** The directory itself where its path is short; else a link to it in the machine's temporary folder. */
export async function reachDirectory(directory: string): Promise<Reach> {
  if (Buffer.byteLength(directory) <= longest_bytes) return { to: directory, end: async () => {} };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mainstay-'));
  // Others may pass through but not list or change: the database may run as another user than we.
  await chmod(folder, 0o711);
  const link = path.join(folder, 'data');
  await symlink(directory, link);
  return { to: link, end: () => rm(folder, { recursive: true, force: true }) };
}
