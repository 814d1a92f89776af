import * as fc from 'fast-check';
import { accessNeeds } from '../access-needs.ts';
import { vocabularies } from '../formats/vocabularies.ts';

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.lorem(),
  fc.constantFrom(
    '',
    ' ',
    'Free',
    'free of charge',
    '<p>a<br>b</p>',
    '- a\n- b',
    'a &amp;lt;b',
    'x'.repeat(400),
  ),
);
const day = fc.oneof(words, fc.constantFrom('2026-04-06', '2026-02-30', '2026-04-06T10:00:00Z'));
const time = fc.oneof(words, fc.constantFrom('9:00', '18:30:00', '25:00'));
const number = fc.oneof(words, fc.constantFrom('0', '£21.50', 21.5, 0.1), fc.double());
const email = fc.oneof(words, fc.emailAddress(), fc.constantFrom('a..b@example.org', 'ä@example.org'));
const web = fc.oneof(
  words,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'www.example.org/a b',
    'http://a.example/ä?x=[1]#a#b',
    'https://x.example/%zz|',
    'mailto:a@b.c',
  ),
);

const address = some({
  attention: words,
  address_1: words,
  address_2: words,
  city: words,
  region: words,
  state_province: words,
  postal_code: words,
  country: words,
});

const location = some({
  name: words,
  location_type: fc.constantFrom('physical', 'virtual', ''),
  latitude: number,
  longitude: number,
  accessibility: few(
    some({ description: fc.oneof(words, fc.constantFrom(...accessNeeds)), accessibility: words }),
  ),
  addresses: few(address),
});

const schedule = some({
  byday: fc.oneof(words, fc.constantFrom('TH,FR', 'MO', '1TH')),
  weekday: words,
  freq: fc.constantFrom('WEEKLY', 'MONTHLY', 'YEARLY', ''),
  interval: fc.nat(3),
  opens_at: time,
  closes_at: time,
  description: words,
  notes: fc.oneof(words, fc.constant('Not every week.')),
  valid_from: day,
  valid_to: day,
});

const price = some({
  amount: number,
  option: words,
  amount_description: fc.oneof(words, fc.constant('per hour')),
  valid_from: day,
  valid_to: day,
});

const attribute = fc.record({
  taxonomy_term: fc.oneof(
    fc.constantFrom(...vocabularies.flatMap(({ terms }) => terms.map(({ id, name }) => ({ id, name })))),
    some({ id: words, name: words, taxonomy: words, term_uri: web }),
  ),
});

const area = some({
  name: words,
  service_area: words,
  extent: words,
  uri: fc.oneof(web, fc.constant('http://example.org/id/E06000023')),
});

const contact = some({
  name: words,
  title: words,
  email,
  phones: few(some({ number: words, description: words })),
});

/** A service as a feed may send it at its worst: every field there is, with what it should hold and what it should not. */
export const anyRawService = fc
  .record({
    id: fc.constantFrom('a', 'B-1'),
    plain: some({
      name: words,
      description: words,
      url: web,
      email,
      status: fc.constantFrom('active', 'Defunct', 'gone', ''),
      fees: words,
      accreditations: words,
      alert: words,
      attending_access: words,
      application_process: words,
      assured_date: day,
      minimum_age: number,
      maximum_age: number,
    }),
    lists: some({
      organization: some({ id: words, name: words, description: words, url: web, website: web, email }),
      cost_options: few(price),
      schedules: few(schedule),
      contacts: few(contact),
      phones: few(some({ number: words })),
      languages: few(some({ name: words, language: words })),
      service_areas: few(area),
      attributes: few(attribute),
      eligibilitys: few(some({ eligibility: words, minimum_age: number, maximum_age: number })),
      service_capacity: few(some({ available: number, updated: day, description: words })),
      service_at_locations: few(fc.record({ location })),
    }),
  })
  .map(({ id, lists, plain }): Readonly<Record<string, unknown>> => ({ ...plain, ...lists, id }));

function some<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record(fields, { requiredKeys: [] });
}

function few<T>(each: fc.Arbitrary<T>) {
  return fc.array(each, { maxLength: 3 });
}
