import { type OrganisationId, type PersonId, readId } from '#basics';
import type { Visit } from '#platform';
import type { RelationshipId } from '../circle.ts';

/** The person an address is about; undefined where it names nobody. */
export function personOf(visit: Visit): PersonId | undefined {
  return readId<'person'>(visit.params['person']);
}

/** The relationship an address is about. */
export function relationshipOf(visit: Visit): RelationshipId | undefined {
  return readId<'relationship'>(visit.params['relationship']);
}

/** The organisation an address is about. */
export function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}
