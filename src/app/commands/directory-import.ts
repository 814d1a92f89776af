import { type RepairKind, repairs } from '#directory';
import { type Imported, importServices, openFeed, type OpenedFeed, sourceOf } from '#directory/actions';
import { systemClock, takeStock, type World } from '#platform';
import { openStore } from '../store.ts';
import { type Run, type Terminal, withSettings } from './command.ts';
import { whyRefused } from './feed-fault.ts';
import { type FileReport, writeImportReport } from './import-report.ts';
import { optionOf, plainWords, readableList } from './words.ts';

const usage = 'directory import FILE|FOLDER|ADDRESS… [--source LIST] [--report R.json]';

export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    const lists = plainWords(words, ['--source', '--report']);
    if (lists === undefined || lists.length === 0) {
      to.tell(`Say which lists to bring in: ${usage}`);
      return 2;
    }
    const missing = lists.map((list) => readableList(list)).find((why) => why !== undefined);
    if (missing !== undefined) {
      to.tell(missing);
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    try {
      const world = { database: store.database, clock: systemClock, settings };
      const reports: FileReport[] = [];
      for (const list of lists) {
        reports.push(await importOne(world, to, list, optionOf(words, '--source') ?? sourceOf(list)));
      }
      await takeStock(store.owner, ['directory']);
      const path = optionOf(words, '--report');
      if (path !== undefined) await writeImportReport(world, path, reports);
      return reports.some((each) => 'refused' in each) ? 1 : 0;
    } finally {
      await store.close();
    }
  });

async function importOne(world: World, to: Terminal, file: string, list: string): Promise<FileReport> {
  const opened = await openFeed(file);
  const outcome =
    'refused' in opened
      ? opened
      : await importServices(
          world,
          world.settings.locality,
          { name: file, source: list, parts: opened.done.parts },
          (services) => to.tell(`${file}: ${services} services read`),
        );
  if ('refused' in outcome) {
    to.tell(`${file} was refused, and nothing of it was kept. ${whyRefused(outcome.refused)}`);
    return { file, list, refused: outcome.refused };
  }
  const tables = 'done' in opened ? opened.done.tables : undefined;
  tellTables(to, tables ?? []);
  tellImported(to, file, list, outcome.done);
  return { file, list, ...outcome.done, ...(tables !== undefined && { tables }) };
}

function tellTables(to: Terminal, tables: NonNullable<OpenedFeed['tables']>): void {
  for (const { rows, table, used } of tables) {
    to.give(`  ${table}: ${used} of ${rows} rows belong to a service that is here`);
    if (used === 0)
      to.give(`    The table ${table} is no use as it is: no row of it says which service it is about.`);
  }
}

function tellImported(to: Terminal, file: string, list: string, done: Imported): void {
  const kept = done.total - done.leftOut;
  to.give(`${file}: ${kept} of ${done.total} services are in the directory, as the list “${list}”`);
  to.give(`  ${done.new} new, ${done.changed} changed, ${done.same} the same as before`);
  if (done.leftOut > 0) to.give(`  ${done.leftOut} left out`);
  if (done.notInThisFile > 0) to.give(`  ${done.notInThisFile} of the list are not in this file; they stay`);
  to.give(`  it says ${done.usefulness.score}% of what people need to know`);
  const counts: readonly (readonly [RepairKind, number])[] = [...done.repairs];
  for (const [what, count] of counts) to.give(`  ${count} × ${what}: ${repairs[what]}`);
}
