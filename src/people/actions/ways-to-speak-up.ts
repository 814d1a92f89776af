import type { PersonId } from '#basics';
import { type Actor, address, type World } from '#platform';
import type { Link } from '#ui';
import { whatMay } from './act.ts';
import { organisationsHere } from './see-people.ts';

/** What somebody can do who is not happy with a decision about a person. */
export type WaysToSpeakUp = {
  readonly mayChallenge: boolean;
  /** The organisations of disabled people here, each with the way to ask it; none for whoever may not ask for the person. */
  readonly helpers: readonly Link[];
};

/** The ways that go beside every decision: whether this visitor may challenge it, and who here could help with that. */
export async function waysToSpeakUp(visit: World & Actor, person: PersonId): Promise<WaysToSpeakUp> {
  const lets = await whatMay(visit, person);
  const mayAsk = lets('change-circle');
  const organisations = mayAsk ? await organisationsHere(visit, 'disabled-peoples-organisation') : [];
  const href = address('/people/:person/circle/ask', { person });
  return {
    mayChallenge: lets('challenge'),
    helpers: organisations.map((each) => ({ href, text: each.name })),
  };
}
