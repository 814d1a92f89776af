import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { done, type Outcome, refused } from '#basics';
import { countTables, type TableCount } from '../formats/count-tables.ts';
import { joinedServices, type TableName, tableNames, type Tables } from '../formats/csv-package.ts';
import { readTable } from '../formats/csv-table.ts';
import type { PackageFault } from '../formats/feed-fault.ts';
import { type FeedPart, feedRecords } from '../formats/feed-records.ts';
import { pagedFeed } from '../formats/paged-feed.ts';
import { getJson } from './get-json.ts';
import type { Feed } from './import-services.ts';

/** A list that can be brought in; a package of tables with what each of them holds. */
export type OpenedFeed = Pick<Feed, 'parts'> & { readonly tables?: readonly TableCount[] };

/**
 * Opens a list by where it is: a file of Open Referral UK, a folder of HSDS tables, or the address of an interface. Nothing
 * is ever fetched from an address that nobody named.
 */
export async function openFeed(where: string): Promise<Outcome<OpenedFeed, PackageFault>> {
  if (/^https?:\/\//i.test(where)) return done({ parts: pagedFeed(where, getJson) });
  const folder = await folderOf(where);
  if (folder === undefined) return done({ parts: feedRecords(createReadStream(where)) });
  return openPackage(folder);
}

/** The folder of a package, given itself or its description. */
async function folderOf(where: string): Promise<string | undefined> {
  if (path.basename(where) === 'datapackage.json') return path.dirname(where);
  return (await stat(where)).isDirectory() ? where : undefined;
}

async function openPackage(folder: string): Promise<Outcome<OpenedFeed, PackageFault>> {
  const tables: { [name in TableName]?: Tables[name] } = {};
  for (const [table, file] of await tablesIn(folder)) {
    const rows = await readTable(createReadStream(file));
    if ('brokenAt' in rows) return refused('table-unreadable', { file, line: rows.brokenAt });
    tables[table] = rows;
  }
  if (tables.services === undefined) return refused('no-table-of-services', { file: folder });
  return done({ parts: oneByOne(tables), tables: countTables(tables) });
}

async function tablesIn(folder: string): Promise<readonly (readonly [TableName, string])[]> {
  const folders = [folder, path.join(folder, 'data')];
  const files = await Promise.all(
    folders.map(async (each) => (await readdir(each).catch(() => [])).map((file) => path.join(each, file))),
  );
  const named = new Map(
    Object.entries(tableNames).flatMap(([table, names]) =>
      names.map((name): [string, string] => [`${name}.csv`, table]),
    ),
  );
  return files.flat().flatMap((file) => {
    const table = named.get(path.basename(file).toLowerCase());
    return table !== undefined && isTable(table) ? [[table, file] as const] : [];
  });
}

// What is read from tables is here already; what reads it waits for files and networks too.
async function* oneByOne(tables: Tables): AsyncGenerator<FeedPart> {
  yield* joinedServices(tables);
}

function isTable(text: string): text is TableName {
  return text in tableNames;
}
