import { type CalendarDate, type Id, longDate, type PersonId, readId, shortDate } from '#basics';
import { address, type Answer, field, tooLongFields, type Visit } from '#platform';
import { type FieldError, type Html, html, insetText } from '#ui';
import { type PlanSeen, seePlan } from '../actions/see-plan.ts';
import type { Plan } from '../plan.ts';
import { paths, planHref } from './addresses.ts';
import { say } from './say.ts';
import { sayForms } from './say-forms.ts';

/** The person an address is about; undefined where it names nobody. */
export function personOf(visit: Visit): PersonId | undefined {
  return readId<'person'>(visit.params['person']);
}

/** The mark of a form that does its work once, as it came back. */
export function onceOf(visit: Visit): { readonly once?: Id<'once'> } {
  const once = readId<'once'>(field(visit.form, 'token'));
  return once === undefined ? {} : { once };
}

/** The version that was read, as it came back; nought where it is missing or no number. */
export function versionOf(visit: Visit): number {
  const version = Number(field(visit.form, 'version'));
  return Number.isSafeInteger(version) ? version : 0;
}

export type OnPlan = { readonly visit: Visit; readonly person: PersonId; readonly seen: PlanSeen };

/** A plan that is open to be written in. */
export type OnOpenPlan = OnPlan & { readonly plan: Plan };

/** Answers for a plan in sight of the person or a helper. A decision-maker is led to what was sent; nobody else sees anything. */
export async function withPlan(
  visit: Visit,
  answer: (on: OnPlan) => Answer | Promise<Answer>,
): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seePlan(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined) return { goTo: address(paths.decide, { person }) };
  return answer({ visit, person, seen: seen.done });
}

/**
 * The same for pages that write: they need an open plan and the power to write in it. Where the service has it, `withTheService` says
 * what then.
 */
export async function withOpenPlan(
  visit: Visit,
  answer: (on: OnOpenPlan) => Answer | Promise<Answer>,
  withTheService: (on: OnPlan) => Answer | Promise<Answer> = cannotChangeNow,
): Promise<Answer> {
  return withPlan(visit, (on) => {
    const plan = on.seen.inHand;
    if (!on.seen.mayWrite) return { refusal: 'not-allowed' };
    if (plan === undefined) return { goTo: planHref(on.person), notice: say(visit).notBegun };
    if (plan.state !== 'draft' && plan.state !== 'sent-back') return withTheService(on);
    return answer({ ...on, plan });
  });
}

/** Leads to a plan that the service is reading. */
export function cannotChangeNow({ visit, person }: OnPlan): Answer {
  return { goTo: planHref(person), notice: say(visit).cannotChangeNow };
}

/** Says to a helper whom they help, and what becomes of what they write. */
export function helpingNote({ visit, seen }: OnPlan): Html | undefined {
  if (seen.as === 'self') return undefined;
  return insetText({ text: say(visit).helping(seen.personName) });
}

export function longDay(day: CalendarDate, visit: Visit): string {
  return longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

export function shortDay(day: CalendarDate, visit: Visit): string {
  return shortDate(day, visit.language === 'cy' ? 'cy' : 'en-GB');
}

/** Messages with the fields they are about; the fields that are right give none. */
export function errorsOf(messages: Readonly<Record<string, string | undefined>>): readonly FieldError[] {
  return Object.entries(messages).flatMap(([name, text]) =>
    text === undefined ? [] : [{ field: name, text }],
  );
}

/** A message for each field in which more was written than it takes: nothing is cut off behind somebody’s back. */
export function tooLongIn(
  visit: Visit,
  most: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  const { tooLong } = sayForms(visit);
  return Object.fromEntries(
    tooLongFields(visit.form, most).map(({ field: name, most: letters }) => [name, tooLong(letters)]),
  );
}

/** A sentence in a paragraph. */
export function paragraph(text: string): Html {
  return html`<p>${text}</p>`;
}
