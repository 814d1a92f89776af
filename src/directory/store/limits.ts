import type { AccessNeed } from '../access-needs.ts';
import type { Hours } from '../filters.ts';
import type { Point } from '../place.ts';
import type { Weekday } from '../schedule.ts';
import type { ServiceKind } from '../service.ts';
import type { PayChoice, Runner } from '../ways-to-pay.ts';

/** What a listing must be, whatever words are looked for. What is missing is not asked for. */
export type Limits = {
  /** A query of the database's word search over where services are. */
  readonly place?: string;
  /** Within so many metres of a point; what is nowhere on the map may have the words of the place instead. */
  readonly near?: { readonly point: Point; readonly metres: number };
  readonly pay?: PayChoice;
  readonly age?: number;
  readonly day?: Weekday;
  readonly hours?: Hours;
  /** The most an hour or a session may cost, in pence. */
  readonly pence?: number;
  readonly access?: readonly AccessNeed[];
  readonly runner?: Runner;
  readonly kind?: ServiceKind;
  readonly takingNow?: true;
  readonly page: number;
};

/** SQL made of parts, each with the values it names. */
export type Written = { readonly sql: string; readonly values: readonly unknown[] };

/** A condition in which each value stands as `?`. */
type Condition = { readonly sql: string; readonly values: readonly unknown[] };

/** The conditions on `directory.service s` and their values, which are counted on from those before. */
export function writeLimits(limits: Limits, before: number): Written {
  return conditionsOf(limits).reduce<Written>(
    (written, each) => {
      const first = before + written.values.length + 1;
      return {
        sql: `${written.sql} and ${numbered(each.sql, first)}`,
        values: [...written.values, ...each.values],
      };
    },
    {
      sql: `s.locality_id = platform.locality() and s.status in ('active', 'temporarily closed')
        and s.taken_down_at is null`,
      values: [],
    },
  );
}

function conditionsOf(limits: Limits): readonly Condition[] {
  const { access, age, kind, pay, pence, runner, takingNow } = limits;
  return [
    ...whereConditions(limits),
    ...whenConditions(limits),
    ...when(pay, 's.pay_choices @> array[?::text]'),
    ...when(age, '? between coalesce(s.minimum_age, 0) and coalesce(s.maximum_age, 200)', '::integer'),
    ...when(pence, 's.price_pence <= ?', '::bigint'),
    ...when(access, 's.access @> ?', '::text[]'),
    ...when(runner, 's.runner = ?', '::text'),
    ...when(kind, 's.kind = ?', '::text'),
    ...(takingNow === true ? [{ sql: `s.taking = 'yes'`, values: [] }] : []),
  ];
}

function when(value: unknown, sql: string, type = ''): readonly Condition[] {
  return value === undefined ? [] : [{ sql: sql.replace('?', `?${type}`), values: [value] }];
}

function whereConditions({ near, place }: Limits): readonly Condition[] {
  const named = `s.place_words @@ to_tsquery('simple', ?)`;
  if (near === undefined) return place === undefined ? [] : [{ sql: named, values: [place] }];
  const close = 's.service_id in (select service_id from close_by)';
  if (place === undefined) return [{ sql: close, values: [] }];
  // Offset: asked of the few that need it, where the planner would read every place there is to ask all at once.
  const nowhere = `not exists (select 1 from directory.service_place n where n.locality_id = s.locality_id
    and n.service_id = s.service_id and n.latitude is not null offset 0)`;
  return [{ sql: `(${close} or (${named} and ${nowhere}))`, values: [place] }];
}

// Hours that end before they begin go on past midnight. A service that says no days is on none that can be asked for.
function whenConditions({ day, hours }: Limits): readonly Condition[] {
  if (day === undefined && hours === undefined) return [];
  const parts: readonly Condition[] = [
    ...(day === undefined ? [] : [{ sql: 't.weekday = ?::smallint', values: [day] }]),
    ...(hours === undefined
      ? []
      : [
          {
            sql: `t.opens < ?::time and (t.closes is null and t.opens >= ?::time or t.closes > ?::time or t.closes < t.opens)`,
            values: [hours.to, hours.from, hours.from],
          },
        ]),
  ];
  const sql = `s.service_id in (select t.service_id from directory.service_time t
    where t.locality_id = platform.locality() and ${parts.map((part) => part.sql).join(' and ')})`;
  return [{ sql, values: parts.flatMap((part) => part.values) }];
}

/**
 * The services within a distance, as a table `close_by` of `service_id` and `metres`; an empty one where no distance is
 * asked for. A box around the circle lets the index in; degrees of longitude grow narrower towards the poles.
 */
export function writeCloseBy({ near }: Limits, before: number): Written {
  const columns = 'select p.service_id, min(metres) as metres from directory.service_place p';
  if (near === undefined) {
    return {
      sql: `select null::uuid as service_id, null::double precision as metres where false`,
      values: [],
    };
  }
  const { metres, point } = near;
  const high = metres / 111_320;
  const wide = high / Math.max(Math.cos((point.latitude * Math.PI) / 180), 0.01);
  const box = [
    point.latitude - high,
    point.latitude + high,
    point.longitude - wide,
    point.longitude + wide,
    point.latitude,
    point.longitude,
    metres,
  ];
  const sql = `${columns}, lateral (select directory.metres_between(p.latitude, p.longitude, ?::double precision,
      ?::double precision) as metres) as far
    where p.locality_id = platform.locality() and p.latitude between ?::double precision and ?::double precision
      and p.longitude between ?::double precision and ?::double precision and metres <= ?::double precision
    group by p.service_id`;
  const [south, north, west, east, latitude, longitude, most] = box;
  return {
    sql: numbered(sql, before + 1),
    values: [latitude, longitude, south, north, west, east, most],
  };
}

function numbered(sql: string, first: number): string {
  const [start = '', ...others] = sql.split('?');
  return others.reduce((made, part, index) => `${made}$${first + index}${part}`, start);
}
