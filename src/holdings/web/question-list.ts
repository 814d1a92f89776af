import type { PersonId } from '#basics';
import { address, type Visit } from '#platform';
import { card, cards, type Html, html, type Link, tag } from '#ui';
import { mayBeChallenged, type Question, type QuestionId, stageOf } from '../question.ts';
import { askSay } from './say-ask.ts';
import { precedentSay } from './say-precedents.ts';
import { dayOfMoment, onDay, onLongDay, pounds } from './parts.ts';

const colours = { waiting: 'yellow', late: 'orange', yes: 'green', no: 'grey' } as const;

/** Who reads a list of questions: a decider answers; others may challenge a no, where the table of authority lets them. */
export type QuestionReader = {
  readonly as: string;
  readonly mayChallenge?: boolean;
  /** Whether they may open a question, with what everybody reads of its answer. */
  readonly mayRead?: boolean;
  /** Of whose question it is, where it stands among others'. */
  readonly name?: string;
};

/** Questions with where each stands: the clock while it waits, who answered and why when it is answered. */
export function questionList(
  visit: Visit,
  person: PersonId,
  questions: readonly Question[],
  reader: QuestionReader,
): Html {
  return cards(
    questions.map((question) => questionCard(visit, person, question, reader)),
    { stacked: true },
  );
}

/** One question. */
export function questionCard(
  visit: Visit,
  person: PersonId,
  question: Question,
  reader: QuestionReader,
): Html {
  const say = askSay(visit);
  const title = say.whatFor(question.what, pounds(question.amount));
  const stage = stageOf(question, visit.clock.today());
  const { lineWhat } = question;
  const words = {
    waiting: say.waits(onLongDay(visit, question.answerBy)),
    late: say.late(onLongDay(visit, question.answerBy)),
  };
  return card({
    title: reader.name === undefined ? title : say.whose(reader.name, title),
    tags: [tag({ text: say.stage[stage], colour: colours[stage] })],
    text: say.askedOn(dayOfMoment(visit, question.askedAt), question.askedBy),
    body: html`${lineWhat !== undefined && html`<p>${say.forLine(lineWhat)}</p>`}
      ${stage === 'waiting' || stage === 'late' ? html`<p>${words[stage]}</p>` : answerWords(visit, question)}`,
    links: linksOf(visit, person, question, reader),
  });
}

/** Who answered, when and why; what a challenge made of it; and what that means. */
export function answerWords(visit: Visit, { answer, overturned }: Question): Html | undefined {
  if (answer === undefined) return undefined;
  const say = askSay(visit);
  const means = answer.says === 'yes' || overturned !== undefined ? say.bound : say.notBound;
  return html`<p>${say.answered[answer.says](answer.by, dayOfMoment(visit, answer.at))} “${answer.reason}”</p>
    ${overturned !== undefined && html`<p>${say.overturned(overturned.by, onDay(visit, overturned.on))} “${overturned.words}”</p>`}
    <p>${means}</p>`;
}

/** Where a no is challenged: the page of another room, told what it is about. */
export function challengeHref(person: PersonId, what: QuestionId): string {
  return address('/voice/:person/challenges/new', { person }, { about: 'purchase-answer', what });
}

function linksOf(
  visit: Visit,
  person: PersonId,
  question: Question,
  reader: QuestionReader,
): readonly Link[] {
  const say = askSay(visit);
  const { answer, questionId } = question;
  const href = address('/holdings/:person/questions/:question', { person, question: questionId });
  if (reader.as === 'decider') return answer === undefined ? [{ href, text: say.answerIt }] : [];
  if (answer === undefined) return [];
  const mayChallenge = reader.mayChallenge === true && mayBeChallenged(question);
  return [
    ...(mayChallenge ? [{ href: challengeHref(person, questionId), text: say.challengeIt }] : []),
    ...(reader.mayRead === true ? [{ href, text: precedentSay(visit).ownTitle }] : []),
  ];
}
