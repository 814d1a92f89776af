import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Outcome, refused } from '#basics';
import type { World } from '#platform';
import { type NotATable, readModulusTables } from '../formats/read-modulus-tables.ts';
import type { ModulusTables } from '../modulus-tables.ts';

/** There is no weight table in the folder: a file whose name begins with valacdos. */
export type NoTables = { readonly because: 'no-tables'; readonly folder: string };

/**
 * Loads the two tables of modulus checking from a folder: `valacdos*.txt`, and `scsubtab*.txt` where it is there. Of several the
 * last by name counts, which is the newest. Their publisher gives them away but does not say that others may, so none is shipped.
 */
export async function loadModulusTables(
  folder: string,
): Promise<Outcome<ModulusTables, NoTables | (NotATable & { readonly folder: string })>> {
  const names = await readdir(folder).catch(() => []);
  const weights = newest(names, /^valacdos.*\.txt$/i);
  const substitutes = newest(names, /^scsubtab.*\.txt$/i);
  if (weights === undefined) return refused('no-tables', { folder });
  const text = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  const tables = readModulusTables(
    await text(weights),
    substitutes === undefined ? '' : await text(substitutes),
  );
  return 'done' in tables ? tables : { refused: { ...tables.refused, folder } };
}

/** The tables of this place, from its own folder; undefined where it has none. */
export async function modulusTablesHere({ settings }: World): Promise<ModulusTables | undefined> {
  const tables = await loadModulusTables(path.join(settings.dataDirectory, 'modulus'));
  return 'done' in tables ? tables.done : undefined;
}

function newest(names: readonly string[], pattern: RegExp): string | undefined {
  return names
    .filter((name) => pattern.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);
}
