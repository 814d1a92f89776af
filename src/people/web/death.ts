import { type CalendarDate, longDate, type PersonId, readCalendarDate } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  dateInput,
  errorFor,
  type FieldError,
  type Html,
  html,
  insetText,
  type Page,
  textarea,
} from '#ui';
import { seeDeath, takeBackDeath, type WhenDied, writeDownDeath } from '../actions/index.ts';
import type { Relationship } from '../circle.ts';
import type { Death } from '../death.ts';
import { deathSay } from './death-say.ts';
import { executorsPart } from './executors.ts';
import { onceForm, onceOf, onDay } from './parts.ts';
import { personOf } from './person-of.ts';

/** Where a service writes down that somebody died, or takes it back. */
export async function deathPage(visit: Visit): Promise<Answer> {
  return deathWith(visit, []);
}

export async function writeItDown(visit: Visit, whenDied: WhenDied): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const on = readDay(visit);
  if (on === undefined) return deathWith(visit, [wrong(visit, 'on-day', 'no-day')]);
  const outcome = await writeDownDeath(visit, { person, on, once: onceOf(visit.form) }, whenDied);
  if ('done' in outcome) return { goTo: here(person), notice: deathSay(visit).saved };
  const { because } = outcome.refused;
  if (because === 'not-allowed') return { refusal: because };
  return because === 'day-not-come'
    ? deathWith(visit, [wrong(visit, 'on-day', because)])
    : { goTo: here(person) };
}

export async function takeItBack(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const why = field(visit.form, 'why').trim();
  const outcome = await takeBackDeath(visit, { person, why, once: onceOf(visit.form) });
  if ('done' in outcome) return { goTo: here(person), notice: deathSay(visit).tookBack };
  const { because } = outcome.refused;
  if (because === 'not-allowed') return { refusal: because };
  return because === 'no-reason' ? deathWith(visit, [wrong(visit, 'why', because)]) : { goTo: here(person) };
}

/** What is written down of a death, for whoever stands beside the person. */
export function diedOn(visit: Visit, name: string, { on }: Death): Html {
  return insetText({ text: deathSay(visit).diedOn(name, dayOf(visit, on)) });
}

/** For whoever signs in and is said to have died: they read it at once, and who takes it back. */
export function myDeath(visit: Visit, { writtenBy }: Death): Html {
  const say = deathSay(visit);
  return insetText({ text: html`<h2>${say.mineTitle}</h2><p>${say.mine(writtenBy)}</p>` });
}

/** The page again, with what was not right. */
export async function deathWith(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeDeath(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const { name, death, executors } = seen.done;
  const said =
    death === undefined
      ? asking(visit, { person, name, errors })
      : await written(visit, { person, name, errors, death, executors });
  const back = { href: address('/people/:person', { person }), text: deathSay(visit).back };
  const page = { ...said, back, errors };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

type Written = Of & { readonly death: Death; readonly executors: readonly Relationship[] };
type Of = { readonly person: PersonId; readonly name: string; readonly errors: readonly FieldError[] };

function asking(visit: Visit, { person, name, errors }: Of): Page {
  const say = deathSay(visit);
  const typed = (part: string): string => field(visit.form, `on-${part}`);
  const day = dateInput({
    id: 'on',
    namePrefix: 'on',
    errorMessage: errorFor(errors, 'on-day'),
    fieldset: { legend: { text: say.dayQuestion, classes: 'govuk-fieldset__legend--s' } },
    values: { day: typed('day'), month: typed('month'), year: typed('year') },
    reader: visit,
  });
  const fields = html`${day}${button({ text: say.save, preventDoubleClick: true })}`;
  const body = html`<p>${say.follows}</p>${onceForm(visit, here(person), fields)}`;
  return { title: say.title(name), lead: say.lead(name), body };
}

async function written(visit: Visit, { person, name, errors, death, executors }: Written): Promise<Page> {
  const say = deathSay(visit);
  const fields = html`${textarea({ name: 'why', label: say.why, rows: 2, errorMessage: errorFor(errors, 'why') })}
    ${button({ text: say.takeBack, kind: 'secondary', preventDoubleClick: true })}`;
  const body = html`${diedOn(visit, name, death)}
    <p>${say.writtenBy(death.writtenBy, onDay(visit, death.writtenAt))}</p>
    <p>${say.follows}</p>
    ${await executorsPart(visit, { person, executors, errors })}
    <h2>${say.wrongTitle}</h2><p>${say.wrongLead}</p>
    ${onceForm(visit, address('/people/:person/death/wrong', { person }), fields)}`;
  return { title: say.diedTitle(name), body };
}

function wrong(visit: Visit, about: string, because: 'no-day' | 'day-not-come' | 'no-reason'): FieldError {
  return { field: about, text: deathSay(visit).wrong[because] };
}

function readDay({ form }: Visit): CalendarDate | undefined {
  const part = (which: string, size: number): string => field(form, `on-${which}`).padStart(size, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}

function dayOf(visit: Visit, day: CalendarDate): string {
  return longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

function here(person: PersonId): string {
  return address('/people/:person/death', { person });
}
