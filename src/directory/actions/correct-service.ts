import { done, type LocalityId, type Outcome, refused } from '#basics';
import type { Transaction, World } from '#platform';
import { addToCorrection, type Correction } from '../correction.ts';
import { isRaw } from '../formats/fields.ts';
import { readService } from '../formats/read-service.ts';
import type { Service, ServiceId, ServiceWords } from '../service.ts';
import { findCorrections, saveCorrection } from '../store/corrections.ts';
import { findRaw } from '../store/received.ts';
import { findAsItCame, findService } from '../store/services.ts';
import { keepServices } from './keep-services.ts';

/** Where we know better than a listing's publisher. */
export type Correcting = Pick<Correction, 'corrected' | 'removed'> & { readonly serviceId: ServiceId };

export type NothingToCorrect = { readonly because: 'no-such-service' | 'says-so-already' };

/**
 * Says something of a listing otherwise than its publisher does. It stays when the list comes again, until they say the same.
 * For whoever keeps the directory; in the caller's transaction.
 */
async function correctIn(
  tx: Transaction,
  world: Pick<World, 'clock'>,
  locality: LocalityId,
  correcting: Correcting,
): Promise<Outcome<Service, NothingToCorrect>> {
  const { serviceId } = correcting;
  const came = await findAsItCame(tx, serviceId);
  if (came === undefined) return refused('no-such-service');
  const earlier = (await findCorrections(tx, [serviceId])).get(serviceId);
  const publisher = publisherWords(await findRaw(tx, serviceId)) ?? withoutCorrection(came.words, earlier);
  const correction = addToCorrection(publisher, earlier, correcting);
  if (Object.keys(correction.corrected).length + correction.removed.length === 0)
    return refused('says-so-already');
  await saveCorrection(tx, serviceId, correction, world.clock.now());
  const source = { locality, name: came.source, at: world.clock.now(), seenAt: came.lastSeenAt };
  await keepServices(tx, source, [{ ...came, words: publisher }]);
  const corrected = await findService(tx, serviceId);
  return corrected === undefined ? refused('no-such-service') : done(corrected);
}

/** The same by itself, at the command line. */
export async function correctService(
  world: World,
  locality: LocalityId,
  correcting: Correcting,
): Promise<Outcome<Service, NothingToCorrect>> {
  return world.database.transaction<Outcome<Service, NothingToCorrect>>({ locality }, (tx) =>
    correctIn(tx, world, locality, correcting),
  );
}

function publisherWords(raw: string | undefined): ServiceWords | undefined {
  const read: unknown = raw === undefined ? undefined : JSON.parse(raw);
  return isRaw(read) ? readService(read, 1).service?.words : undefined;
}

// A listing that was written here was never received: what it said before the first correction is kept with that.
function withoutCorrection(words: ServiceWords, earlier: Correction | undefined): ServiceWords {
  return earlier === undefined ? words : { ...words, ...earlier.was };
}
