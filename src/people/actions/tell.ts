import type { AccountId, Id, OrganisationId, PersonId } from '#basics';
import { accountsOf, type Actor, type Transaction, type World, writeLetter } from '#platform';
import type { Reader } from '#ui';
import { type Ability, may } from '../authority.ts';
import { byEmail } from '../news.ts';
import type { WorkerRole } from '../organisation.ts';
import type { Format } from '../reaching.ts';
import { findDeath } from '../store/deaths.ts';
import { addNews, leaveNews, newsGiven } from '../store/news.ts';
import { workersAs } from '../store/organisations.ts';
import { accountOf } from '../store/persons.ts';
import { findReaching } from '../store/reaching.ts';
import { executorsAmong, type Relationship, stateOf } from '../circle.ts';
import { relationshipsOf } from '../store/relationships.ts';
import type { RecordedStanding } from '../store/standings.ts';
import { newsLetter } from './letters-say.ts';

/** Something that happened which somebody should learn of without having to look. */
export type News = {
  /** One sentence without its full stop, from the room's catalogue. It names nobody and no figure: mail is read by others. */
  readonly says: (reader: Reader) => string;
  /** Where they read it, once they have signed in. */
  readonly path: string;
  /** Where a worker finds the same, to print it or read it out, if that is elsewhere. */
  readonly workersPath?: string;
};

/** News to a person: who beside them may see it too, and what begins only once it was given in their way. */
export type NewsToPerson = News & {
  readonly person: PersonId;
  readonly may: Ability;
  readonly starts?: Id<string>;
};

/** Whoever did it: somebody at work or beside the person, or the work of the night for an organisation, which has no account. */
export type Doer = {
  readonly account?: { readonly accountId: AccountId };
  readonly standing: Pick<RecordedStanding, 'as' | 'organisationId'>;
};

// What language and words somebody wants in letters is not kept yet.
const reader: Reader = { language: 'en' };

/**
 * Tells a person, and whoever beside them may see it, by letters written in the caller's transaction. Whoever did it is not
 * told. A person who asked for another way than e-mail gets none: their news waits until an organisation has given it, the one at
 * work, or the service beside them where a helper did it; only where nobody could give it, an e-mail goes all the same. Nobody
 * writes to somebody who died: whoever settles what they left is told in their place. Says whether it counts as given now: what it starts begins today, or else when the last news of it
 * is given (`WhenGiven`).
 */
export async function tell(
  tx: Transaction,
  visit: World & Actor,
  me: Doer,
  news: NewsToPerson,
): Promise<{ readonly given: boolean }> {
  const own = await accountOf(tx, news.person);
  const died = (await findDeath(tx, news.person)) !== undefined;
  const given = died || (await tellPerson(tx, visit, me, { ...news, own }));
  const helpers = [...(await whoMaySee(tx, visit, { ...news, died }))].filter(
    (account) => account !== own && account !== me.account?.accountId,
  );
  await write(tx, visit, helpers, { subject: newsLetter(reader).ofSomebody, path: news.path });
  return { given };
}

async function tellPerson(
  tx: Transaction,
  visit: World & Actor,
  me: Doer,
  news: NewsToPerson & { readonly own: AccountId | undefined },
): Promise<boolean> {
  const { person, own, starts } = news;
  const formats = (await findReaching(tx, person))?.formats ?? [];
  const mine = own !== undefined && own === me.account?.accountId;
  if (!byEmail(formats) && !mine && (await isGivenByHand(tx, visit, me, { ...news, formats }))) return false;
  if (own === undefined) return false;
  if (!mine) await write(tx, visit, [own], { subject: news.says(reader), path: news.path });
  return starts === undefined || !(await newsGiven(tx, person, starts)).waits;
}

/** Has an organisation give it: the one at work, or for a helper the one that stands beside the person. */
async function isGivenByHand(
  tx: Transaction,
  visit: World & Actor,
  { standing }: Doer,
  news: NewsToPerson & { readonly formats: readonly Format[] },
): Promise<boolean> {
  const { person: personId, formats, starts } = news;
  const waiting = {
    newsId: visit.clock.newId<'news'>(),
    personId,
    news: news.says(reader),
    path: news.workersPath ?? news.path,
    formats,
    happenedAt: visit.clock.now(),
    ...(starts !== undefined && { starts }),
  };
  const { organisationId, as } = standing;
  if (organisationId === undefined || as === 'supporter' || as === 'planner') return leaveNews(tx, waiting);
  await addNews(tx, { ...waiting, organisationId });
  return true;
}

/** Tells somebody who works for a person that there is news of their own job. */
export async function tellAccount(
  tx: Transaction,
  visit: World & Actor,
  account: AccountId,
  news: News,
): Promise<void> {
  await write(tx, visit, [account], { subject: news.says(reader), path: news.path });
}

/** Tells the workers of an organisation in a role that something waits for them; whoever did it is not told. */
export async function tellWorkers(
  tx: Transaction,
  visit: World & Actor,
  news: News & { readonly organisation: OrganisationId; readonly role: WorkerRole },
): Promise<void> {
  const workers = await workersAs(tx, news.organisation, news.role);
  const others = workers.filter((account) => account !== visit.account?.accountId);
  await write(tx, visit, others, { subject: news.says(reader), path: news.path });
}

async function whoMaySee(
  tx: Transaction,
  { clock }: World,
  news: { readonly person: PersonId; readonly may: Ability; readonly died: boolean },
): Promise<ReadonlySet<AccountId>> {
  const all = (await relationshipsOf(tx, news.person)).filter(
    (each) => stateOf(each, clock.now()) === 'beside',
  );
  const accounts = new Set<AccountId>();
  for (const each of [...all, ...(news.died ? settling(all) : [])]) {
    const helps =
      each.role === 'supporter' || each.role === 'planner' || (news.died && each.role === 'executor');
    if (!helps || may([{ as: each.role, powers: each.powers }], news.may) === undefined) continue;
    if (each.accountId !== undefined) accounts.add(each.accountId);
    if (each.organisationId === undefined) continue;
    const workers = await workersAs(tx, each.organisationId, each.role === 'planner' ? 'planner' : 'payer');
    for (const worker of workers) accounts.add(worker);
  }
  return accounts;
}

/** The services that settle what somebody left, by those who pay, until the family has somebody. */
function settling(all: readonly Relationship[]): readonly Relationship[] {
  if (executorsAmong(all).length > 0) return [];
  return all.filter(({ role }) => role === 'payer').map((each) => ({ ...each, role: 'executor' }));
}

async function write(
  tx: Transaction,
  visit: World & Actor,
  accounts: readonly AccountId[],
  letter: { readonly subject: string; readonly path: string },
): Promise<void> {
  if (accounts.length === 0) return;
  const body = newsLetter(reader).body(letter.subject, `${visit.settings.url}${letter.path}`);
  for (const account of await accountsOf(tx, accounts)) {
    await writeLetter(tx, visit.locality, {
      letterId: visit.clock.newId(),
      to: account.email,
      subject: letter.subject,
      body,
      writtenAt: visit.clock.now(),
    });
  }
}
