import { address } from '#platform';
import { button, type Html, html } from '#ui';
import { isSection, nextPart, type PlanPart } from '../next-part.ts';
import type { Plan } from '../plan.ts';
import { entryHref, paths } from './addresses.ts';
import type { OnPlan } from './parts.ts';
import { type Say, say } from './say.ts';

/** One thing at a time: the way to the first part that says nothing yet, for whoever does not know where to begin. */
export function nextWay({ visit, person }: OnPlan, plan: Plan): Html | undefined {
  const part = nextPart(plan);
  if (part === undefined) return undefined;
  const words = say(visit);
  const href = isSection(part) ? address(paths.words, { person, section: part }) : entryHref(person, part);
  return html`<p>${button({ text: words.nextPart(titleOf(part, words)), href })}</p><p>${words.anyOrder}</p>`;
}

function titleOf(part: PlanPart, words: Say): string {
  if (isSection(part)) return words.sections[part];
  const { outcomes, companions: people, lines, risks, steps } = words;
  return { outcomes, people, lines, risks, steps }[part];
}
