import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FeedFault, repairs } from '#directory';
import { everyRepair, type Imported, type OpenedFeed } from '#directory/actions';
import type { World } from '#platform';

/** What came of one list. */
export type FileReport = { readonly file: string; readonly list: string } & (
  { readonly refused: FeedFault } | (Imported & Pick<OpenedFeed, 'tables'>)
);

/** Writes what came of each list, with everything that was mended in it, one line a mending; of any length. */
export async function writeImportReport(
  world: World,
  path: string,
  reports: readonly FileReport[],
): Promise<void> {
  await pipeline(Readable.from(pieces(world, reports)), createWriteStream(path));
}

async function* pieces(world: World, reports: readonly FileReport[]): AsyncGenerator<string> {
  const files = reports.map((report) =>
    'refused' in report ? report : { ...report, repairs: Object.fromEntries(report.repairs) },
  );
  yield `{"files":${JSON.stringify(files, undefined, 1)},\n"repairs":[`;
  let before = '\n';
  for (const report of reports) {
    if ('refused' in report) continue;
    for await (const repair of everyRepair(world, world.settings.locality, report.importId)) {
      yield `${before}${JSON.stringify({ file: report.file, ...repair, says: repairs[repair.what] })}`;
      before = ',\n';
    }
  }
  yield '\n]}\n';
}
