import { startingFiguresOf } from '#allocation/actions';
import { dayOf, id, type Id, type PersonId } from '#basics';
import { mayBeChallenged } from '#holdings';
import { findContribution, findQuestion } from '#holdings/actions';
import { findOrganisation, servicesBeside } from '#people/actions';
import type { Transaction } from '#platform';
import { decidersOf } from '#plans';
import { agreedBudgetOn, changesOf, findDecision, findSending, reviewsOf } from '#plans/actions';
import type { Challengeable, Matter } from '../challenge.ts';

/** The thing that somebody challenges, with who decided it; undefined where there is no such thing, or nothing was decided yet. */
export async function findMatter(
  tx: Transaction,
  person: PersonId,
  about: Challengeable,
  what: Id<'matter'>,
): Promise<Matter | undefined> {
  const decided = await findDecided(tx, person, about, what);
  return decided && { about, aboutId: what, ...decided };
}

type Decided = Omit<Matter, 'about' | 'aboutId'>;
type Finding = (tx: Transaction, person: PersonId, what: Id<'matter'>) => Promise<Decided | undefined>;

function findDecided(
  tx: Transaction,
  person: PersonId,
  about: Challengeable,
  what: Id<'matter'>,
): Promise<Decided | undefined> {
  switch (about) {
    case 'plan-decision':
      return planDecision(tx, person, what);
    case 'budget-change':
      return budgetChange(tx, person, what);
    case 'no-answer':
      return lateAnswer(tx, person, what);
    case 'purchase-answer':
      return purchaseAnswer(tx, person, what);
    case 'review':
      return reviewAnswer(tx, person, what);
    case 'starting-figure':
      return startingFigure(tx, person, what);
    case 'contribution':
      return contribution(tx, person, what);
  }
}

const planDecision: Finding = async (tx, person, what) => {
  const decision = await findDecision(tx, person, id<'plan-decision'>(what));
  if (decision === undefined) return undefined;
  const { organisationId, organisationName, decidedOn } = decision;
  return { organisationId, organisationName, decidedOn, decidedBy: decidersOf(decision) };
};

const budgetChange: Finding = async (tx, person, what) => {
  const changes = await changesOf(tx, person);
  const change = changes.find((each) => each.changeId === id<'plan-change'>(what));
  if (change === undefined) return undefined;
  const { organisationId, organisationName, proposedBy, proposedOn, givenOn } = change;
  return { organisationId, organisationName, decidedBy: [proposedBy], decidedOn: givenOn ?? proposedOn };
};

const lateAnswer: Finding = async (tx, person, what) => {
  const sending = await findSending(tx, person, id<'plan-sending'>(what));
  if (sending === undefined) return undefined;
  const { sentTo, sentToName, answerBy } = sending;
  return { organisationId: sentTo, organisationName: sentToName, decidedBy: [], decidedOn: answerBy };
};

const purchaseAnswer: Finding = async (tx, person, what) => {
  const question = await findQuestion(tx, person, id<'question'>(what));
  const { answer } = question ?? {};
  if (question === undefined || answer === undefined || !mayBeChallenged(question)) return undefined;
  const service = await findOrganisation(tx, question.serviceId);
  return {
    organisationId: question.serviceId,
    organisationName: service?.name ?? '',
    decidedBy: answer.account === undefined ? [] : [answer.account],
    decidedOn: dayOf(answer.at),
  };
};

// A sum made it, no worker: all who answer for the service may look again.
const startingFigure: Finding = async (tx, person, what) => {
  const figure = (await startingFiguresOf(tx, person)).find(
    (each) => each.figureId === id<'starting-figure'>(what),
  );
  const [organisationId] = await servicesBeside(tx, person);
  if (figure === undefined || organisationId === undefined) return undefined;
  const service = await findOrganisation(tx, organisationId);
  return {
    organisationId,
    organisationName: service?.name ?? '',
    decidedBy: [],
    decidedOn: dayOf(figure.workedOutAt),
  };
};

// A lower budget that it led to is challenged itself, because that holds it.
const reviewAnswer: Finding = async (tx, person, what) => {
  const reviews = await reviewsOf(tx, person);
  const review = reviews.find((each) => each.reviewId === id<'plan-review'>(what));
  if (review?.said === undefined || review.overturnedOn !== undefined) return undefined;
  const { answer, said, state, sentTo: organisationId, sentToName: organisationName } = review;
  if (state === 'said') return { organisationId, organisationName, decidedBy: [], decidedOn: said.answerBy };
  if (answer === undefined || answer.outcome === 'less') return undefined;
  return { organisationId, organisationName, decidedBy: [answer.by], decidedOn: answer.on };
};

const contribution: Finding = async (tx, person, what) => {
  const assessment = await findContribution(tx, person, id<'financial-assessment'>(what));
  const agreed = assessment && (await agreedBudgetOn(tx, person, dayOf(assessment.at)));
  if (assessment === undefined || agreed === undefined) return undefined;
  const { organisationId } = agreed;
  return {
    organisationId,
    organisationName: (await findOrganisation(tx, organisationId))?.name ?? '',
    decidedBy: assessment.account === undefined ? [] : [assessment.account],
    decidedOn: dayOf(assessment.at),
  };
};
