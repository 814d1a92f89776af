import type { Id, OrganisationId, PersonId } from '#basics';
import type { WorkerRole } from '#people';
import { type Me, tell, tellWorkers } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { moneyLetters } from './letters-say.ts';

type Sentence = keyof ReturnType<typeof moneyLetters>;

/** Tells a person, and who may see their money with them, that something about it happened; and whether they were given it now. */
export async function tellOfMoney(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  news: {
    readonly person: PersonId;
    readonly says: Sentence;
    readonly path?: string;
    readonly starts?: Id<string>;
  },
): Promise<{ readonly given: boolean }> {
  const { person, says } = news;
  return tell(tx, visit, me, {
    person,
    may: 'see-money',
    says: (reader) => moneyLetters(reader)[says],
    path: news.path ?? address('/holdings/:person', { person }),
    ...(news.starts !== undefined && { starts: news.starts }),
  });
}

/** Tells an organisation's workers that something about money waits for them. */
export async function tellWhoHandlesIt(
  tx: Transaction,
  visit: World & Actor,
  news: { readonly organisation: OrganisationId; readonly role: WorkerRole; readonly says: Sentence },
): Promise<void> {
  const { organisation, role, says } = news;
  return tellWorkers(tx, visit, {
    organisation,
    role,
    says: (reader) => moneyLetters(reader)[says],
    path: address('/holdings/for/:organisation', { organisation }),
  });
}
