import type { Transaction } from '#platform';
import type { Point } from '../place.ts';

const listings_max = 200;

/**
 * Where a place is that listings name, such as a market or a town: in the middle of the listings that name it, so that one far
 * away pulls it nowhere. Undefined where none of them is on the map. `place` is a query of the database's word search.
 */
export async function findNamedPlace(tx: Transaction, place: string): Promise<Point | undefined> {
  const row = await tx.find<{ readonly latitude: number | null; readonly longitude: number | null }>(
    `select percentile_disc(0.5) within group (order by latitude) as latitude,
        percentile_disc(0.5) within group (order by longitude) as longitude
      from (
        select p.latitude, p.longitude
        from directory.service s
        join directory.service_place p on p.locality_id = s.locality_id and p.service_id = s.service_id
        where s.locality_id = platform.locality() and s.place_words @@ to_tsquery('simple', $1)
          and p.latitude is not null
        limit ${listings_max}) as named`,
    [place],
    'directory_find_named_place',
  );
  if (row === undefined || row.latitude === null || row.longitude === null) return undefined;
  return { latitude: row.latitude, longitude: row.longitude };
}
