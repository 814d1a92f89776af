import { type PersonId, pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, type Html, html, whoseOf } from '#ui';
import { type Money, putBack, type PutBackRefusal } from '../actions/index.ts';
import { answerTo } from './answers.ts';
import { onceForm, onceOf, personOf } from './parts.ts';
import { putBackSay } from './say-put-back.ts';

/** What is to come back to somebody of whom a death was written down by mistake, and the button for whoever pays. */
export function putBackPart(visit: Visit, person: PersonId, money: Money): Html {
  if (money.comesBack === 0) return html``;
  const say = putBackSay(visit);
  const sum = pounds(money.comesBack);
  const action = address('/holdings/:person/put-back', { person });
  return html`<h2>${say.title}</h2><p>${say.went(sum, whoseOf(money))}</p>${
    money.as === 'payer' &&
    html`<p>${say.sendIt}</p>${onceForm(visit, action, button({ text: say.putBack(sum), preventDoubleClick: true }))}`
  }`;
}

export async function putItBack(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const goTo = address('/holdings/:person', { person });
  const outcome = await putBack(visit, { person, once: onceOf(visit.form) });
  if ('done' in outcome) return { goTo, notice: putBackSay(visit).done(pounds(outcome.done)) };
  const why = outcome.refused;
  if (why.because === 'not-allowed' || why.because === 'already-done')
    return answerTo(why, goTo) ?? { refusal: 'not-found' };
  return { goTo, notice: whyNot(visit, why.because) };
}

function whyNot(visit: Visit, because: PutBackRefusal['because']): string {
  const say = putBackSay(visit);
  if (because === 'nothing-to-put-back') return say.nothing;
  if (because === 'nobody-holds-it') return say.choose;
  return because === 'has-died' ? say.died : say.changed;
}
