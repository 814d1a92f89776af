import type { Transaction } from '#platform';
import { placeIds } from '../formats/write-places.ts';
import { writeTerm } from '../formats/write-terms.ts';
import type { ServiceId, ServiceWords } from '../service.ts';

/** A service whose row was written, to be laid out for what is looked for beside words. */
export type Filed = { readonly serviceId: ServiceId; readonly words: ServiceWords };

/** Lays out the places, times and words of services as rows of their own; what a listing no longer has goes. */
export async function fileServices(tx: Transaction, services: readonly Filed[]): Promise<void> {
  if (services.length === 0) return;
  await Promise.all([filePlaces(tx, services), fileTimes(tx, services), fileTerms(tx, services)]);
}

async function filePlaces(tx: Transaction, services: readonly Filed[]): Promise<void> {
  const places = services.flatMap(({ serviceId, words }) =>
    words.places.map(({ point }, index) => ({
      service_id: serviceId,
      place: index + 1,
      at_location_id: placeIds(serviceId, index + 1).atLocation,
      latitude: point?.latitude,
      longitude: point?.longitude,
    })),
  );
  await tx.run(
    `with gone as (
      delete from directory.service_place p
      where p.locality_id = platform.locality() and p.service_id = any ($2::uuid[])
        and p.place > coalesce((select max(g.place) from jsonb_to_recordset($1::jsonb) as g (service_id uuid, place smallint)
          where g.service_id = p.service_id), 0)
    )
    insert into directory.service_place as kept (locality_id, service_id, place, at_location_id, latitude, longitude)
      select platform.locality(), g.service_id, g.place, g.at_location_id, g.latitude, g.longitude
      from jsonb_to_recordset($1::jsonb) as g (service_id uuid, place smallint, at_location_id uuid, latitude double precision,
        longitude double precision)
    on conflict (locality_id, service_id, place) do update set latitude = excluded.latitude, longitude = excluded.longitude`,
    [JSON.stringify(places), idsOf(services)],
  );
}

async function fileTimes(tx: Transaction, services: readonly Filed[]): Promise<void> {
  const times = services.flatMap(({ serviceId, words }) =>
    words.schedules.flatMap(({ closes, days, opens }, index) =>
      (days.length === 0 ? [0] : days).map((weekday) => ({
        service_id: serviceId,
        schedule: index + 1,
        weekday,
        opens,
        closes,
      })),
    ),
  );
  await tx.run(
    `with given as (
      select * from jsonb_to_recordset($1::jsonb) as g (service_id uuid, schedule smallint, weekday smallint, opens time,
        closes time)
    ), gone as (
      delete from directory.service_time t
      where t.locality_id = platform.locality() and t.service_id = any ($2::uuid[])
        and not exists (select 1 from given g
          where g.service_id = t.service_id and g.schedule = t.schedule and g.weekday = t.weekday)
    )
    insert into directory.service_time as kept (locality_id, service_id, schedule, weekday, opens, closes)
      select platform.locality(), g.* from given g
    on conflict (locality_id, service_id, schedule, weekday) do update set opens = excluded.opens, closes = excluded.closes`,
    [JSON.stringify(times), idsOf(services)],
  );
}

async function fileTerms(tx: Transaction, services: readonly Filed[]): Promise<void> {
  const terms = new Map(
    services.flatMap(({ words }) =>
      words.terms.map((term) => {
        const { id, taxonomy_id } = writeTerm(term);
        return [id, { ...term, term_id: id, taxonomy_id }] as const;
      }),
    ),
  );
  await tx.run(
    `insert into directory.term (locality_id, term_id, taxonomy_id, says, label, list, uri)
      select platform.locality(), g.term_id, g.taxonomy_id, g.says, g.label, g.list, g.uri
      from jsonb_to_recordset($1::jsonb) as g (term_id uuid, taxonomy_id uuid, says text, label text, list text, uri text)
    on conflict do nothing`,
    [JSON.stringify([...terms.values()])],
  );
}

function idsOf(services: readonly Filed[]): readonly ServiceId[] {
  return services.map(({ serviceId }) => serviceId);
}
