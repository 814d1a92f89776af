import type { PersonId } from '#basics';
import { organisationsHere } from '#people/actions';
import { address, type Visit } from '#platform';
import { type Html, notHappy, type NotHappyOptions } from '#ui';

/** Beside a decision: the way to challenge it, and the organisations of disabled people who can help with that. */
export async function notHappyPart(
  visit: Visit,
  person: PersonId,
  ways: Pick<NotHappyOptions, 'challengeHref' | 'challengeMore' | 'meanwhile'>,
): Promise<Html> {
  const organisations = await organisationsHere(visit, 'disabled-peoples-organisation');
  const href = address('/people/:person/circle/ask', { person });
  const helpers = organisations.map((each) => ({ href, text: each.name }));
  return notHappy({ ...ways, helpers }, visit);
}
