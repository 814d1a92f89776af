import type { Id, Moment } from '#basics';
import type { Quality } from '../formats/quality.ts';
import type { Transaction } from '#platform';

/** Remembers that a list was brought in, and what came of it. */
export async function recordImport(
  tx: Transaction,
  made: {
    readonly importId: Id<'import'>;
    readonly source: string;
    readonly fileName: string;
    readonly at: Moment;
    readonly counts: Readonly<Record<string, unknown>>;
    readonly quality: Quality;
    readonly score: number;
  },
): Promise<void> {
  await tx.run(
    `insert into directory.import (locality_id, import_id, source, file_name, at, counts, quality, score)
      values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)`,
    [
      made.importId,
      made.source,
      made.fileName,
      made.at,
      JSON.stringify(made.counts),
      JSON.stringify(made.quality),
      made.score,
    ],
  );
}
