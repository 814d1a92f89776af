import type { LocalityId, Moment } from '#basics';
import type { Transaction } from '#platform';
import { correct, type Correctable } from '../correction.ts';
import type { ReadService } from '../formats/read-service.ts';
import { searchParts } from '../search-parts.ts';
import type { ServiceId } from '../service.ts';
import { findCorrections, keepWhatIsLeft } from '../store/corrections.ts';
import { learnWords, wordsToKnow } from '../store/known-words.ts';
import { type KeptService, type SaveCounts, saveServices } from '../store/save-services.ts';
import { stableId } from './stable-id.ts';

/** Where services come from and when. */
export type Source = {
  readonly locality: LocalityId;
  readonly name: string;
  readonly at: Moment;
  /** Where the list itself was seen at another time. */
  readonly seenAt?: Moment;
};

export type Kept = {
  readonly counts: SaveCounts;
  /** Services whose publisher has changed since what we correct, and in what. */
  readonly changedSince: ReadonlyMap<ServiceId, readonly Correctable[]>;
};

/**
 * Keeps services of one source in the caller's transaction, under ids of our own, with our corrections over them, and learns
 * the words they use.
 */
export async function keepServices(
  tx: Transaction,
  source: Source,
  services: readonly ReadService[],
): Promise<Kept> {
  const given = services.map((service) => withOwnIds(source, service));
  const { changedSince, kept } = await withCorrections(tx, given);
  return { counts: await layOut(tx, source, kept), changedSince };
}

/** Keeps services that stand here already just as they stand, so that what is laid out for searching is laid out anew. */
export async function keepAsTheyStand(
  tx: Transaction,
  source: Source,
  services: readonly ReadService[],
): Promise<SaveCounts> {
  return layOut(
    tx,
    source,
    services.map((service) => withOwnIds(source, service)),
  );
}

async function layOut(tx: Transaction, source: Source, kept: readonly KeptService[]): Promise<SaveCounts> {
  const texts = kept.map(({ words, provider }) => Object.values(searchParts(words, provider)).join(' '));
  await learnWords(tx, new Set(wordsToKnow(texts.join(' '))));
  const { at, name, seenAt } = source;
  return saveServices(tx, { source: name, at, ...(seenAt !== undefined && { seenAt }) }, kept);
}

/** The id of ours for a service of a list. */
export function serviceIdOf(source: Source, sourceId: string): ServiceId {
  return stableId(source.locality, 'service', source.name, sourceId);
}

async function withCorrections(tx: Transaction, given: readonly KeptService[]) {
  const corrections = await findCorrections(
    tx,
    given.map(({ serviceId }) => serviceId),
  );
  const changedSince = new Map<ServiceId, readonly Correctable[]>();
  const left: Parameters<typeof keepWhatIsLeft>[1][number][] = [];
  const kept = given.map((service) => {
    const correction = corrections.get(service.serviceId);
    if (correction === undefined) return service;
    const corrected = correct(service.words, correction);
    left.push({ serviceId: service.serviceId, correction: corrected.correction });
    if (corrected.changedSince.length > 0) changedSince.set(service.serviceId, corrected.changedSince);
    return { ...service, words: corrected.words };
  });
  await keepWhatIsLeft(tx, left);
  return { kept, changedSince };
}

function withOwnIds(source: Source, { provider, ...service }: ReadService): KeptService {
  const serviceId = serviceIdOf(source, service.sourceId);
  if (provider === undefined) return { ...service, serviceId };
  const providerId = stableId<'provider'>(source.locality, 'provider', source.name, provider.sourceId);
  return { ...service, serviceId, provider: { ...provider, providerId } };
}
