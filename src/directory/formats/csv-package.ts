import { type FeedPart } from './feed-records.ts';
import { type Raw } from './fields.ts';

/** The tables of HSDS packages of all years that say something about a service, by the names their files have had. */
export const tableNames = {
  services: ['services', 'service'],
  organizations: ['organizations', 'organization'],
  atLocations: ['services_at_location', 'service_at_locations', 'service_at_location'],
  locations: ['locations', 'location'],
  addresses: ['physical_addresses', 'physical_address', 'addresses', 'address'],
  accessibility: ['accessibility_for_disabilities', 'accessibility'],
  phones: ['phones', 'phone'],
  contacts: ['contacts', 'contact'],
  schedules: ['regular_schedules', 'regular_schedule', 'schedules', 'schedule'],
  languages: ['languages', 'language'],
  eligibility: ['eligibility', 'eligibilitys'],
  costOptions: ['cost_options', 'cost_option'],
  areas: ['service_areas', 'service_area'],
  attributes: ['attributes', 'attribute', 'service_taxonomy', 'services_taxonomy', 'service_attributes'],
  terms: ['taxonomy_terms', 'taxonomy_term'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TableName = keyof typeof tableNames;
export type Tables = { readonly [name in TableName]?: readonly Raw[] };

/** Puts the tables of a package together: one nested service after the other, as an interface would send them. */
export function* joinedServices(tables: Tables): Generator<FeedPart> {
  const by = indexed(tables);
  let record = 0;
  for (const service of tables.services ?? []) {
    record += 1;
    const raw = nested(service, by);
    yield { is: 'record', record, line: record + 1, raw, text: JSON.stringify(raw) };
  }
}

type Rows = (name: TableName, key: string, value: unknown) => readonly Raw[];

function nested(service: Raw, rows: Rows): Raw {
  const id = service['id'];
  const own = (name: TableName): readonly Raw[] => rows(name, 'service_id', id);
  const at = own('atLocations').map((each) => atLocation(each, rows));
  const contacts = own('contacts').map((each) => ({
    ...each,
    phones: rows('phones', 'contact_id', each['id']),
  }));
  const attributes = [...own('attributes'), ...rows('attributes', 'link_id', id)].map((each) => ({
    ...each,
    taxonomy_term: rows('terms', 'id', each['taxonomy_term_id'] ?? each['taxonomy_id'])[0],
  }));
  return {
    ...service,
    organization: rows('organizations', 'id', service['organization_id'])[0],
    service_at_locations: at,
    phones: own('phones').filter((each) => each['contact_id'] === undefined),
    contacts,
    schedules: own('schedules'),
    languages: own('languages'),
    eligibilitys: own('eligibility'),
    cost_options: own('costOptions'),
    service_areas: own('areas'),
    attributes,
  };
}

function atLocation(at: Raw, rows: Rows): Raw {
  const location = rows('locations', 'id', at['location_id'])[0];
  const schedules = rows('schedules', 'service_at_location_id', at['id']);
  return {
    ...at,
    // A time that names its service too stands there already.
    schedules: schedules.filter((each) => each['service_id'] === undefined),
    ...(location !== undefined && {
      location: {
        ...location,
        addresses: rows('addresses', 'location_id', location['id']),
        accessibility: rows('accessibility', 'location_id', location['id']),
      },
    }),
  };
}

/** Finds rows by the value of a column; each table is sorted by a column once, when it is first asked for. */
function indexed(tables: Tables): Rows {
  const done = new Map<string, ReadonlyMap<unknown, readonly Raw[]>>();
  return (name, key, value) => {
    if (value === undefined) return [];
    const index = done.get(`${name} ${key}`) ?? indexOf(tables[name] ?? [], key);
    done.set(`${name} ${key}`, index);
    return index.get(value) ?? [];
  };
}

function indexOf(rows: readonly Raw[], key: string): ReadonlyMap<unknown, readonly Raw[]> {
  const index = new Map<unknown, Raw[]>();
  for (const row of rows) {
    const same = index.get(row[key]);
    if (same === undefined) index.set(row[key], [row]);
    else same.push(row);
  }
  return index;
}
