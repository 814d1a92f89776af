import { organisationsHere } from '#people/actions';
import type { Actor, World } from '#platform';
import { kindsOf, type PublicKind, thatSpeakOf } from '../precedent.ts';
import { publicPrecedents } from '../store/precedents.ts';

/** A kind of thing with the name of the service whose answer it is. */
export type NamedKind = PublicKind & { readonly service: string };

/** What everybody may read of what money was asked for, and the answers; in words that somebody looks for, the likeliest first. */
export async function readPrecedents(visit: World & Actor, words = ''): Promise<readonly NamedKind[]> {
  const { locality, clock } = visit;
  const answers = await visit.database.transaction({ locality }, (tx) =>
    publicPrecedents(tx, locality, clock.today()),
  );
  const services = await organisationsHere(visit, 'local-service');
  const names = new Map(services.map(({ organisationId, name }) => [organisationId, name]));
  const kinds = kindsOf(answers).map((kind) => ({
    ...kind,
    reason: kind.stands.reason,
    service: names.get(kind.serviceId) ?? '',
  }));
  return words.trim() === '' ? byName(kinds) : thatSpeakOf(kinds, words);
}

function byName(kinds: readonly NamedKind[]): readonly NamedKind[] {
  return [...kinds].sort((a, b) => a.kind.localeCompare(b.kind, 'en'));
}
