import type { PersonId } from '#basics';
import { address, type Visit } from '#platform';
import { card, cards, type Html, html, tag } from '#ui';
import { type Question, stageOf } from '../question.ts';
import { askSay } from './say-ask.ts';
import { dayOfMoment, onDay, pounds } from './parts.ts';

const colours = { waiting: 'yellow', late: 'orange', yes: 'green', no: 'grey' } as const;

/** Questions with where each stands: the clock while it waits, who answered and why when it is answered. */
export function questionList(
  visit: Visit,
  person: PersonId,
  questions: readonly Question[],
  as: string,
): Html {
  return cards(
    questions.map((question) => questionCard(visit, person, question, { as })),
    { stacked: true },
  );
}

/** One question; with the name of who asks where it stands among others'. */
export function questionCard(
  visit: Visit,
  person: PersonId,
  question: Question,
  reader: { readonly as: string; readonly name?: string },
): Html {
  const say = askSay(visit);
  const title = say.whatFor(question.what, pounds(question.amount));
  const stage = stageOf(question, visit.clock.today());
  const { answer, lineWhat, questionId } = question;
  const words = {
    waiting: say.waits(onDay(visit, question.answerBy)),
    late: say.late(onDay(visit, question.answerBy)),
    yes: say.bound,
    no: say.notBound,
  };
  const href = address('/holdings/:person/questions/:question', { person, question: questionId });
  return card({
    title: reader.name === undefined ? title : say.whose(reader.name, title),
    tags: [tag({ text: say.stage[stage], colour: colours[stage] })],
    text: say.askedOn(dayOfMoment(visit, question.askedAt), question.askedBy),
    body: html`${lineWhat !== undefined && html`<p>${say.forLine(lineWhat)}</p>`}
      ${answer !== undefined && html`<p>${say.answered(answer.by, dayOfMoment(visit, answer.at))} “${answer.reason}”</p>`}
      <p>${words[stage]}</p>`,
    links: reader.as === 'decider' && answer === undefined ? [{ href, text: say.answerIt }] : [],
  });
}
