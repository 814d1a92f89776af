import type { Actor, World } from '#platform';
import type { Service, ServiceId } from '../service.ts';
import { findService as findInStore } from '../store/services.ts';

/** A listing of this place, for anyone; undefined where there is none of that id. */
export async function findService(visit: World & Actor, serviceId: ServiceId): Promise<Service | undefined> {
  return visit.database.transaction({ locality: visit.locality }, (tx) => findInStore(tx, serviceId));
}

/** The same where the id is known to be good, as in a plan that was made with it; throws otherwise. */
export async function getService(visit: World & Actor, serviceId: ServiceId): Promise<Service> {
  const service = await findService(visit, serviceId);
  if (service === undefined) throw new Error(`expected a service, got none of id ${serviceId}`);
  return service;
}
