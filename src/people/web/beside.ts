import { address, type Answer, type Visit } from '#platform';
import { button, type CardLink, html } from '#ui';
import { leaveCircle, seePerson, type WhenEnded } from '../actions/index.ts';
import { abilitiesOf, type Ability } from '../authority.ts';
import { isTheirsToEnd } from '../circle.ts';
import { theirs } from './authority-say.ts';
import { besideSay } from './circle-say.ts';
import { diedOn } from './death.ts';
import { deathSay } from './death-say.ts';
import { mayList, onceForm, onceOf } from './parts.ts';
import { saysNothing } from '../reaching.ts';
import { reachingSay } from './reaching-say.ts';
import { reachingWords } from './reaching.ts';
import { personOf } from './person-of.ts';

/** A person, for somebody who stands beside them: what they may see and do, the ways there, and the way out. */
export async function besidePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const outcome = await seePerson(visit, person);
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  const { name, relationship, reaching, death } = outcome.done;
  if (relationship === undefined) return { goTo: address('/me') };
  const say = besideSay(visit);
  const given = abilitiesOf(relationship.role, relationship.powers);
  const chosen = isTheirsToEnd(relationship.role);
  const leaving = html`<p class="muted">${say.stepBackHint(name)}</p>
    ${button({ text: say.stepBack, kind: 'secondary', preventDoubleClick: true })}`;
  const words = reachingSay(visit);
  const how =
    reaching === undefined || saysNothing(reaching)
      ? html`<p>${words.theirNothing(name)}</p>`
      : reachingWords(visit, reaching);
  const links = waysBeside(visit, person, given);
  const body = html`${death !== undefined && diedOn(visit, name, death)}
    <ul>${links.map((link) => html`<li><a href="${link.href}">${link.text}</a></li>`)}</ul>
    <h2>${words.theirTitle(name)}</h2>${how}
    <h2>${say.youMay}</h2>
    ${mayList(visit, relationship, theirs(name))}
    ${chosen && onceForm(visit, address('/people/:person/step-back', { person }), leaving)}`;
  const lead = chosen ? say.leadBeside(name) : say.leadService(name);
  return { page: { title: say.title(name), lead, body } };
}

/** Steps back, at once. */
export async function stepBackNow(visit: Visit, whenEnded: WhenEnded): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seePerson(visit, person);
  const outcome = await leaveCircle(visit, { person, once: onceOf(visit.form) }, whenEnded);
  const name = 'done' in seen ? seen.done.name : '';
  if ('done' in outcome) return { goTo: address('/me'), notice: besideSay(visit).steppedBack(name) };
  return outcome.refused.because === 'not-allowed' ? { refusal: 'not-allowed' } : { goTo: address('/me') };
}

/** Where somebody beside a person finds what they may see and do. */
export function waysBeside(visit: Visit, person: string, may: readonly Ability[]): readonly CardLink[] {
  const say = besideSay(visit);
  return [
    may.includes('see-own-job') && { href: address('/employing/:person/job', { person }), text: say.job },
    may.includes('see-budget') && { href: address('/budget/:person/figure', { person }), text: say.figure },
    may.includes('see-plan') && { href: address('/plans/:person', { person }), text: say.plan },
    may.includes('introduce') && {
      href: address('/introductions/:person', { person }),
      text: say.introductions,
    },
    may.includes('see-money') && { href: address('/holdings/:person', { person }), text: say.money },
    // Who sees the money finds this there.
    may.includes('spend') &&
      !may.includes('see-money') && {
        href: address('/holdings/:person/spending', { person }),
        text: say.spending,
      },
    may.includes('keep-rota') && { href: address('/employing/:person', { person }), text: say.rota },
    may.includes('write-down-death') && {
      href: address('/people/:person/death', { person }),
      text: deathSay(visit).link,
    },
    may.includes('challenge') && { href: address('/voice/:person', { person }), text: say.challenges },
  ].filter((link) => link !== false);
}
