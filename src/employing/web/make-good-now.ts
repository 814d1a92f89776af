import { address, type Answer, type Visit } from '#platform';
import { makeGood } from '../actions/index.ts';
import { answerTo } from './jobs-page.ts';
import { bothOf, onceOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayHours } from './say-hours.ts';
import { sayWage } from './say-wage.ts';

/** Makes good what is missing in hours that were paid below the least wage. */
export async function makeGoodNow(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const outcome = await makeGood(visit, { ...both, ...onceOf(visit) });
  const goTo = address(paths.job, both);
  if ('done' in outcome) return { goTo, notice: sayWage(visit).madeGood };
  if (outcome.refused.because === 'own-hours') return { goTo, notice: sayHours(visit).wrong['own-hours'] };
  return answerTo(visit, outcome.refused, goTo);
}
