import type { AccountId, CalendarDate, Id, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Given, NewsId, NewsToGive } from '../news.ts';
import { type Format, formats } from '../reaching.ts';

type Row = {
  readonly news_id: NewsId;
  readonly person_id: PersonId;
  readonly organisation_id: OrganisationId;
  readonly news: string;
  readonly path: string;
  readonly formats: readonly string[];
  readonly happened_at: Moment;
  readonly starts: Id<string> | null;
  readonly given_on: CalendarDate | null;
  readonly given_as: string | null;
  readonly given_by: AccountId | null;
  readonly given_name: string | null;
};

export async function addNews(tx: Transaction, news: NewsToGive): Promise<void> {
  await tx.run(
    `insert into people.news_to_give (locality_id, person_id, news_id, organisation_id, news, path, formats, happened_at, starts)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      news.personId,
      news.newsId,
      news.organisationId,
      news.news,
      news.path,
      news.formats,
      news.happenedAt,
      news.starts ?? null,
    ],
  );
}

/** News that waits to be given by whoever's organisations are in sight, oldest first. */
export async function newsWaiting(tx: Transaction): Promise<readonly NewsToGive[]> {
  const rows = await tx.rows<Row>(
    `select * from people.news_to_give
       where locality_id = platform.locality() and organisation_id = any (platform.organisations()) and given_on is null
       order by news_id`,
    [],
    'news-waiting',
  );
  return rows.map(newsOf);
}

/** All news for a person that was, or has to be, given by hand; oldest first. */
export async function newsFor(tx: Transaction, personId: PersonId): Promise<readonly NewsToGive[]> {
  const rows = await tx.rows<Row>(
    `select * from people.news_to_give where locality_id = platform.locality() and person_id = $1 order by news_id`,
    [personId],
  );
  return rows.map(newsOf);
}

/**
 * Leaves news of what a helper did with the service that decides about the person, or else with who holds money for them: they
 * give it in the person's way. False where neither stands beside them.
 */
export async function leaveNews(tx: Transaction, news: Omit<NewsToGive, 'organisationId'>): Promise<boolean> {
  const { personId, ...left } = news;
  const row = await tx.find<{ readonly left: boolean }>(
    'select people.leave_news(platform.locality(), $1, $2) as left',
    [personId, JSON.stringify(left)],
  );
  return row?.left === true;
}

/** When news that something begins with was given; nothing where there was none to give by hand. */
export async function newsGiven(
  tx: Transaction,
  personId: PersonId,
  starts: Id<string>,
): Promise<{ readonly waits: boolean; readonly on?: CalendarDate }> {
  const row = await tx.find<{ readonly waits: boolean | null; readonly given_on: CalendarDate | null }>(
    'select * from people.news_given(platform.locality(), $1, $2)',
    [personId, starts],
  );
  const on = row?.given_on ?? undefined;
  return { waits: row?.waits === true, ...(on !== undefined && { on }) };
}

/** Writes down that news was given, once, and says whether it waited. */
export async function saveGiven(
  tx: Transaction,
  news: Pick<NewsToGive, 'personId' | 'newsId'>,
  given: Given,
): Promise<boolean> {
  const changed = await tx.run(
    `update people.news_to_give set given_on = $3, given_as = $4, given_by = $5, given_name = $6
       where locality_id = platform.locality() and person_id = $1 and news_id = $2 and given_on is null`,
    [news.personId, news.newsId, given.on, given.as, given.by, given.name],
  );
  return changed === 1;
}

function newsOf(row: Row): NewsToGive {
  const given = givenOf(row);
  return {
    newsId: row.news_id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    news: row.news,
    path: row.path,
    formats: formats.filter((format) => row.formats.includes(format)),
    happenedAt: row.happened_at,
    ...(row.starts !== null && { starts: row.starts }),
    ...(given !== undefined && { given }),
  };
}

function givenOf({ given_on, given_as, given_by, given_name }: Row): Given | undefined {
  const format = formats.find((each): each is Format => each === given_as);
  if (given_on === null || given_by === null || given_name === null || format === undefined) return undefined;
  return { on: given_on, as: format, by: given_by, name: given_name };
}
