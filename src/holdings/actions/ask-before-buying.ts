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
import { act, actFor, closerThanWork, deathsAmong, look, nameOf, namesBeside } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { thatSpeakOf } from '../precedent.ts';
import type { Overturned, Question, QuestionId } from '../question.ts';
import { newestOfEachKind, precedentOf, savePrecedentOverturned } from '../store/precedents.ts';
import { addQuestion, questionsOf, questionsWaitingFor, saveOverturned } from '../store/questions.ts';
import { sharesOf } from '../store/shares.ts';
import { serviceFor } from './service-accounts.ts';
import { lookToSpend } from './spend-for.ts';
import { tellWhoHandlesIt } from './tell-of-money.ts';

const like_shown_max = 6;

/** "Can I buy this?" Asking is never needed; an answer binds the service that gave it. */
export async function askBeforeBuying(
  visit: World & Actor,
  asked: {
    readonly person: PersonId;
    readonly what: string;
    readonly amount: Pence;
    readonly lineId?: string | undefined;
    readonly keepOffList?: boolean;
    readonly once?: Id<'once'> | undefined;
  },
) {
  const { person, what, amount, lineId, keepOffList = false, once } = asked;
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
        keepOffList,
        ...(line !== undefined && { lineId: line.lineId, lineWhat: line.what }),
      };
      await addQuestion(tx, person, question);
      const { organisationId: organisation } = service;
      await tellWhoHandlesIt(tx, visit, { organisation, role: 'decider', says: 'questionWaits' });
      return done(question);
    },
  );
}

/** Questions that wait for a service, the most urgent first, with whose they are. Nobody waits for an answer who has died. */
export async function waitingQuestions(visit: World & Actor, organisation: OrganisationId) {
  return actFor(visit, { may: 'see-waiting-questions', organisation }, async (tx, { accountId }) => {
    const without = await closerThanWork(tx, { locality: visit.locality, accountId });
    const all = await questionsWaitingFor(tx, organisation, without);
    const deaths = await deathsAmong(
      tx,
      all.map((each) => each.personId),
    );
    const waiting = all.filter((each) => !deaths.has(each.personId));
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
  const precedent = await precedentOf(tx, person, question);
  if (precedent !== undefined) await savePrecedentOverturned(tx, precedent.precedentId, overturned.on);
}

/** What the service answered before to what this question may be the same kind of. */
async function likeIt(tx: Transaction, { serviceId, what, lineWhat }: Question) {
  const known = await newestOfEachKind(tx, serviceId);
  return thatSpeakOf(known, `${what} ${lineWhat ?? ''}`).slice(0, like_shown_max);
}

/** One question for whoever may see the money, with whose it is; those who answer do so on the same page. */
export async function seeQuestion(visit: World & Actor, person: PersonId, question: QuestionId) {
  return look(visit, { may: 'see-money', person, about: { question } }, async (tx, me) => {
    const found = await findQuestion(tx, person, question);
    const precedent = await precedentOf(tx, person, question);
    const like = found !== undefined && me.standing.as === 'decider' ? await likeIt(tx, found) : [];
    return found && { question: found, name: await nameOf(tx, person), as: me.standing.as, precedent, like };
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
