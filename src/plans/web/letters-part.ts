import { address } from '#platform';
import { type Html, html } from '#ui';
import { stands } from '../decision.ts';
import { paths } from './addresses.ts';
import { type OnPlan, shortDay } from './parts.ts';
import { say } from './say.ts';
import { sayLetters } from './say-letters.ts';
import { sayReview } from './say-review.ts';

/** The letters about a plan: decisions, answers to how it goes, and proposals to lower a budget, the newest first. */
export function lettersPart({ visit, person, seen }: OnPlan): Html | undefined {
  const words = say(visit);
  const { titles, titlesOf } = sayLetters(visit);
  const mine = seen.as === 'self';
  const decided = seen.decisions.filter(stands).map((each) => ({
    on: each.second?.on ?? each.decidedOn,
    href: address(paths.decision, { person, decision: each.decisionId }),
    text: mine ? titles[each.kind] : titlesOf[each.kind](seen.personName),
  }));
  const changes = seen.changes.map((each) => ({
    on: each.proposedOn,
    href: address(paths.change, { person, change: each.changeId }),
    text: words.changeProposed,
  }));
  const answered = seen.reviews.flatMap((each) =>
    each.answer === undefined
      ? []
      : [
          {
            on: each.answer.on,
            href: address(paths.reviewLetter, { person, review: each.reviewId }),
            text: sayReview(visit).letter,
          },
        ],
  );
  const letters = [...changes, ...answered, ...decided].sort((a, b) => b.on.localeCompare(a.on));
  if (letters.length === 0) return undefined;
  return html`<section aria-labelledby="letters"><h2 id="letters">${words.letters}</h2>
    <ul>${letters.map((each) => html`<li><a href="${each.href}">${each.text}</a>, ${shortDay(each.on, visit)}</li>`)}</ul></section>`;
}
