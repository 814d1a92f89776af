import { field, type Visit } from '#platform';
import { type FieldError, type Html, radios } from '#ui';
import {
  ageBands,
  ageOn,
  type Age,
  type AgeBand,
  birthdaysOf,
  isYounger,
  nextAge,
  type NotTheirBirthday,
} from '../age.ts';
import { readAge } from './cost-form.ts';
import { dayBoxes, dayFault, onDay, readDay } from './parts.ts';
import { sayJob } from './say-job.ts';
import { sayWage } from './say-wage.ts';

/** How old an assistant is; of somebody under 21 also when they reach the next age, and of nobody else a day. */
export function ageFields(
  visit: Visit,
  { now, errors }: { readonly now?: Age | undefined; readonly errors: readonly FieldError[] },
): Html {
  const say = sayJob(visit);
  const today = visit.clock.today();
  const band = now === undefined ? '21-and-over' : ageOn(now, today);
  const next = now && birthdaysOf(now).find(({ on }) => on > today);
  const birthday = (age: AgeBand): Html | undefined =>
    isYounger(age)
      ? dayBoxes(visit, {
          name: boxesOf(age),
          legend: sayWage(visit).whenTurning(nextAge(age)),
          hint: sayWage(visit).whenTurningHint,
          begin: next?.turns === nextAge(age) ? next.on : undefined,
          errors,
        })
      : undefined;
  return radios({
    name: 'age',
    fieldset: { legend: { text: say.age, classes: 'govuk-fieldset__legend--s' } },
    value: 'age' in visit.form ? readAge(field(visit.form, 'age')) : band,
    items: ageBands.map((value) => ({ value, text: say.ages[value], conditional: birthday(value) })),
    reader: visit,
  });
}

/** The age that was chosen, with its birthday; what is wrong with that comes back beside its boxes. */
export function readAgeFields(
  visit: Visit,
): { readonly age: Age } | { readonly errors: readonly FieldError[] } {
  const age = readAge(field(visit.form, 'age'));
  if (!isYounger(age)) return { age: { age } };
  const nextAgeOn = readDay(visit, boxesOf(age));
  if (nextAgeOn === undefined) return { errors: [dayFault(visit, boxesOf(age), sayJob(visit).wrong)] };
  return { age: { age, nextAgeOn } };
}

/** That nobody of the age that was chosen can turn older on that day. */
export function birthdayFaultSaid(visit: Visit, { turns, last }: NotTheirBirthday): FieldError {
  const text = sayWage(visit).birthday(turns, onDay(visit, last));
  return { field: `turns-${turns.toString()}-day`, text };
}

function boxesOf(age: Parameters<typeof nextAge>[0]): string {
  return `turns-${nextAge(age).toString()}`;
}
