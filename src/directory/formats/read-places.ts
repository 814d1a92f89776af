import { isOpenSea, maybeInBritain } from '../lands.ts';
import { type Place, type Point, readPoint } from '../place.ts';
import { isRaw, type Raw, readLabel, readNumber, readRecords } from './fields.ts';
import { inside, type Note } from './repair.ts';
import { some } from './some.ts';

const address_letters = 300;

/** Where a service is given; a place of which nothing is known is no place. */
export function readPlaces(raw: Raw, outer: Note): readonly Place[] {
  const note = inside('location', outer);
  const linked = readRecords(raw, ['service_at_locations'], outer).flatMap((from) =>
    isRaw(from['location']) ? [from['location']] : [],
  );
  return [...linked, ...readRecords(raw, ['locations'], outer)]
    .map((from) => readPlace(from, note))
    .filter((place) => place.lines.length > 0 || Object.keys(place).length > 2);
}

function readPlace(raw: Raw, note: Note): Place {
  const address = readRecords(raw, ['addresses', 'physical_addresses'], note)[0] ?? {};
  const lines = readLines(address, note);
  const access = readRecords(raw, ['accessibility', 'accessibility_for_disabilities'], note).map(
    (from) => readLabel(from, 'description', note) ?? readLabel(from, 'accessibility', note),
  );
  return {
    lines,
    access: access.filter(isText),
    ...some('name', readLabel(raw, 'name', note)),
    ...some('town', readLabel(address, 'city', note)),
    ...some('county', readLabel(address, 'state_province', note) ?? readLabel(address, 'region', note)),
    ...some('postcode', readLabel(address, 'postal_code', note)?.toUpperCase()),
    ...some('country', readLabel(address, 'country', note)?.toUpperCase()),
    ...some('online', raw['location_type'] === 'virtual' ? (true as const) : undefined),
    ...some('point', readMapPoint(raw, note)),
  };
}

/** One part of an address a line; parts past 300 letters in all are left off. */
function readLines(address: Raw, note: Note): readonly string[] {
  const written = ['attention', 'address_1', 'address_2'].map(
    (field) => readLabel(address, field, note) ?? '',
  );
  const lines = written.flatMap((part) => part.split(/\s*,\s*/)).filter((line) => line !== '');
  return lines.filter((_, index) => lines.slice(0, index + 1).join(', ').length <= address_letters);
}

function readMapPoint(raw: Raw, note: Note): Point | undefined {
  const latitude = readNumber(raw, 'latitude', note);
  const longitude = readNumber(raw, 'longitude', note);
  if (latitude === undefined || longitude === undefined) return undefined;
  const found = `${String(latitude)}, ${String(longitude)}`;
  const point = readPoint(latitude, longitude);
  const swapped = readPoint(longitude, latitude);
  if (swapped !== undefined && maybeInBritain(swapped) && (point === undefined || !maybeInBritain(point))) {
    note('latitude', 'point-swapped', found);
    return swapped;
  }
  if (point !== undefined && !isOpenSea(point)) return point;
  note('latitude', point === undefined ? 'no-point' : 'point-at-sea', found);
  return undefined;
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
