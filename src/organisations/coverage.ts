import { calendarDate, type CalendarDate, type OrganisationId } from '#basics';
import type { Area } from './areas.ts';

/** From when an organisation said that it works in these areas. */
export type ReachSaid = {
  readonly organisationId: OrganisationId;
  readonly codes: readonly string[];
  readonly on: CalendarDate;
};

/** Where each organisation works on a day, by what it had said until then, its newest word counting. Told oldest first. */
export function reachOn(
  said: readonly ReachSaid[],
  day: CalendarDate,
): ReadonlyMap<OrganisationId, readonly string[]> {
  return new Map(
    said.filter((each) => each.on <= day).map((each) => [each.organisationId, each.codes] as const),
  );
}

/** An area with the organisations that work there. Their own address does not matter. */
export type Covered = { readonly area: Area; readonly by: readonly OrganisationId[] };

/** Each area with who works there, whether from inside or across its border. */
export function coverage(
  areas: readonly Area[],
  reach: ReadonlyMap<OrganisationId, readonly string[]>,
): readonly Covered[] {
  const all = [...reach];
  return areas.map((area) => ({
    area,
    by: all.filter(([, codes]) => codes.includes(area.code)).map(([organisationId]) => organisationId),
  }));
}

/**
 * The days on which a change over time is shown, oldest first: the last day of each year since somebody first said anything, the
 * first of each of the last months, and today.
 */
export function daysToShow(
  today: CalendarDate,
  { months, since }: { readonly months: number; readonly since?: CalendarDate | undefined },
): readonly CalendarDate[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const firsts = Array.from({ length: months }, (_, back) => {
    const count = year * 12 + month - 1 - (months - 1 - back);
    return calendarDate(
      `${Math.floor(count / 12).toString()}-${((count % 12) + 1).toString().padStart(2, '0')}-01`,
    );
  });
  const recent = [...firsts.filter((day) => day !== today), today];
  return [...(since === undefined ? [] : yearsEnds(since, recent[0] ?? today)), ...recent];
}

function yearsEnds(since: CalendarDate, before: CalendarDate): readonly CalendarDate[] {
  const [first, last] = [Number(since.slice(0, 4)), Number(before.slice(0, 4))];
  return Array.from({ length: last - first }, (_, index) =>
    calendarDate(`${(first + index).toString()}-12-31`),
  );
}

/** How many areas have nobody. */
export function withoutAnybody(covered: readonly Covered[]): number {
  return covered.filter(({ by }) => by.length === 0).length;
}

/**
 * What was counted in England in 2009: 66 organisations that met the 21 criteria, 64 of the councils with social care without
 * any. Two years before, 647 had been found that might. Source: Department of Health, ULO Baseline Project, 2009, as told by
 * R Watts, User-led organisations, research in practice for adults, 2010.
 */
export const counted2009 = { year: 2009, established: 66, potential: 647, areasWithout: 64 } as const;
