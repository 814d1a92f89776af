import { basename } from 'node:path';
import { done, type LocalityId, type Outcome, refused } from '#basics';
import type { Transaction, World } from '#platform';
import { feedRecords } from '../formats/feed-records.ts';
import type { FeedFault } from '../formats/feed-splitter.ts';
import { createFeedReader } from '../formats/read-feed.ts';
import type { ReadService } from '../formats/read-service.ts';
import type { Repair } from '../formats/repair.ts';
import { recordImport } from '../store/imports.ts';
import { countNotSeen } from '../store/services.ts';
import { keepServices, type Source } from './keep-services.ts';

/** A file of services to bring in. */
export type ServiceFile = {
  readonly name: string;
  /** The list it belongs to; a later file of the same list changes what this one brought in. */
  readonly source: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

export type Imported = {
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly leftOut: number;
  /** Services of the same list that an earlier file had and this one has not; they stay. */
  readonly notInThisFile: number;
  readonly repairs: readonly Repair[];
};

const batch_size = 250;

/** Brings in an Open Referral UK file, all or nothing. For whoever runs the place, not for pages. */
export async function importServices(
  world: World,
  locality: LocalityId,
  file: ServiceFile,
  tell: (services: number) => void = () => undefined,
): Promise<Outcome<Imported, FeedFault>> {
  const source: Source = { locality, name: file.source, at: world.clock.now() };
  return world.database.transaction<Outcome<Imported, FeedFault>>({ locality }, async (tx) => {
    const read = await readAndKeep(tx, source, file, tell);
    if ('refused' in read) return read;
    const notInThisFile = await countNotSeen(tx, source.name, source.at);
    const { repairs, ...counts } = { ...read.done, notInThisFile };
    await recordImport(tx, {
      importId: world.clock.newId(),
      source: source.name,
      fileName: basename(file.name),
      at: source.at,
      counts: { ...counts, repairs: repairs.length },
    });
    return done({ ...counts, repairs });
  });
}

/** The list a file belongs to, from its name without dates and endings: `bristol-2024-12.services.json` is `bristol`. */
export function sourceOf(fileName: string): string {
  const name = /^[a-z][a-z-]*[a-z]/i.exec(basename(fileName))?.[0] ?? 'import';
  return name.toLowerCase();
}

type Counts = { total: number; new: number; changed: number; same: number; leftOut: number };

async function readAndKeep(
  tx: Transaction,
  source: Source,
  file: ServiceFile,
  tell: (services: number) => void,
): Promise<Outcome<Omit<Imported, 'notInThisFile'>, FeedFault>> {
  const counts: Counts = { total: 0, new: 0, changed: 0, same: 0, leftOut: 0 };
  const repairs: Repair[] = [];
  const read = createFeedReader();
  let batch: ReadService[] = [];
  const keep = async (): Promise<void> => {
    const saved = await keepServices(tx, source, batch);
    counts.new += saved.new;
    counts.changed += saved.changed;
    counts.same += saved.same;
    batch = [];
    tell(counts.total);
  };
  for await (const part of feedRecords(file.bytes)) {
    if (part.is === 'refused') return { refused: part.refused };
    const record = read(part.raw, part.record);
    counts.total += 1;
    for (const repair of record.repairs) repairs.push(repair);
    if (record.service === undefined) counts.leftOut += 1;
    else batch.push(record.service);
    if (batch.length === batch_size) await keep();
  }
  await keep();
  if (counts.leftOut === counts.total) return refused('no-services', { line: 1, record: counts.total });
  return done({ ...counts, repairs });
}
