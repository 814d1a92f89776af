import type { PersonId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, type Html, html, input, tag } from '#ui';
import { endExecutor, nameExecutor, whatMay } from '../actions/index.ts';
import { type Relationship, stateOf } from '../circle.ts';
import { executors_max } from '../death.ts';
import { executorSay } from './executor-say.ts';
import { onceForm, onceOf } from './parts.ts';
import { personOf, relationshipOf } from './person-of.ts';

type Of = {
  readonly person: PersonId;
  readonly executors: readonly Relationship[];
  readonly errors: readonly FieldError[];
};

/** Who settles what is left: those who said yes, those who were asked, and the way to name somebody; the service until then. */
export async function executorsPart(visit: Visit, { person, executors, errors }: Of): Promise<Html> {
  const say = executorSay(visit);
  const state = (each: Relationship) => stateOf(each, visit.clock.now());
  const lets = await whatMay(visit, person);
  const ways = [
    lets('see-money') && { href: address('/holdings/:person', { person }), text: say.money },
    lets('pay-wages') && { href: address('/employing/:person', { person }), text: say.wages },
  ].filter((way) => way !== false);
  const open = executors.filter((each) => ['beside', 'invited'].includes(state(each)));
  return html`<h2>${say.title}</h2>
    <p>${executors.some((each) => state(each) === 'beside') ? say.byThem : say.byUs}</p>
    ${executors.length > 0 && html`<ul>${executors.map((each) => executorItem(visit, person, each))}</ul>`}
    ${ways.length > 0 && html`<ul>${ways.map((way) => html`<li><a href="${way.href}">${way.text}</a></li>`)}</ul>`}
    ${open.length < executors_max && namingForm(visit, { person, executors: open, errors })}`;
}

function executorItem(visit: Visit, person: PersonId, each: Relationship): Html {
  const say = executorSay(visit);
  const state = stateOf(each, visit.clock.now());
  const text = html`${state === 'invited' ? say.takeBack : say.end}<span class="govuk-visually-hidden"> (${each.name})</span>`;
  const path = address('/people/:person/death/executors/:relationship/end', {
    person,
    relationship: each.relationshipId,
  });
  const ending = button({ text, kind: 'secondary', preventDoubleClick: true });
  return html`<li><strong>${each.name}</strong>, ${each.invitedEmail} ${tag({ text: say.states[state] })}
    ${(state === 'beside' || state === 'invited') && onceForm(visit, path, ending)}</li>`;
}

function namingForm(visit: Visit, { person, executors, errors }: Of): Html {
  const say = executorSay(visit);
  const typed = (name: string) => ({
    name,
    value: field(visit.form, name),
    autocomplete: 'off',
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  const fields = html`${input({ ...typed('name'), label: say.name })}
    ${input({ ...typed('email'), type: 'email', label: say.email, hint: say.emailHint, autocapitalize: 'none', spellcheck: false })}
    ${button({ text: say.send, preventDoubleClick: true })}`;
  return html`<h3>${executors.length === 0 ? say.nameTitle : say.nameAnother}</h3><p>${say.nameLead}</p>
    ${onceForm(visit, address('/people/:person/death/executors', { person }), fields)}`;
}

type Again = (errors: readonly FieldError[]) => Promise<Answer>;

/** Names somebody and sends the letter. */
export async function nameThem(visit: Visit, again: Again): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const [name, email] = [field(visit.form, 'name'), field(visit.form, 'email')];
  const outcome = await nameExecutor(visit, { person, name, email, once: onceOf(visit.form) });
  const goTo = address('/people/:person/death', { person });
  if ('done' in outcome) return { goTo, notice: executorSay(visit).sent(name.trim()) };
  const { because } = outcome.refused;
  if (because === 'not-allowed') return { refusal: because };
  if (because === 'already-done' || because === 'not-written') return { goTo };
  const about = because === 'name-missing' ? 'name' : 'email';
  return again([{ field: about, text: executorSay(visit).wrong[because] }]);
}

/** Ends it with somebody, or takes the letter back. */
export async function endThem(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const relationship = relationshipOf(visit);
  if (person === undefined || relationship === undefined) return { refusal: 'not-found' };
  const outcome = await endExecutor(visit, { person, relationship, once: onceOf(visit.form) });
  const goTo = address('/people/:person/death', { person });
  const say = executorSay(visit);
  if ('done' in outcome) {
    const { acceptedAt, name } = outcome.done;
    return { goTo, notice: acceptedAt === undefined ? say.tookBack : say.ended(name) };
  }
  return outcome.refused.because === 'not-allowed' ? { refusal: 'not-allowed' } : { goTo };
}
