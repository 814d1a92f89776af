import { basename } from 'node:path';
import { done, type Id, type LocalityId, type Outcome, refused } from '#basics';
import type { Transaction, World } from '#platform';
import type { FeedFault } from '../formats/feed-fault.ts';
import type { FeedPart } from '../formats/feed-records.ts';
import { createQualityCount, type Quality } from '../formats/quality.ts';
import { createFeedReader } from '../formats/read-feed.ts';
import type { Repair, RepairKind } from '../formats/repair.ts';
import { createUsefulness, type Usefulness } from '../formats/usefulness.ts';
import { recordImport } from '../store/imports.ts';
import { findRepairsAfter, forgetLeftOut } from '../store/received.ts';
import { countNotSeen } from '../store/services.ts';
import { keepBatch, type ReadPart } from './keep-batch.ts';
import type { Source } from './keep-services.ts';

/** Services to bring in, one after the other, from wherever they come. */
export type Feed = {
  readonly name: string;
  /** The list it belongs to; a later file of the same list changes what this one brought in. */
  readonly source: string;
  readonly parts: AsyncIterable<FeedPart>;
};

export type Imported = {
  readonly importId: Id<'import'>;
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly leftOut: number;
  /** Services of the same list that an earlier file had and this one has not; they stay. */
  readonly notInThisFile: number;
  /** How often each thing was mended. Every one of them is kept: see `everyRepair`. */
  readonly repairs: ReadonlyMap<RepairKind, number>;
  readonly quality: Quality;
  readonly usefulness: Usefulness;
};

const batch_size = 250;

/** Brings in a list of services, all or nothing. For whoever runs the place, not for pages. */
export async function importServices(
  world: World,
  locality: LocalityId,
  feed: Feed,
  tell: (services: number) => void = () => undefined,
): Promise<Outcome<Imported, FeedFault>> {
  const source: Source = { locality, name: feed.source, at: world.clock.now() };
  const importId = world.clock.newId<'import'>();
  return world.database.transaction<Outcome<Imported, FeedFault>>({ locality }, async (tx) => {
    const read = await readAndKeep(tx, { world, source, importId, tell }, feed.parts);
    if ('refused' in read) return read;
    await forgetLeftOut(tx, { source: source.name, importId });
    const notInThisFile = await countNotSeen(tx, source.name, source.at);
    const imported = { ...read.done, importId, notInThisFile };
    const { quality, repairs, usefulness, ...counts } = imported;
    await recordImport(tx, {
      importId,
      source: source.name,
      fileName: basename(feed.name),
      at: source.at,
      counts: { ...counts, repairs: Object.fromEntries(repairs), says: usefulness.says },
      quality,
      score: usefulness.score,
    });
    return done(imported);
  });
}

/** Everything that was mended in an import, record after record. */
export async function* everyRepair(
  world: World,
  locality: LocalityId,
  importId: Id<'import'>,
): AsyncGenerator<Repair> {
  let last = 0;
  for (;;) {
    const rows = await world.database.transaction({ locality }, (tx) =>
      findRepairsAfter(tx, importId, last, batch_size),
    );
    for (const { repairs } of rows) yield* repairs;
    last = rows.at(-1)?.record ?? last;
    if (rows.length < batch_size) return;
  }
}

/**
 * The list a file belongs to, from its name without dates and endings: `bristol-2024-12.services.json` is `bristol`. The
 * list of an address is called by its host.
 */
export function sourceOf(fileName: string): string {
  if (/^https?:\/\//i.test(fileName)) return new URL(fileName).host;
  const name = /^[a-z][a-z-]*[a-z]/i.exec(basename(fileName))?.[0] ?? 'import';
  return name.toLowerCase();
}

type Importing = {
  readonly world: World;
  readonly source: Source;
  readonly importId: Id<'import'>;
  readonly tell: (services: number) => void;
};

async function readAndKeep(
  tx: Transaction,
  { importId, source, tell, world }: Importing,
  parts: Feed['parts'],
): Promise<Outcome<Omit<Imported, 'importId' | 'notInThisFile'>, FeedFault>> {
  const counts = { total: 0, new: 0, changed: 0, same: 0, leftOut: 0 };
  const repairs = new Map<RepairKind, number>();
  const today = world.clock.today();
  const quality = createQualityCount();
  const usefulness = createUsefulness(today);
  const read = createFeedReader(today);
  let batch: ReadPart[] = [];
  const keep = async (): Promise<void> => {
    const saved = await keepBatch(tx, source, importId, batch);
    counts.new += saved.new;
    counts.changed += saved.changed;
    counts.same += saved.same;
    counts.leftOut += saved.leftOut;
    for (const { what } of saved.repairs) repairs.set(what, (repairs.get(what) ?? 0) + 1);
    batch = [];
    tell(counts.total);
  };
  for await (const part of parts) {
    if (part.is === 'refused') return { refused: part.refused };
    counts.total += 1;
    quality.count(part.raw);
    const record = read(part.raw, part.record);
    if (record.service !== undefined) usefulness.count(record.service);
    batch.push({ ...record, record: part.record, raw: part.text });
    if (batch.length === batch_size) await keep();
  }
  await keep();
  if (counts.leftOut === counts.total) return refused('no-services', { line: 1, record: counts.total });
  return done({ ...counts, repairs, quality: quality.result(), usefulness: usefulness.result() });
}
