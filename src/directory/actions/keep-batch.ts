import { type Id, readId } from '#basics';
import type { Transaction } from '#platform';
import type { ReadRecord, ReadService } from '../formats/read-service.ts';
import { createNotes, type Repair } from '../formats/repair.ts';
import { isAnotherService } from '../same-service.ts';
import { findCalled, findOurs } from '../store/known-ids.ts';
import { type Received, saveReceived } from '../store/received.ts';
import type { SaveCounts } from '../store/save-services.ts';
import { keepServices, serviceIdOf, type Source } from './keep-services.ts';

/** One record as it was read, with its text. */
export type ReadPart = ReadRecord & { readonly record: number; readonly raw: string };

export type KeptBatch = SaveCounts & { readonly leftOut: number; readonly repairs: readonly Repair[] };

/** Keeps some records of a list: what they say, what they were word for word, and what was mended in each. */
export async function keepBatch(
  tx: Transaction,
  source: Source,
  importId: Id<'import'>,
  parts: readonly ReadPart[],
): Promise<KeptBatch> {
  const known = await withoutConfusion(tx, source, parts);
  const services = known.flatMap(({ service }) => service ?? []);
  const { changedSince, counts } = await keepServices(tx, source, services);
  const received = known.map((part): Received => {
    const serviceId = part.service && serviceIdOf(source, part.service.sourceId);
    const { note, all } = createNotes(part.record, part.service?.sourceId);
    const changed = serviceId === undefined ? [] : (changedSince.get(serviceId) ?? []);
    for (const field of changed) note(field, 'changed-since-corrected');
    return {
      record: part.record,
      key: part.service?.sourceId ?? `left out / ${part.record}`,
      raw: part.raw,
      repairs: [...part.repairs, ...all],
      ...(serviceId !== undefined && { serviceId }),
    };
  });
  await saveReceived(tx, { source: source.name, importId }, received);
  return {
    ...counts,
    leftOut: parts.length - services.length,
    repairs: received.flatMap(({ repairs }) => repairs),
  };
}

/** Leaves out listings of ours that come back, and gives another service that got a known id an id of its own. */
async function withoutConfusion(
  tx: Transaction,
  source: Source,
  parts: readonly ReadPart[],
): Promise<readonly ReadPart[]> {
  const ids = parts.flatMap(({ service }) => service?.sourceId ?? []);
  const [ours, called] = await Promise.all([
    findOurs(
      tx,
      source.name,
      ids.map((id) => id.toLowerCase()).filter((id) => readId(id) !== undefined),
    ),
    findCalled(tx, source.name, ids),
  ]);
  return parts.map((part) => {
    const { service } = part;
    if (service === undefined) return part;
    const { sourceId, words } = service;
    const noted = (what: 'ours-came-back' | 'id-now-another'): readonly Repair[] => {
      const { note, all } = createNotes(part.record, sourceId);
      note('id', what, what === 'id-now-another' ? before?.name : sourceId);
      return [...part.repairs, ...all];
    };
    const before = called.get(sourceId);
    if (ours.has(sourceId.toLowerCase())) {
      return { record: part.record, raw: part.raw, repairs: noted('ours-came-back') };
    }
    if (before === undefined || !isAnotherService(before, calledNow(service))) return part;
    const own = { ...service, sourceId: `${sourceId} / ${words.name}` };
    return { ...part, service: own, repairs: noted('id-now-another') };
  });
}

function calledNow({ provider, words }: ReadService) {
  return { name: words.name, ...(provider !== undefined && { provider: provider.name }) };
}
