import type { CalendarDate } from '#basics';
import type { Transaction } from '#platform';

/** What organisations said of the points until a day, and how their peers saw it then. */
export type SeenOn = {
  readonly day: CalendarDate;
  readonly yes: number;
  readonly partly: number;
  /** Of the answers yes: those that a peer saw so too. */
  readonly agreed: number;
  readonly asked: number;
};

/** Answers about the points as they stood at the end of each day, with the views of peers that stood beside them then. */
export async function seenOn(tx: Transaction, days: readonly CalendarDate[]): Promise<readonly SeenOn[]> {
  return tx.rows<SeenOn>(
    `with day as (
      select day, (day + 1)::timestamp at time zone 'Europe/London' as over from unnest($1::date[]) as day
    ), claim as (
      select distinct on (day.day, s.organisation_id, s.key) day.*, s.organisation_id, s.key as criterion,
        s.value ->> 'answer' as answer, s.said_at
      from day join organisations.statement s
        on s.locality_id = platform.locality() and s.about = 'criterion' and s.said_at < day.over
      order by day.day, s.organisation_id, s.key, s.statement_id desc
    ), view as (
      select distinct on (c.day, v.organisation_id, v.criterion, v.by_organisation_id) c.day, v.organisation_id,
        v.criterion, v.sees
      from claim c join organisations.view v on v.locality_id = platform.locality()
        and v.organisation_id = c.organisation_id and v.criterion = c.criterion
        and v.said_at >= c.said_at and v.said_at < c.over
      order by c.day, v.organisation_id, v.criterion, v.by_organisation_id, v.view_id desc
    ), beside as (
      select day, organisation_id, criterion, bool_or(sees = 'agrees') as agrees, bool_or(sees = 'asks') as asks
      from view group by day, organisation_id, criterion
    )
    select day.day, count(*) filter (where answer = 'yes')::integer as yes,
      count(*) filter (where answer = 'partly')::integer as partly,
      count(*) filter (where answer = 'yes' and agrees)::integer as agreed,
      count(*) filter (where asks)::integer as asked
    from day left join claim on claim.day = day.day
    left join beside on beside.day = claim.day and beside.organisation_id = claim.organisation_id
      and beside.criterion = claim.criterion
    group by day.day order by day.day`,
    [days],
    'seen-on',
  );
}

/** The day on which organisations here first said anything; undefined where nobody has. */
export async function firstSaidOn(tx: Transaction): Promise<CalendarDate | undefined> {
  const row = await tx.find<{ readonly day: CalendarDate | null }>(
    `select (min(said_at) at time zone 'Europe/London')::date as day from organisations.statement
      where locality_id = platform.locality()`,
    [],
    'first-said-on',
  );
  return row?.day ?? undefined;
}
