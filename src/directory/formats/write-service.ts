import { type Service } from '../service.ts';
import { some } from './some.ts';
import {
  writeAreas,
  writeCapacity,
  writeContact,
  writeCostOptions,
  writeFees,
  writeSchedule,
} from './write-parts.ts';
import { placeIds, writeLocation, writePlainLocation } from './write-places.ts';
import { writeAttributes, type Written } from './write-terms.ts';

/** What stands in a list: what a service has one of, and who runs it. */
export function writeListedService(service: Service): Written {
  const { accreditations, ages, alert, cost, description, email, id, name, origin, status, url } = service;
  return {
    id,
    ...some('organization_id', service.provider?.id),
    name,
    ...some('description', description),
    ...some('url', url),
    ...some('email', email),
    status,
    ...some('fees', writeFees(cost)),
    ...some('accreditations', accreditations),
    ...some('application_process', service.joining),
    ...some('minimum_age', ages !== undefined && 'from' in ages ? ages.from : undefined),
    ...some('maximum_age', ages?.to),
    ...some('assured_date', origin.assuredOn),
    ...some('alert', alert),
    last_modified: origin.broughtInAt,
    ...some('organization', writeOrganization(service)),
  };
}

/** A service with all that belongs to it. `base` is the address of this directory. */
export function writeService(service: Service, base: string): Written {
  const places = service.places.map((place, index) => {
    const ids = placeIds(service.id, index + 1);
    return {
      id: ids.atLocation,
      service_id: service.id,
      location_id: ids.location,
      location: writeLocation(place, ids.location, base),
    };
  });
  return { ...withoutPlaces(service, base), ...list('service_at_locations', places) };
}

/** What later versions of the standard know of room for somebody new; asked for by name, for version 3.0 has it not. */
export function writeRoom(service: Service): Written {
  return list('service_capacity', writeCapacity(service.id, service.capacity));
}

/** A service at one of its places, counted from 1, with all that belongs to both. */
export function writeServiceAtPlace(service: Service, place: number, base: string): Written | undefined {
  const at = service.places[place - 1];
  if (at === undefined) return undefined;
  const ids = placeIds(service.id, place);
  return {
    id: ids.atLocation,
    service_id: service.id,
    location_id: ids.location,
    // The official description of the interface promises a service here, and its schema a place: this is both.
    name: service.name,
    status: service.status,
    location: writeLocation(at, ids.location, base),
    service: withoutPlaces(service, base),
  };
}

/** The same as it stands in a list. */
export function writeListedServiceAtPlace(service: Service, place: number): Written | undefined {
  const at = service.places[place - 1];
  if (at === undefined) return undefined;
  const ids = placeIds(service.id, place);
  return {
    id: ids.atLocation,
    service_id: service.id,
    location_id: ids.location,
    location: writePlainLocation(at, ids.location),
    service: writeListedService(service),
  };
}

function withoutPlaces(service: Service, base: string): Written {
  const { contacts, cost, id, schedules } = service;
  return {
    ...writeListedService(service),
    ...list(
      'schedules',
      schedules.map((each, index) => writeSchedule(id, each, index)),
    ),
    ...list('service_areas', writeAreas(service)),
    ...list('cost_options', writeCostOptions(id, cost)),
    ...list(
      'contacts',
      contacts.map((each, index) => writeContact(id, each, index)),
    ),
    ...list('attributes', writeAttributes(service, base)),
  };
}

// The standard wants words about an organisation. Where nobody gave any, its name is all that is known.
function writeOrganization({ provider }: Service): Written | undefined {
  if (provider === undefined) return undefined;
  const { description, email, id, name, url } = provider;
  return {
    id,
    name,
    description: description ?? name,
    ...some('email', email),
    ...some('website', url),
  };
}

function list(name: string, all: readonly Written[]): Written {
  return all.length === 0 ? {} : { [name]: all };
}
