import type { PersonId } from '#basics';
import { waysToSpeakUp } from '#people/actions';
import type { Visit } from '#platform';
import { type Html, notHappy, type NotHappyOptions } from '#ui';

/** Beside a decision: the way to challenge it, and the organisations of disabled people who can help with that, for those who may. */
export async function notHappyPart(
  visit: Visit,
  person: PersonId,
  ways: Pick<NotHappyOptions, 'challengeHref' | 'challengeMore' | 'meanwhile'>,
): Promise<Html> {
  const { mayChallenge, helpers } = await waysToSpeakUp(visit, person);
  const { challengeHref, ...others } = ways;
  return notHappy({ ...others, ...(mayChallenge && { challengeHref }), helpers }, visit);
}
