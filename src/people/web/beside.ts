import type { PersonId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, type CardLink, hiddenField, type Html, html } from '#ui';
import { leaveCircle, seePerson, type WhenEnded, whatMay } from '../actions/index.ts';
import { abilities, type Ability, type Role } from '../authority.ts';
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
  const { name, relationship, reaching, death, settles } = outcome.done;
  if (relationship === undefined) return { goTo: address('/me') };
  const say = besideSay(visit);
  const lets = await whatMay(visit, person);
  const chosen = isTheirsToEnd(relationship.role);
  const words = reachingSay(visit);
  const how =
    reaching === undefined || saysNothing(reaching)
      ? html`<p>${words.theirNothing(name)}</p>`
      : reachingWords(visit, reaching);
  const links = waysBeside(visit, person, abilities.filter(lets));
  const body = html`${death !== undefined && diedOn(visit, name, death)}
    <ul>${links.map((link) => html`<li><a href="${link.href}">${link.text}</a></li>`)}</ul>
    <h2>${words.theirTitle(name)}</h2>${how}
    <h2>${say.youMay}</h2>
    ${mayList(visit, relationship, theirs(name))}
    ${chosen && stepBackForm(visit, { person, name, from: relationship.role })}
    ${settles !== undefined && relationship.role !== 'executor' && settlesToo(visit, { person, name, ...settles })}
    ${relationship.role === 'executor' && stepBackForm(visit, { person, name, from: 'executor' })}`;
  const lead = leadOf(visit, relationship.role, name);
  return { page: { title: say.title(name), lead, body } };
}

function leadOf(visit: Visit, role: Role, name: string): string {
  const say = besideSay(visit);
  if (role === 'executor') return say.leadExecutor(name);
  return isTheirsToEnd(role) ? say.leadBeside(name) : say.leadService(name);
}

/** What somebody may do beside what they are to the person else, because they settle what is left. */
function settlesToo(
  visit: Visit,
  { person, name, myself }: { readonly person: PersonId; readonly name: string; readonly myself: boolean },
): Html {
  const say = besideSay(visit);
  return html`<h2>${say.settlesTitle}</h2><p>${myself ? say.leadExecutor(name) : say.settlesForService}</p>
    ${mayList(visit, { role: 'executor', powers: [] }, theirs(name))}
    ${myself && stepBackForm(visit, { person, name, from: 'executor' })}`;
}

function stepBackForm(
  visit: Visit,
  { person, name, from }: { readonly person: PersonId; readonly name: string; readonly from: Role },
): Html {
  const say = besideSay(visit);
  const settles = from === 'executor';
  const fields = html`${hiddenField('from', from)}
    <p class="muted">${settles ? say.settleNoMoreHint(name) : say.stepBackHint(name)}</p>
    ${button({ text: settles ? say.settleNoMore : say.stepBack, kind: 'secondary', preventDoubleClick: true })}`;
  return onceForm(visit, address('/people/:person/step-back', { person }), fields);
}

/** Steps back, at once. */
export async function stepBackNow(visit: Visit, whenEnded: WhenEnded): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seePerson(visit, person);
  const typed = field(visit.form, 'from');
  const from = typed === 'supporter' || typed === 'executor' ? typed : undefined;
  const outcome = await leaveCircle(visit, { person, from, once: onceOf(visit.form) }, whenEnded);
  const name = 'done' in seen ? seen.done.name : '';
  const say = besideSay(visit);
  if ('done' in outcome)
    return {
      goTo: address('/me'),
      notice: outcome.done.role === 'executor' ? say.settlesNoMore(name) : say.steppedBack(name),
    };
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
    may.includes('keep-rota') && {
      href: address('/employing/:person', { person }),
      text: may.includes('pay-wages') ? say.wages : say.rota,
    },
    may.includes('write-down-death') && {
      href: address('/people/:person/death', { person }),
      text: deathSay(visit).link,
    },
    may.includes('challenge') && { href: address('/voice/:person', { person }), text: say.challenges },
  ].filter((link) => link !== false);
}
