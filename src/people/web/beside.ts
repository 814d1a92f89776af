import type { PersonId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, type CardLink, hiddenField, type Html, html } from '#ui';
import { leaveCircle, type SeenPerson, seePerson, type WhenEnded, whatMay } from '../actions/index.ts';
import { abilities, abilitiesOf, type Ability, type Role } from '../authority.ts';
import { isTheirsToEnd, type Relationship } from '../circle.ts';
import { theirs } from './authority-say.ts';
import { besideSay } from './circle-say.ts';
import { diedOn } from './death.ts';
import { deathSay } from './death-say.ts';
import { mayList, mayListOfExecutor, onceForm, onceOf } from './parts.ts';
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
  const links = waysBeside(visit, person, abilities.filter(lets), { died: death !== undefined });
  const words = reachingSay(visit);
  const how =
    reaching === undefined || saysNothing(reaching)
      ? html`<p>${words.theirNothing(name)}</p>`
      : reachingWords(visit, reaching);
  const of = { person, name, relationship, death, settles };
  const body = html`${death !== undefined && diedOn(visit, name, death)}
    <ul>${links.map((link) => html`<li><a href="${link.href}">${link.text}</a></li>`)}</ul>
    ${death === undefined && html`<h2>${words.theirTitle(name)}</h2>${how}`}
    ${relationship.role === 'executor' ? settlesPart(visit, of) : html`${mayPart(visit, of)}${settlesPart(visit, of)}`}`;
  const lead = leadOf(visit, relationship.role, name);
  return { page: { title: say.title(name), lead, body } };
}

function leadOf(visit: Visit, role: Role, name: string): string {
  const say = besideSay(visit);
  if (role === 'executor') return say.leadExecutor(name);
  return isTheirsToEnd(role) ? say.leadBeside(name) : say.leadService(name);
}

type Of = {
  readonly name: string;
  readonly death: SeenPerson['death'] | undefined;
  readonly settles: SeenPerson['settles'] | undefined;
  readonly person: PersonId;
  readonly relationship: Relationship;
};

/** What somebody may see and do by their place beside the person, and the way out of it where it is theirs. */
function mayPart(visit: Visit, { person, name, relationship, death }: Of): Html {
  const say = besideSay(visit);
  const hint = death === undefined ? say.stepBackHint(name) : say.stepBackHintDied(name);
  return html`<h2>${say.youMay}</h2>
    ${mayList(visit, relationship, theirs(name))}
    ${isTheirsToEnd(relationship.role) && stepBackForm(visit, person, { from: relationship.role, hint, text: say.stepBack })}`;
}

/** What somebody may do beside that, or alone, because they settle what is left; nothing where they do not. */
function settlesPart(visit: Visit, { person, name, relationship, settles }: Of): Html | undefined {
  if (settles === undefined) return undefined;
  const say = besideSay(visit);
  const { role, powers } = relationship;
  const alone = role === 'executor';
  const [hint, text] = [say.settleNoMoreHint(name), say.settleNoMore];
  return html`<h2>${alone ? say.youMay : say.settlesTitle}</h2>
    ${!alone && html`<p>${settles.myself ? say.settlesToo(name) : say.settlesForService}</p>`}
    ${mayListOfExecutor(visit, theirs(name), alone ? [] : abilitiesOf(role, powers))}
    ${settles.myself && stepBackForm(visit, person, { from: 'executor', hint, text })}`;
}

function stepBackForm(
  visit: Visit,
  person: PersonId,
  { from, hint, text }: { readonly from: Role; readonly hint: string; readonly text: string },
): Html {
  const fields = html`${hiddenField('from', from)}<p class="muted">${hint}</p>
    ${button({ text, kind: 'secondary', preventDoubleClick: true })}`;
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
export function waysBeside(
  visit: Visit,
  person: string,
  may: readonly Ability[],
  { died }: { readonly died: boolean } = { died: false },
): readonly CardLink[] {
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
    rotaLink(visit, person, may),
    deathLink(visit, person, { may, died }),
    may.includes('challenge') && { href: address('/voice/:person', { person }), text: say.challenges },
  ].filter((link) => link !== false);
}

function rotaLink(visit: Visit, person: string, may: readonly Ability[]): CardLink | false {
  const say = besideSay(visit);
  const text = may.includes('pay-wages') ? say.wages : say.rota;
  return may.includes('keep-rota') && { href: address('/employing/:person', { person }), text };
}

function deathLink(
  visit: Visit,
  person: string,
  { may, died }: { readonly may: readonly Ability[]; readonly died: boolean },
): CardLink | false {
  const say = deathSay(visit);
  const href = address('/people/:person/death', { person });
  return may.includes('write-down-death') && { href, text: died ? say.linkDied : say.link };
}
