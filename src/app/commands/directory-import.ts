import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type RepairKind, repairs } from '#directory';
import { type Imported, importServices, sourceOf } from '#directory/actions';
import { systemClock, takeStock, type World } from '#platform';
import { openStore } from '../store.ts';
import { type Run, type Terminal, withSettings } from './command.ts';
import { whyRefused } from './feed-fault.ts';
import { optionOf, plainWords, readableFile } from './words.ts';

export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    const files = plainWords(words, ['--source', '--report']);
    if (files === undefined || files.length === 0) {
      to.tell('Say which files to bring in: directory import FILE… [--source LIST] [--report R.json]');
      return 2;
    }
    const missing = files.map((file) => readableFile(file)).find((why) => why !== undefined);
    if (missing !== undefined) {
      to.tell(missing);
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    try {
      const world = { database: store.database, clock: systemClock, settings };
      const code = await importAll(world, to, files, words);
      await takeStock(store.owner, ['directory']);
      return code;
    } finally {
      await store.close();
    }
  });

async function importAll(
  world: World,
  to: Terminal,
  files: readonly string[],
  words: readonly string[],
): Promise<number> {
  const report: object[] = [];
  let code = 0;
  for (const file of files) {
    const source = optionOf(words, '--source') ?? sourceOf(file);
    const outcome = await importServices(
      world,
      world.settings.locality,
      { name: file, source, bytes: createReadStream(file) },
      (services) => to.tell(`${file}: ${services} services read`),
    );
    if ('refused' in outcome) {
      to.tell(`${file} was refused, and nothing of it was kept. ${whyRefused(outcome.refused)}`);
      report.push({ file, refused: outcome.refused });
      code = 1;
    } else {
      tellImported(to, file, source, outcome.done);
      report.push(...outcome.done.repairs.map((repair) => ({ file, ...repair, says: repairs[repair.what] })));
    }
  }
  const path = optionOf(words, '--report');
  if (path !== undefined) await writeFile(path, `${JSON.stringify(report, undefined, 1)}\n`);
  return code;
}

function tellImported(to: Terminal, file: string, source: string, done: Imported): void {
  const kept = done.total - done.leftOut;
  to.give(`${file}: ${kept} of ${done.total} services are in the directory, as the list “${source}”`);
  to.give(`  ${done.new} new, ${done.changed} changed, ${done.same} the same as before`);
  if (done.leftOut > 0) to.give(`  ${done.leftOut} left out`);
  if (done.notInThisFile > 0) to.give(`  ${done.notInThisFile} of the list are not in this file; they stay`);
  const counts = new Map<RepairKind, number>();
  for (const { what } of done.repairs) counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const [what, count] of counts) to.give(`  ${count} × ${what}: ${repairs[what]}`);
}
