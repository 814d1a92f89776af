import { type PersonId, pounds, readId } from '#basics';
import { waysToSpeakUp } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  errorFor,
  type FieldError,
  type Html,
  html,
  notHappy,
  type Page,
  radios,
  textarea,
  whoseOf,
} from '#ui';
import { answerQuestion, seeQuestion } from '../actions/index.ts';
import { mayBeChallenged, type Question } from '../question.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { dayOfMoment, onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { answerWords, challengeHref } from './question-list.ts';
import { askSay } from './say-ask.ts';

type Found = {
  readonly person: PersonId;
  readonly name: string;
  readonly question: Question;
  /** As what this visitor stands to the person: a decider answers, everybody else reads. */
  readonly as: string;
};

/** A question: for the service the form to answer it; for everybody, once it is answered, the answer and what one can do. */
export async function questionPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'person' in found ? { page: await pageOf(visit, found, []) } : found;
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
  if (errors.length > 0 || says === undefined)
    return { page: await pageOf(visit, found, errors), status: 422 };
  const { person, question } = found;
  const once = onceOf(visit.form);
  const outcome = await answerQuestion(visit, { person, question: question.questionId, says, reason, once });
  const goTo = address('/holdings/:person', { person });
  if ('done' in outcome) return { goTo, notice: say.given };
  const wrong = [{ field: 'main', text: say.answeredBefore }];
  return answerTo(outcome.refused, goTo) ?? { page: await pageOf(visit, found, wrong), status: 409 };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const person = personOf(visit);
  const question = readId<'question'>(visit.params['question']);
  if (person === undefined || question === undefined) return { refusal: 'not-found' };
  const seen = await seeQuestion(visit, person, question);
  if ('refused' in seen) return nowhere(seen.refused);
  if (seen.done === undefined) return { refusal: 'not-found' };
  return { person, ...seen.done };
}

async function pageOf(visit: Visit, found: Found, errors: readonly FieldError[]): Promise<Page> {
  const say = askSay(visit);
  const { person, name, question, as } = found;
  const answers = as === 'decider';
  const asks = answers && question.answer === undefined;
  const body = html`<p class="lead">${say.whatFor(question.what, pounds(question.amount))}</p>
    ${question.lineWhat !== undefined && html`<p>${say.forLine(question.lineWhat)}</p>`}
    <p class="muted">${say.askedOn(dayOfMoment(visit, question.askedAt), question.askedBy)}.${
      question.answer === undefined && html` ${say.waits(onLongDay(visit, question.answerBy))}`
    }</p>
    ${asks ? answerForm(visit, found, errors) : answerWords(visit, question)}
    ${await notHappyWith(visit, person, question)}`;
  const whose = whoseOf(found);
  const back = { href: address('/holdings/:person', { person }), text: say.back(whose) };
  return answers
    ? { title: say.answerTitle(name), ...(asks && { lead: say.answerLead }), back, body, errors }
    : { title: say.questionTitle(whose), back, body };
}

function answerForm(visit: Visit, { person, question }: Found, errors: readonly FieldError[]): Html {
  const say = askSay(visit);
  const action = address('/holdings/:person/questions/:question', { person, question: question.questionId });
  const fields = html`${radios({
    name: 'says',
    fieldset: { legend: { text: say.answerQuestion, classes: 'govuk-fieldset__legend--m' } },
    value: field(visit.form, 'says'),
    errorMessage: errorFor(errors, 'says'),
    reader: visit,
    items: [
      { value: 'yes', text: say.yes },
      { value: 'no', text: say.no },
    ],
  })}
    ${textarea({ name: 'reason', label: say.reason, hint: say.reasonHint, rows: 3, value: field(visit.form, 'reason'), errorMessage: errorFor(errors, 'reason'), reader: visit })}
    ${button({ text: say.give, preventDoubleClick: true })}`;
  return onceForm(visit, action, fields);
}

async function notHappyWith(visit: Visit, person: PersonId, question: Question): Promise<Html | undefined> {
  if (!mayBeChallenged(question)) return undefined;
  const { mayChallenge, helpers } = await waysToSpeakUp(visit, person);
  if (!mayChallenge) return undefined;
  const challenge = challengeHref(person, question.questionId);
  return notHappy({ challengeHref: challenge, helpers, meanwhile: askSay(visit).meanwhile }, visit);
}
