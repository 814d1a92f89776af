import { type Answer, type Visit } from '#platform';
import { type FieldError, html } from '#ui';
import { seeOneRule } from '../../actions/see-rules.ts';
import { putForward } from '../../actions/sign-rules.ts';
import { paths } from '../addresses.ts';
import { at, dayBoxes, formPage, making, readDay } from './parts.ts';
import { draftGains } from './gains-part.ts';
import { sayMaking } from './say-making.ts';

/** Where a version is sealed and everybody is asked: until when, and from when it would be the rule. */
export async function forwardPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeOneRule(visit, which.organisation, which.version);
  if (!('done' in seen) || !('draft' in seen.done)) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  return formPage(visit, which, {
    path: paths.ruleForward,
    title: say.putForward,
    lead: say.putForwardLead,
    errors,
    before: html`<h2>${say.gains}</h2>${draftGains(visit, seen.done)}`,
    fields: html`${dayBoxes(visit, { name: 'asks', legend: say.asksUntil, hint: say.dayHint, errors })}
      ${dayBoxes(visit, { name: 'begins', legend: say.beginsOn, hint: say.dayHint, errors })}`,
    button: say.putForwardButton,
  });
}

export async function putRulesForward(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const [asksUntil, beginsOn] = [readDay(visit, 'asks'), readDay(visit, 'begins')];
  if (asksUntil === undefined || beginsOn === undefined) {
    const noDay = asksUntil === undefined ? [{ field: 'asks-day', text: say.dayWrong }] : [];
    const noBegin = beginsOn === undefined ? [{ field: 'begins-day', text: say.dayWrong }] : [];
    return forwardPage(visit, [...noDay, ...noBegin]);
  }
  const put = await putForward(visit, which, { asksUntil, beginsOn });
  if ('done' in put) return { goTo: at(paths.ruleOne, which), notice: say.isForward };
  const { because } = put.refused;
  if (because === 'not-allowed') return { refusal: 'not-allowed' };
  // A second click finds no draft, but what it became.
  if (because === 'draft-gone') return { goTo: at(paths.ruleOne, which) };
  if (because === 'asks-too-shortly')
    return forwardPage(visit, [{ field: 'asks-day', text: say[because](put.refused.days) }]);
  return forwardPage(visit, [{ field: 'begins-day', text: say[because] }]);
}
