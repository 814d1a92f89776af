import { readId } from '#basics';
import { abilities, organisationAbilities } from '#people';
import { mayAct, mayActFor } from '#people/actions';
import type { Route, Visit } from '#platform';

/**
 * Whether who visits may call an address at all: asks the table of authority for the ability that the route names, for the
 * person or the organisation of the address. Actions ask again, for exactly what they do.
 */
export async function mayCall(visit: Visit, { who }: Route): Promise<boolean> {
  if (typeof who !== 'object') return true;
  const person = readId<'person'>(visit.params['person']);
  const ability = abilities.find((each) => each === who.may);
  if (person !== undefined && ability !== undefined) return mayAct(visit, { may: ability, person });
  const organisation = readId<'organisation'>(visit.params['organisation']);
  const theirs = organisationAbilities.find((each) => each === who.may);
  if (organisation === undefined || theirs === undefined) return false;
  return mayActFor(visit, { may: theirs, organisation });
}
