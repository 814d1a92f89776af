import { address } from '#platform';
import { type Html, html } from '#ui';
import { stands } from '../decision.ts';
import { paths } from './addresses.ts';
import { type OnPlan, shortDay } from './parts.ts';
import { say } from './say.ts';
import { sayLetters } from './say-letters.ts';

/** The letters about a plan: decisions, and proposals to lower a budget, the newest first. */
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
  const letters = [...changes, ...decided].sort((a, b) => b.on.localeCompare(a.on));
  if (letters.length === 0) return undefined;
  return html`<section aria-labelledby="letters"><h2 id="letters">${words.letters}</h2>
    <ul>${letters.map((each) => html`<li><a href="${each.href}">${each.text}</a>, ${shortDay(each.on, visit)}</li>`)}</ul></section>`;
}
