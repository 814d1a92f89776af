import { id } from '#basics';
import { type Answer, get, type Route, type Visit } from '#platform';
import { takeEverything } from './take-everything.ts';

/** Where a person takes everything away. */
export const wholePersonRoutes: readonly Route[] = [
  get('/me/:person/everything', { may: 'take-everything' }, everythingFile),
];

async function everythingFile(visit: Visit): Promise<Answer> {
  const person = id<'person'>(visit.params['person'] ?? '');
  const outcome = await takeEverything(visit, person);
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  const name = `mainstay-${visit.clock.today()}.json`;
  return { file: { name, type: 'application/json', body: JSON.stringify(outcome.done, null, 2) } };
}
