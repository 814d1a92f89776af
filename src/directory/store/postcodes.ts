import type { Transaction } from '#platform';
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
