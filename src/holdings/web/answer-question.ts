import { type PersonId, pounds, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, type Page, radios, textarea } from '#ui';
import { answerQuestion, seeQuestion } from '../actions/index.ts';
import type { Question } from '../question.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { dayOfMoment, onceForm, onceOf, onDay, personOf } from './parts.ts';
import { askSay } from './say-ask.ts';

type Found = { readonly person: PersonId; readonly name: string; readonly question: Question };

/** The form in which the service answers a question. */
export async function answerPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'person' in found ? { page: pageOf(visit, found, []) } : found;
}

export async function giveAnswer(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  const say = askSay(visit);
  const says = (['yes', 'no'] as const).find((each) => each === field(visit.form, 'says'));
  const reason = field(visit.form, 'reason');
  const errors = [
    ...(says === undefined ? [{ field: 'says', text: say.answerMissing }] : []),
    ...(reason === '' ? [{ field: 'reason', text: say.reasonMissing }] : []),
    ...(reason.length > 500 ? [{ field: 'reason', text: say.reasonTooLong }] : []),
  ];
  if (errors.length > 0 || says === undefined) return { page: pageOf(visit, found, errors), status: 422 };
  const { person, question } = found;
  const once = onceOf(visit.form);
  const outcome = await answerQuestion(visit, { person, question: question.questionId, says, reason, once });
  const goTo = address('/holdings/:person', { person });
  if ('done' in outcome) return { goTo, notice: say.given };
  const wrong = [{ field: 'main', text: say.answeredBefore }];
  return answerTo(outcome.refused, goTo) ?? { page: pageOf(visit, found, wrong), status: 409 };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const person = personOf(visit);
  const question = readId<'question'>(visit.params['question']);
  if (person === undefined || question === undefined) return { refusal: 'not-found' };
  const seen = await seeQuestion(visit, person, question);
  if ('refused' in seen) return nowhere(seen.refused);
  return seen.done === undefined ? { refusal: 'not-found' } : { person, ...seen.done };
}

function pageOf(visit: Visit, found: Found, errors: readonly FieldError[]): Page {
  const say = askSay(visit);
  const { person, name, question } = found;
  const { answer } = question;
  const action = address('/holdings/:person/questions/:question', { person, question: question.questionId });
  const fields = html`${radios({
    name: 'says',
    fieldset: { legend: { text: say.answerQuestion, classes: 'govuk-fieldset__legend--m' } },
    value: field(visit.form, 'says'),
    errorMessage: errorFor(errors, 'says'),
    items: [
      { value: 'yes', text: say.yes },
      { value: 'no', text: say.no },
    ],
  })}
    ${textarea({ name: 'reason', label: say.reason, hint: say.reasonHint, rows: 3, value: field(visit.form, 'reason'), errorMessage: errorFor(errors, 'reason') })}
    ${button({ text: say.give, preventDoubleClick: true })}`;
  const body = html`<p class="lead">${say.whatFor(question.what, pounds(question.amount))}</p>
    ${question.lineWhat !== undefined && html`<p>${say.forLine(question.lineWhat)}</p>`}
    <p class="muted">${say.askedOn(dayOfMoment(visit, question.askedAt), question.askedBy)}. ${say.waits(onDay(visit, question.answerBy))}</p>
    ${answer === undefined ? onceForm(visit, action, fields) : html`<p>${say.answered(answer.by, dayOfMoment(visit, answer.at))} “${answer.reason}”</p>`}`;
  return { title: say.answerTitle(name), lead: say.answerLead, body, errors };
}
