import { address, type Answer, type Visit } from '#platform';
import { lookOver, noteVisit, sayNoToCheck, seeCheck } from '../actions/index.ts';
import { paths } from './addresses.ts';
import { pageOfCheck } from './check-page.ts';
import { checkOf, onceOf, readDay } from './parts.ts';
import { say } from './say.ts';
import { sayCheckers } from './say-checkers.ts';

/** The pair was there, on a day. */
export async function sendVisit(visit: Visit): Promise<Answer> {
  const of = checkOf(visit);
  if (of === undefined) return { refusal: 'not-found' };
  const words = sayCheckers(visit);
  const on = readDay(visit, 'on');
  if (on === undefined) return pageOfCheck(visit, words.visitWrong);
  const outcome = await noteVisit(visit, { ...of, on, ...onceOf(visit) });
  if ('refused' in outcome && outcome.refused.because === 'not-yet')
    return pageOfCheck(visit, words.visitWrong);
  return after(visit, outcome, words.visitSaved);
}

/** Somebody who did not go has read the draft. */
export async function sendOver(visit: Visit): Promise<Answer> {
  const of = checkOf(visit);
  if (of === undefined) return { refusal: 'not-found' };
  return after(visit, await lookOver(visit, { ...of, ...onceOf(visit) }), sayCheckers(visit).overDone);
}

/** They can not do it; from then on they see nothing of the person, so the way leads to their list. */
export async function sendNo(visit: Visit): Promise<Answer> {
  const of = checkOf(visit);
  const seen = of && (await seeCheck(visit, of.person, of.check));
  if (of === undefined || seen === undefined) return { refusal: 'not-found' };
  const outcome = await sayNoToCheck(visit, { ...of, ...onceOf(visit) });
  if ('done' in outcome && 'done' in seen && seen.done !== undefined) {
    const organisation = seen.done.check.checkers.organisationId;
    return { goTo: address(paths.inHand, { organisation }), notice: sayCheckers(visit).noSaid };
  }
  if ('refused' in outcome && outcome.refused.because === 'already-done') return { goTo: '/me' };
  return after(visit, outcome, sayCheckers(visit).noSaid);
}

type Came =
  | { readonly done: unknown }
  | { readonly refused: { readonly because: 'not-now' | 'not-yet' | 'not-allowed' | 'already-done' } };

/** Back to the check, with what was done or why not. */
function after(visit: Visit, outcome: Came, notice: string): Answer | Promise<Answer> {
  if ('done' in outcome || outcome.refused.because === 'already-done')
    return { goTo: address(paths.check, { ...visit.params }), notice };
  return outcome.refused.because === 'not-allowed'
    ? { refusal: 'not-allowed' }
    : pageOfCheck(visit, say(visit).notNow);
}
