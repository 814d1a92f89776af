import { done, type Id, id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { act, actFor, nameOf } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import type { GeneralWords } from '../precedent.ts';
import type { Answer, Question, QuestionId } from '../question.ts';
import { newestOfEachKind, precedentOf, saveListed, saveListedFrom } from '../store/precedents.ts';
import { saveAnswer } from '../store/questions.ts';
import { findQuestion } from './ask-before-buying.ts';
import { keepPrecedent, type PrecedentRefusal, publicFrom, weigh, type Weighed } from './become-precedent.ts';
import { tellOfMoney } from './tell-of-money.ts';

export type AnswerRefusal =
  { readonly because: 'no-such-question' } | { readonly because: 'answered-before' } | PrecedentRefusal;

/** Yes or no: in words for whoever asked, and in general words for everybody after them. */
export type Answering = {
  readonly person: PersonId;
  readonly question: QuestionId;
  readonly says: Answer['says'];
  readonly reason: string;
  readonly inGeneral: GeneralWords;
};

/** How an answer will read in public, before it is given; nothing is kept of it. */
export async function tryAnswer(visit: World & Actor, answering: Answering) {
  const { person } = answering;
  const tried = await act(
    visit,
    { may: 'answer-question', person },
    async (tx, me): Promise<Outcome<never, AnswerRefusal | { because: 'tried'; weighed: Weighed }>> => {
      const weighed = await weighAnswer(tx, visit, me.standing.organisationId, answering);
      return 'refused' in weighed ? weighed : refused('tried', { weighed: weighed.done.weighed });
    },
  );
  return 'refused' in tried && tried.refused.because === 'tried' ? done(tried.refused.weighed) : tried;
}

/** The service answers yes or no, with the reason, once; what it says in general becomes precedent. */
export async function answerQuestion(
  visit: World & Actor,
  answered: Answering & { readonly once?: Id<'once'> | undefined },
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
      const outcome = await weighAnswer(tx, visit, me.standing.organisationId, answered);
      if ('refused' in outcome) return outcome;
      const { asked, weighed } = outcome.done;
      const { name: by, accountId: account } = me.account;
      const path = address('/holdings/:person/questions/:question', { person, question });
      const { given } = await tellOfMoney(tx, visit, me, {
        person,
        says: 'questionAnswered',
        path,
        starts: question,
      });
      const { precedentId } = await keepPrecedent(tx, visit, weighed, {
        serviceId: asked.serviceId,
        says,
        asked: true,
        by,
        isListed: !asked.keepOffList,
        ...(given && { listedFrom: publicFrom(visit, visit.clock.today()) }),
      });
      const answer = { says, reason, by, account, at: visit.clock.now(), precedentId };
      return (await saveAnswer(tx, person, question, answer)) ? done(answer) : refused('answered-before');
    },
  );
}

async function weighAnswer(
  tx: Transaction,
  visit: World,
  service: OrganisationId | undefined,
  { person, question, says, inGeneral }: Answering,
): Promise<Outcome<{ readonly asked: Question; readonly weighed: Weighed }, AnswerRefusal>> {
  const asked = await findQuestion(tx, person, question);
  if (asked === undefined || asked.serviceId !== service) return refused('no-such-question');
  if (asked.answer !== undefined) return refused('answered-before');
  const names = [await nameOf(tx, person), asked.askedBy];
  const about = { names, ownWords: [asked.what, asked.lineWhat ?? ''] };
  const outcome = await weigh(tx, visit, { service, says, inGeneral, about });
  return 'refused' in outcome ? outcome : done({ asked, weighed: outcome.done });
}

/** What the service answered to each kind of thing last, for whoever answers there. */
export async function seeKinds(visit: World & Actor, organisation: OrganisationId) {
  return actFor(visit, { may: 'answer-for-everybody', organisation }, async (tx) =>
    done(await newestOfEachKind(tx, organisation)),
  );
}

/** What the service says to everybody before anybody asked; public at once. */
export async function answerForEverybody(
  visit: World & Actor,
  said: {
    readonly organisation: OrganisationId;
    readonly says: Answer['says'];
    readonly inGeneral: GeneralWords;
    readonly once?: Id<'once'> | undefined;
  },
) {
  const { organisation, says, inGeneral, once } = said;
  return actFor(
    visit,
    { may: 'answer-for-everybody', organisation, once },
    async (tx, { name: by }): Promise<Outcome<GeneralWords, PrecedentRefusal>> => {
      const about = { names: [], ownWords: [] };
      const outcome = await weigh(tx, visit, { service: organisation, says, inGeneral, about });
      if ('refused' in outcome) return outcome;
      const listedFrom = visit.clock.today();
      const how = { serviceId: organisation, says, asked: false, by, isListed: true, listedFrom };
      await keepPrecedent(tx, visit, outcome.done, how);
      return done(inGeneral);
    },
  );
}

/** Whoever asked keeps an answer off the list that everybody can read, or lets it back on. */
export async function listAnswer(
  visit: World & Actor,
  { person, question, isListed }: { person: PersonId; question: QuestionId; isListed: boolean },
) {
  return act(
    visit,
    { may: 'ask-before-buying', person, about: { question, listed: isListed } },
    async (tx): Promise<Outcome<boolean, { because: 'no-such-question' }>> => {
      const precedent = await precedentOf(tx, person, question);
      if (precedent === undefined) return refused('no-such-question');
      await saveListed(tx, precedent.precedentId, isListed);
      return done(isListed);
    },
  );
}

/** Whoever asked was told of the answer in their own way: from now on their time runs to keep it off the list. */
export async function listOnceGiven(
  tx: Transaction,
  visit: World & Actor,
  { person, starts }: { readonly person: PersonId; readonly starts: Id<string> },
): Promise<void> {
  const precedent = await precedentOf(tx, person, id<'question'>(starts));
  if (precedent === undefined) return;
  await saveListedFrom(tx, precedent.precedentId, publicFrom(visit, visit.clock.today()));
}
