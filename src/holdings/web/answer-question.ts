import { type PersonId, pounds, readId } from '#basics';
import { mayAct, waysToSpeakUp } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  errorFor,
  type FieldError,
  type Html,
  html,
  insetText,
  notHappy,
  type Page,
  textarea,
  whoseOf,
} from '#ui';
import {
  type Answering,
  answerQuestion,
  type OwnPrecedent,
  seeQuestion,
  tryAnswer,
  type Weighed,
} from '../actions/index.ts';
import { type Precedent, standsAt } from '../precedent.ts';
import { mayBeChallenged, type Question } from '../question.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { generalFields, readGeneral, readSays, saysRadios, whyNotGeneral } from './general-fields.ts';
import { asRead, ownPrecedent } from './own-precedent.ts';
import { dayOfMoment, onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { answerWords, challengeHref } from './question-list.ts';
import { askSay } from './say-ask.ts';
import { precedentSay } from './say-precedents.ts';

type Found = {
  readonly person: PersonId;
  readonly name: string;
  readonly question: Question;
  /** As what this visitor stands to the person: a decider answers, everybody else reads. */
  readonly as: string;
  /** What the answer says to everybody, once it was given. */
  readonly precedent?: OwnPrecedent | undefined;
  /** Answers that were given before to what may be the same kind of thing, for whoever answers. */
  readonly like: readonly Precedent[];
  readonly mayAsk: boolean;
};

/** An answer that was looked at and waits to be given. */
type SeenAnswer = Answering & { readonly weighed: Weighed };

/** A question: for the service the form to answer it; for everybody, once it is answered, the answer and what one can do. */
export async function questionPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'person' in found ? { page: await pageOf(visit, found, []) } : found;
}

/** Shows how an answer will read, to them and to everybody, and gives it once the decider has seen that. */
export async function giveAnswer(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  const { answering, errors } = readAnswering(visit, found);
  if (answering === undefined) return { page: await pageOf(visit, found, errors), status: 422 };
  if (field(visit.form, 'step') !== 'give') return lookAtAnswer(visit, found, answering);
  const outcome = await answerQuestion(visit, { ...answering, once: onceOf(visit.form) });
  if ('done' in outcome)
    return { goTo: address('/holdings/:person', { person: found.person }), notice: askSay(visit).given };
  return notGiven(visit, found, outcome.refused);
}

async function lookAtAnswer(visit: Visit, found: Found, answering: Answering): Promise<Answer> {
  const tried = await tryAnswer(visit, answering);
  return 'done' in tried
    ? { page: await pageOf(visit, found, [], { ...answering, weighed: tried.done }) }
    : notGiven(visit, found, tried.refused);
}

async function notGiven(visit: Visit, found: Found, refused: { readonly because: string }): Promise<Answer> {
  const faults = whyNotGeneral(visit, refused);
  if (faults.length > 0) return { page: await pageOf(visit, found, faults), status: 422 };
  const wrong = [{ field: 'main', text: askSay(visit).answeredBefore }];
  const goTo = address('/holdings/:person', { person: found.person });
  return answerTo(refused, goTo) ?? { page: await pageOf(visit, found, wrong), status: 409 };
}

function readAnswering(
  visit: Visit,
  { person, question, like }: Found,
): { readonly answering?: Answering; readonly errors: readonly FieldError[] } {
  const say = askSay(visit);
  const { says, errors: unsaid } = readSays(visit);
  const reason = field(visit.form, 'reason');
  const { inGeneral, errors: wrong } = readGeneral(visit, like);
  const errors = [
    ...unsaid,
    ...(reason === '' ? [{ field: 'reason', text: say.reasonMissing }] : []),
    ...(reason.length > 500 ? [{ field: 'reason', text: say.reasonTooLong }] : []),
    ...wrong,
  ];
  if (errors.length > 0 || says === undefined) return { errors };
  return { answering: { person, question: question.questionId, says, reason, inGeneral }, errors };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const person = personOf(visit);
  const question = readId<'question'>(visit.params['question']);
  if (person === undefined || question === undefined) return { refusal: 'not-found' };
  const seen = await seeQuestion(visit, person, question);
  if ('refused' in seen) return nowhere(seen.refused);
  if (seen.done === undefined) return { refusal: 'not-found' };
  const mayAsk = await mayAct(visit, { may: 'ask-before-buying', person });
  return { person, ...seen.done, mayAsk };
}

async function pageOf(
  visit: Visit,
  found: Found,
  errors: readonly FieldError[],
  seen?: SeenAnswer,
): Promise<Page> {
  const say = askSay(visit);
  const { person, name, question, as, precedent } = found;
  const answers = as === 'decider';
  const asks = answers && question.answer === undefined;
  const body = html`<p class="lead">${say.whatFor(question.what, pounds(question.amount))}</p>
    ${question.lineWhat !== undefined && html`<p>${say.forLine(question.lineWhat)}</p>`}
    <p class="muted">${say.askedOn(dayOfMoment(visit, question.askedAt), question.askedBy)}.${
      question.answer === undefined && html` ${say.waits(onLongDay(visit, question.answerBy))}`
    }</p>
    ${asks ? answerForm(visit, found, errors, seen) : answerWords(visit, question)}
    ${precedent !== undefined && ownPrecedent(visit, { person, question: question.questionId, mayChange: found.mayAsk }, precedent)}
    ${await notHappyWith(visit, person, question)}`;
  const whose = whoseOf(found);
  const back = { href: address('/holdings/:person', { person }), text: say.back(whose) };
  return answers
    ? { title: say.answerTitle(name), ...(asks && { lead: say.answerLead }), back, body, errors }
    : { title: say.questionTitle(whose), back, body };
}

function answerForm(
  visit: Visit,
  { person, question, like }: Found,
  errors: readonly FieldError[],
  seen?: SeenAnswer,
): Html {
  const [say, all] = [askSay(visit), precedentSay(visit)];
  const isListed = !question.keepOffList;
  const action = address('/holdings/:person/questions/:question', { person, question: question.questionId });
  const fields = html`${saysRadios(visit, errors, 'm')}
    ${textarea({ name: 'reason', label: say.reason, hint: say.reasonHint, rows: 3, value: field(visit.form, 'reason'), errorMessage: errorFor(errors, 'reason'), reader: visit })}
    <h2>${all.generalTitle}</h2>
    <p>${all.generalLead(isListed)}</p>
    ${generalFields(visit, like, errors)}
    ${seen === undefined ? button({ text: all.look, name: 'step', value: 'look' }) : shown(visit, seen, isListed)}`;
  return onceForm(visit, action, fields);
}

function shown(visit: Visit, { says, reason, inGeneral, weighed }: SeenAnswer, isListed: boolean): Html {
  const [say, all] = [askSay(visit), precedentSay(visit)];
  const { before, kind } = weighed;
  const isOther = before !== undefined && standsAt(before) !== says;
  const general = { ...inGeneral, kind, says, differs: (isOther && inGeneral.differs) || null };
  return html`<h2>${all.readsTitle}</h2>
    <h3>${all.toThem}</h3>
    ${insetText({ text: reason })}
    <h3>${all.toAll(isListed)}</h3>
    ${asRead(visit, general)}
    ${button({ text: say.give, name: 'step', value: 'give', preventDoubleClick: true })}
    ${button({ text: all.look, name: 'step', value: 'look', kind: 'secondary' })}`;
}

async function notHappyWith(visit: Visit, person: PersonId, question: Question): Promise<Html | undefined> {
  if (!mayBeChallenged(question)) return undefined;
  const { mayChallenge, helpers } = await waysToSpeakUp(visit, person);
  if (!mayChallenge) return undefined;
  const challenge = challengeHref(person, question.questionId);
  return notHappy({ challengeHref: challenge, helpers, meanwhile: askSay(visit).meanwhile }, visit);
}
