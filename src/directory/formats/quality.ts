import { type Raw, isRaw } from './fields.ts';
import { hasHtml } from './html-to-text.ts';
import { isAbsoluteAddress } from './web-address.ts';

/** How good a feed is, counted over what it really sends, before anything is mended. */
export type Quality = {
  readonly total: number;
  readonly valid_uuid_shape: number;
  /** Versions 1 to 5 and the variant of RFC 4122, which validators of the standard ask for. */
  readonly valid_uuid_rfc4122_version_and_variant: number;
  readonly status_active: number;
  readonly has_name: number;
  readonly has_description: number;
  readonly has_absolute_url: number;
  readonly has_organisation_id_and_name: number;
  readonly has_email: number;
  /** Last checked by its publisher before 2023; those never checked are not in it. */
  readonly stale_assured_before_2023: number;
  /** Services beyond the first of each name. */
  readonly duplicate_names: number;
  readonly descriptions_with_html: number;
  /** Told apart by the ids the feed gives them. */
  readonly distinct_organisations: number;
};

type Check = Exclude<keyof Quality, 'total' | 'duplicate_names' | 'distinct_organisations'>;

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const rfc4122 = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const checks: { readonly [key in Check]: (raw: Raw) => boolean } = {
  valid_uuid_shape: (raw) => shape.test(text(raw['id'])),
  valid_uuid_rfc4122_version_and_variant: (raw) => rfc4122.test(text(raw['id'])),
  status_active: (raw) => raw['status'] === 'active',
  has_name: (raw) => text(raw['name']) !== '',
  has_description: (raw) => text(raw['description']) !== '',
  has_absolute_url: (raw) => isAbsoluteAddress(text(raw['url'])),
  has_organisation_id_and_name: (raw) => organisation(raw, 'id') !== '' && organisation(raw, 'name') !== '',
  has_email: (raw) => text(raw['email']) !== '',
  stale_assured_before_2023: (raw) =>
    /^\d{4}-/.test(text(raw['assured_date'])) && text(raw['assured_date']) < '2023-01-01',
  descriptions_with_html: (raw) => hasHtml(text(raw['description'])),
};

/** Counts record after record, so that a feed of any size can be measured. */
export function createQualityCount(): { readonly count: (raw: Raw) => void; readonly result: () => Quality } {
  const passed = new Map<string, number>();
  const names = new Set<string>();
  const organisations = new Set<string>();
  let total = 0;
  const count = (raw: Raw): void => {
    total += 1;
    if (text(raw['name']) !== '') names.add(text(raw['name']));
    if (organisation(raw, 'id') !== '') organisations.add(organisation(raw, 'id'));
    for (const [key, check] of Object.entries(checks)) {
      if (check(raw)) passed.set(key, (passed.get(key) ?? 0) + 1);
    }
  };
  const of = (key: Check): number => passed.get(key) ?? 0;
  const result = (): Quality => ({
    total,
    valid_uuid_shape: of('valid_uuid_shape'),
    valid_uuid_rfc4122_version_and_variant: of('valid_uuid_rfc4122_version_and_variant'),
    status_active: of('status_active'),
    has_name: of('has_name'),
    has_description: of('has_description'),
    has_absolute_url: of('has_absolute_url'),
    has_organisation_id_and_name: of('has_organisation_id_and_name'),
    has_email: of('has_email'),
    stale_assured_before_2023: of('stale_assured_before_2023'),
    duplicate_names: of('has_name') - names.size,
    descriptions_with_html: of('descriptions_with_html'),
    distinct_organisations: organisations.size,
  });
  return { count, result };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function organisation(raw: Raw, field: string): string {
  const from = raw['organization'];
  return isRaw(from) ? text(from[field]) : '';
}
