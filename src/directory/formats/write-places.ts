import { nameId } from './name-id.ts';
import { type Place } from '../place.ts';
import { some } from './some.ts';
import { type Written, writeAccess } from './write-terms.ts';

/** A place under an id that its service and its number there give; `place` counts from 1. */
export type PlaceIds = { readonly atLocation: string; readonly location: string };

export function placeIds(serviceId: string, place: number): PlaceIds {
  return {
    atLocation: nameId(serviceId, 'at-location', place),
    location: nameId(serviceId, 'location', place),
  };
}

/** The place itself, without what belongs to it. */
export function writePlainLocation(place: Place, id: string): Written {
  return {
    id,
    location_type: place.online === true ? 'virtual' : 'physical',
    ...some('name', place.name),
    ...some('latitude', place.point?.latitude),
    ...some('longitude', place.point?.longitude),
  };
}

/** The place with its address and what makes it easy to get in. */
export function writeLocation(place: Place, id: string, base: string): Written {
  const addresses = writeAddresses(place, id);
  const accessibility = place.access.map((words, index) => ({
    id: nameId(id, 'access', index),
    location_id: id,
    description: words,
    accessibility: words,
  }));
  const attributes = writeAccess(id, place.access, base);
  return {
    ...writePlainLocation(place, id),
    ...(addresses.length > 0 && { addresses }),
    ...(accessibility.length > 0 && { accessibility }),
    ...(attributes.length > 0 && { attributes }),
  };
}

// The standard requires every part of an address. A part that nobody has said is empty text, never made up.
function writeAddresses(place: Place, id: string): readonly Written[] {
  const { country, county, lines, postcode, town } = place;
  if (lines.length === 0 && [country, county, postcode, town].every((part) => part === undefined)) return [];
  return [
    {
      id: nameId(id, 'address'),
      location_id: id,
      address_1: lines.join(', '),
      city: town ?? '',
      state_province: county ?? '',
      postal_code: postcode ?? '',
      country: country ?? '',
      address_type: 'physical',
    },
  ];
}
