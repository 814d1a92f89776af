import {
  type CalendarDate,
  done,
  type Id,
  type OrganisationId,
  type Outcome,
  type PersonId,
  refused,
} from '#basics';
import type { Actor, Transaction, World } from '#platform';
import type { NewsId, NewsToGive } from '../news.ts';
import type { Format } from '../reaching.ts';
import { newsFor, newsGiven, newsWaiting, saveGiven } from '../store/news.ts';
import { nameOf } from '../store/persons.ts';
import { findPeopleBeside } from '../store/workplaces.ts';
import { act, actFor, type AlreadyDone, type NotAllowed } from './act.ts';

/** News that waits, with the name of whom it is for. */
export type NamedNews = NewsToGive & { readonly name: string };

/** All news that an organisation still has to give, oldest first. */
export async function newsToGive(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<readonly NamedNews[], NotAllowed>> {
  return actFor<readonly NamedNews[], NotAllowed>(
    visit,
    { may: 'see-news-to-give', organisation },
    async (tx, account) => {
      const waiting = await newsWaiting(tx);
      if (waiting.length === 0) return done([]);
      const beside = await findPeopleBeside(tx, visit.locality, account.accountId);
      const names = new Map(beside.map((each) => [each.personId, each.name]));
      // Who stands beside a person no longer has no news to give them: stopping a check ends that at once.
      return done(
        waiting.flatMap((each) => {
          const name = names.get(each.personId);
          return name === undefined ? [] : [{ ...each, name }];
        }),
      );
    },
  );
}

/** News for one person that whoever is in the caller's transaction still has to give. */
export async function newsToGiveTo(tx: Transaction, person: PersonId): Promise<readonly NewsToGive[]> {
  return (await newsFor(tx, person)).filter((each) => each.given === undefined);
}

export type GivingRefusal = { readonly because: 'not-waiting' } | { readonly because: 'not-their-way' };

/**
 * What begins on the day that a person was given the news of it in their own way, in the same transaction. Rooms above this one
 * know what; the app hands it in.
 */
export type WhenGiven = (
  tx: Transaction,
  visit: World & Actor,
  given: { readonly person: PersonId; readonly starts: Id<string>; readonly on: CalendarDate },
) => Promise<void>;

/**
 * Writes down that news was given today, in one of the ways the person asked for. It counts as given from now on, and what it
 * starts begins, unless other news of the same thing still waits.
 */
export async function giveNews(
  visit: World & Actor,
  giving: {
    readonly person: PersonId;
    readonly news: NewsId;
    readonly as: Format | undefined;
    readonly once?: Id<'once'> | undefined;
  },
  whenGiven: WhenGiven,
): Promise<Outcome<NamedNews, GivingRefusal | NotAllowed | AlreadyDone>> {
  const { person, news: newsId, as, once } = giving;
  const doing = {
    may: 'give-news',
    person,
    about: { format: as ?? '' },
    ...(once !== undefined && { once }),
  } as const;
  return act<NamedNews, GivingRefusal>(visit, doing, async (tx, me) => {
    const news = (await newsFor(tx, person)).find((each) => each.newsId === newsId);
    if (news === undefined) return refused('not-waiting');
    if (as === undefined || !news.formats.includes(as)) return refused('not-their-way');
    const given = { on: visit.clock.today(), as, by: me.account.accountId, name: me.account.name };
    if (!(await saveGiven(tx, news, given))) return refused('not-waiting');
    const { starts } = news;
    if (starts !== undefined && !(await newsGiven(tx, person, starts)).waits)
      await whenGiven(tx, visit, { person, starts, on: given.on });
    return done({ ...news, given, name: await nameOf(tx, person) });
  });
}
