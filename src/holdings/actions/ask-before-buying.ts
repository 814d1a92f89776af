import {
  addWorkingDays,
  type Id,
  done,
  type OrganisationId,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
} from '#basics';
import { act, actFor, closerThanWork, look, nameOf, namesBeside } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import type { Answer, Overturned, Question, QuestionId } from '../question.ts';
import {
  addQuestion,
  questionsOf,
  questionsWaitingFor,
  saveAnswer,
  saveOverturned,
} from '../store/questions.ts';
import { sharesOf } from '../store/shares.ts';
import { serviceFor } from './service-accounts.ts';
import { lookToSpend } from './spend-for.ts';
import { tellOfMoney, tellWhoHandlesIt } from './tell-of-money.ts';

/** "Can I buy this?" Asking is never needed; an answer binds the service that gave it. */
export async function askBeforeBuying(
  visit: World & Actor,
  asked: {
    readonly person: PersonId;
    readonly what: string;
    readonly amount: Pence;
    readonly lineId?: string | undefined;
    readonly once?: Id<'once'> | undefined;
  },
) {
  const { person, what, amount, lineId, once } = asked;
  return act(
    visit,
    { may: 'ask-before-buying', person, about: { what, pence: amount }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Question, { because: 'no-local-service' }>> => {
      const service = await serviceFor(tx, visit, person);
      if (service === undefined) return refused('no-local-service');
      const line = (await sharesOf(tx, person)).find((share) => share.lineId === lineId);
      const today = visit.clock.today();
      const days = valueOn(getPolicyPack(visit.settings.policy), 'question-reply', today);
      const question: Question = {
        questionId: visit.clock.newId(),
        serviceId: service.organisationId,
        what,
        amount,
        askedAt: visit.clock.now(),
        askedBy: me.account.name,
        answerBy: addWorkingDays(today, days, bankHolidays),
        ...(line !== undefined && { lineId: line.lineId, lineWhat: line.what }),
      };
      await addQuestion(tx, person, question);
      const { organisationId: organisation } = service;
      await tellWhoHandlesIt(tx, visit, { organisation, role: 'decider', says: 'questionWaits' });
      return done(question);
    },
  );
}

export type AnswerRefusal =
  { readonly because: 'no-such-question' } | { readonly because: 'answered-before' };

/** The service answers yes or no, with the reason, once. */
export async function answerQuestion(
  visit: World & Actor,
  answered: {
    readonly person: PersonId;
    readonly question: QuestionId;
    readonly says: Answer['says'];
    readonly reason: string;
    readonly once?: Id<'once'> | undefined;
  },
) {
  const { person, question, says, reason, once } = answered;
  return act(
    visit,
    {
      may: 'answer-question',
      person,
      why: reason,
      about: { question, answer: says },
      ...(once !== undefined && { once }),
    },
    async (tx, me): Promise<Outcome<Answer, AnswerRefusal>> => {
      const asked = await findQuestion(tx, person, question);
      if (asked?.serviceId !== me.standing.organisationId) return refused('no-such-question');
      const { name: by, accountId: account } = me.account;
      const answer: Answer = { says, reason, by, account, at: visit.clock.now() };
      if (!(await saveAnswer(tx, person, question, answer))) return refused('answered-before');
      const path = address('/holdings/:person/questions/:question', { person, question });
      await tellOfMoney(tx, visit, me, { person, says: 'questionAnswered', path, starts: question });
      return done(answer);
    },
  );
}

/** Questions that wait for a service, the most urgent first, with whose they are. */
export async function waitingQuestions(visit: World & Actor, organisation: OrganisationId) {
  return actFor(visit, { may: 'see-waiting-questions', organisation }, async (tx, { accountId }) => {
    const without = await closerThanWork(tx, { locality: visit.locality, accountId });
    const waiting = await questionsWaitingFor(tx, organisation, without);
    const people = waiting.map((each) => each.personId);
    const names = await namesBeside(tx, { locality: visit.locality, accountId }, organisation, people);
    return done(waiting.map((each) => ({ ...each, name: names.get(each.personId) ?? '' })));
  });
}

/** What a person asked before buying, newest first: theirs alone, for whoever may see their money or ask for them. */
export async function seeQuestions(visit: World & Actor, person: PersonId) {
  return look(visit, { may: 'ask-before-buying', person }, (tx) => questionsOf(tx, person));
}

/** One question of a person whose rows are in sight; undefined where there is none. */
export async function findQuestion(
  tx: Transaction,
  person: PersonId,
  question: QuestionId,
): Promise<Question | undefined> {
  return (await questionsOf(tx, person)).find((each) => each.questionId === question);
}

/** A challenge to a no was right: from now on it is a yes that binds, and the no stays beside it with its reason. */
export async function overturnAnswer(
  tx: Transaction,
  person: PersonId,
  question: QuestionId,
  overturned: Overturned,
): Promise<void> {
  const saved = await saveOverturned(tx, person, question, overturned);
  if (!saved) throw new Error('expected a no that was not overturned before');
}

/** One question for whoever may see the money, with whose it is; those who answer do so on the same page. */
export async function seeQuestion(visit: World & Actor, person: PersonId, question: QuestionId) {
  return look(visit, { may: 'see-money', person, about: { question } }, async (tx, me) => {
    const found = await findQuestion(tx, person, question);
    return found && { question: found, name: await nameOf(tx, person), as: me.standing.as };
  });
}

/** What somebody needs who asks: the lines that are held today or will be, and what was asked before, newest first. */
export async function seeAsking(visit: World & Actor, person: PersonId) {
  const today = visit.clock.today();
  return lookToSpend(visit, { person, may: 'ask-before-buying' }, async (tx, spender) => ({
    ...spender,
    lines: (await sharesOf(tx, person)).filter(
      (share) => share.until === undefined || (share.until >= today && share.until >= share.from),
    ),
    questions: await questionsOf(tx, person),
  }));
}
