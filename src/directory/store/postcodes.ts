import type { Transaction } from '#platform';
import type { PostcodeRow } from '../formats/read-postcodes.ts';
import type { Point } from '../place.ts';

/** A postcode with its point and the codes of the official areas it lies in, the smallest first. */
export type Postcode = { readonly point: Point; readonly areas: readonly string[] };

/** Looks a postcode up, however it is spaced; undefined where the loaded table has it not. */
export async function findPostcode(tx: Transaction, text: string): Promise<Postcode | undefined> {
  const row = await tx.find<Point & { readonly areas: readonly string[] }>(
    `select latitude::double precision, longitude::double precision,
        array_remove(array[ward, district, county, region, country], null) as areas
      from directory.postcode where locality_id = platform.locality() and postcode = $1`,
    [text.replace(/\s/g, '').toUpperCase()],
    'directory_find_postcode',
  );
  if (row === undefined) return undefined;
  return { point: { latitude: row.latitude, longitude: row.longitude }, areas: row.areas };
}

/** Whether a table of postcodes was loaded at all. */
export async function hasPostcodes(tx: Transaction): Promise<boolean> {
  const rows = await tx.rows(
    `select 1 from directory.postcode where locality_id = platform.locality() limit 1`,
  );
  return rows.length > 0;
}

/** Forgets the table that was loaded before. */
export async function forgetPostcodes(tx: Transaction): Promise<void> {
  await tx.run(`delete from directory.postcode where locality_id = platform.locality()`);
}

/** Adds postcodes and says how many were new; one that comes twice counts once. */
export async function addPostcodes(tx: Transaction, rows: readonly PostcodeRow[]): Promise<number> {
  return tx.run(
    `insert into directory.postcode (locality_id, postcode, latitude, longitude, ward, district, county, region, country)
      select platform.locality(), g.* from unnest($1::text[], $2::real[], $3::real[], $4::text[], $5::text[], $6::text[],
        $7::text[], $8::text[]) as g
    on conflict do nothing`,
    [
      rows.map((row) => row.postcode),
      rows.map((row) => row.latitude),
      rows.map((row) => row.longitude),
      rows.map((row) => row.ward ?? null),
      rows.map((row) => row.district ?? null),
      rows.map((row) => row.county ?? null),
      rows.map((row) => row.region ?? null),
      rows.map((row) => row.country ?? null),
    ],
    'directory_add_postcodes',
  );
}
