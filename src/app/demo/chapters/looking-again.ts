import { expectDone, type PersonId } from '#basics';
import { answerReview, sayHowItGoes, seeReviewToDo } from '#plans/actions';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import type { PersonKey } from '../town.ts';
import { femiSays, olaSays, priyaToOla } from '../words/how-it-goes.ts';

/** Ola says how her plan goes and is answered. Femi said it yesterday and waits; the others were not asked yet. */
export async function theyLookAgain(
  story: Story,
  ola: PersonId,
  others: ReadonlyMap<PersonKey, PersonId>,
): Promise<void> {
  const { as, on, daysAgo } = story;
  on(3, 7, '19:20');
  const reviewId = expectDone(await sayHowItGoes(as('ola'), { person: ola, words: olaSays }));
  on(2, 4, '14:10');
  const { latest: nextBy } = expectDone(await seeReviewToDo(as('priya'), ola));
  if (nextBy === undefined) throw new Error('expected Ola’s plan to be agreed');
  const stays = { outcome: 'stays', words: priyaToOla, nextBy } as const;
  expectDone(await answerReview(as('priya'), { person: ola, reviewId, ...stays }));
  await tellNews(story, 'priya', ola);
  daysAgo(1, '18:05');
  const femi = others.get('femi');
  if (femi === undefined) throw new Error('expected Femi among the friends');
  expectDone(await sayHowItGoes(as('femi'), { person: femi, words: femiSays }));
}
