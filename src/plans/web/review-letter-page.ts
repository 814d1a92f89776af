import { type PersonId, readId } from '#basics';
import { mayAct } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { type Html, html, insetText, printWay } from '#ui';
import { seeReviews } from '../actions/see-reviews.ts';
import type { Review, ReviewAnswer } from '../review.ts';
import { challengeHref, paths, planHref } from './addresses.ts';
import { notHappyPart } from './not-happy-part.ts';
import { longDay, personOf } from './parts.ts';
import { isLate, saidWords, whereReviewIs } from './review-parts.ts';
import { sayReview } from './say-review.ts';

/** What the person said about their plan, what was answered and why, when they look again, and how to challenge it. */
export async function reviewLetterPage(visit: Visit): Promise<Answer> {
  const [person, reviewId] = [personOf(visit), readId<'plan-review'>(visit.params['review'])];
  if (person === undefined || reviewId === undefined) return { refusal: 'not-found' };
  const seen = await seeReviews(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const review = seen.done.reviews.find((each) => each.reviewId === reviewId);
  if (review?.said === undefined) return { refusal: 'not-found' };
  const words = sayReview(visit);
  const { answer, said, personName } = review;
  return {
    page: {
      title: words.letterTitle,
      back: { href: planHref(person), text: words.toMyPlan },
      body: html`${overNote(visit, review)}
        <h2>${words.saidBy(personName, longDay(said.on, visit))}</h2>${saidWords(visit, review)}
        ${answer === undefined ? whereReviewIs(visit, review) : await answerPart(visit, review, answer)}
        ${(answer !== undefined || isLate(visit, review)) && (await challengeWay(visit, review))}
        ${printWay(visit)}`,
    },
  };
}

function overNote(visit: Visit, review: Review): Html | undefined {
  const words = sayReview(visit);
  if (review.overturnedOn !== undefined)
    return insetText({ text: words.overturned(longDay(review.overturnedOn, visit)) });
  if (review.state === 'overtaken') return insetText({ text: words.overtaken });
  return review.state === 'taken-back' ? insetText({ text: words.takenBackState }) : undefined;
}

async function answerPart(visit: Visit, review: Review, answer: ReviewAnswer): Promise<Html> {
  const words = sayReview(visit);
  const { personId: person, sentToName } = review;
  return html`<h2>${words.answered(answer.name, sentToName, longDay(answer.on, visit))}</h2>
    <p class="lead">${words.outcomes[answer.outcome]}</p>
    <p>${answer.words}</p>
    ${answer.changeId !== undefined && html`<p><a href="${address(paths.change, { person, change: answer.changeId })}">${words.readProposal}</a></p>`}
    ${answer.outcome === 'person-changes' && (await changeWay(visit, person))}
    <p>${words.nextAgain(longDay(answer.nextBy, visit))}</p>`;
}

async function changeWay(visit: Visit, person: PersonId): Promise<Html | undefined> {
  if (!(await mayAct(visit, { may: 'write-plan', person }))) return undefined;
  const words = sayReview(visit);
  return html`<p>${words.changeMeans} <a href="${planHref(person)}">${words.changeMyPlan}</a></p>`;
}

function challengeWay(visit: Visit, { personId, reviewId, answer }: Review): Promise<Html> {
  return notHappyPart(visit, personId, {
    challengeHref:
      answer?.changeId === undefined
        ? challengeHref(personId, 'review', reviewId)
        : challengeHref(personId, 'budget-change', answer.changeId),
  });
}
