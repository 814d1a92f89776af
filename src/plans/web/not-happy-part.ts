import type { PersonId } from '#basics';
import { mayAct, organisationsHere } from '#people/actions';
import { address, type Visit } from '#platform';
import { type Html, notHappy, type NotHappyOptions } from '#ui';

/** Beside a decision: the way to challenge it, and the organisations of disabled people who can help with that, for those who may. */
export async function notHappyPart(
  visit: Visit,
  person: PersonId,
  ways: Pick<NotHappyOptions, 'challengeHref' | 'challengeMore' | 'meanwhile'>,
): Promise<Html> {
  const mayChallenge = await mayAct(visit, { may: 'challenge', person });
  const mayAsk = await mayAct(visit, { may: 'change-circle', person });
  const organisations = mayAsk ? await organisationsHere(visit, 'disabled-peoples-organisation') : [];
  const href = address('/people/:person/circle/ask', { person });
  const helpers = organisations.map((each) => ({ href, text: each.name }));
  const { challengeHref, ...others } = ways;
  return notHappy({ ...others, ...(mayChallenge && { challengeHref }), helpers }, visit);
}
