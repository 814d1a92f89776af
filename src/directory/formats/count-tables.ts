import { type TableName, tableNames, type Tables } from './csv-package.ts';
import { type Raw } from './fields.ts';

/** How many rows of a table came, and how many belong to a service that is here. */
export type TableCount = { readonly table: TableName; readonly rows: number; readonly used: number };

/** How much of each table could be put to a service; a table that says nothing of whose it is has none used. */
export function countTables(tables: Tables): readonly TableCount[] {
  const tests = belongingTo(tables);
  return Object.keys(tableNames)
    .filter(isTable)
    .flatMap((table) => {
      const rows = tables[table];
      return rows === undefined ? [] : [{ table, rows: rows.length, used: rows.filter(tests[table]).length }];
    });
}

function belongingTo(tables: Tables): { readonly [name in TableName]: (row: Raw) => boolean } {
  const values = (rows: readonly Raw[] | undefined, ...keys: readonly string[]): ReadonlySet<unknown> =>
    new Set((rows ?? []).flatMap((row) => keys.flatMap((key) => row[key] ?? [])));
  const services = values(tables.services, 'id');
  const offered = values(tables.services, 'organization_id');
  const placed = (tables.atLocations ?? []).filter((row) => services.has(row['service_id']));
  const locations = values(placed, 'location_id');
  const atLocations = values(placed, 'id');
  const contacts = values(tables.contacts, 'id');
  const linked = values(tables.attributes, 'taxonomy_term_id', 'taxonomy_id');
  const ofService = (row: Raw): boolean => services.has(row['service_id']);
  const ofLocation = (row: Raw): boolean => locations.has(row['location_id']);
  const ofEither = (row: Raw): boolean =>
    ofService(row) || ofLocation(row) || atLocations.has(row['service_at_location_id']);
  return {
    services: (row) => row['id'] !== undefined,
    organizations: (row) => offered.has(row['id']),
    atLocations: ofService,
    locations: (row) => locations.has(row['id']),
    addresses: ofLocation,
    accessibility: ofLocation,
    phones: (row) => ofEither(row) || contacts.has(row['contact_id']),
    contacts: ofEither,
    schedules: ofEither,
    languages: ofEither,
    eligibility: ofService,
    costOptions: ofService,
    areas: ofService,
    attributes: (row) => ofService(row) || services.has(row['link_id']),
    terms: (row) => linked.has(row['id']),
  };
}

function isTable(text: string): text is TableName {
  return text in tableNames;
}
