import { addDays, type CalendarDate, readCalendarDate, readId, weekday } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, type Html, html, input, insetText, whoseOf } from '#ui';
import { addToRota, copyWeek, removeFromRota, type RotaSeen, seeRota } from '../actions/index.ts';
import { can } from '../job.ts';
import { hoursRefused, note_letters_max } from './hours-page.ts';
import { onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayHours } from './say-hours.ts';
import { jobChosen, readTimes, timesFields } from './times-fields.ts';

/** A week's rota, and the ways to change it. */
export async function rotaPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

function mondayOf(visit: Visit): CalendarDate {
  const asked = readCalendarDate(visit.query['week'] ?? field(visit.form, 'week')) ?? visit.clock.today();
  return addDays(asked, 1 - weekday(asked));
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const monday = mondayOf(visit);
  const seen = await seeRota(visit, { person, monday });
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayHours(visit);
  const whose = whoseOf(seen.done);
  const week = (days: number): string => address(paths.rota, { person }, { week: addDays(monday, days) });
  const page = {
    title: say.rotaTitle(whose),
    lead: say.rotaLead(onLongDay(visit, monday)),
    back: { href: address(paths.jobs, { person }), text: say.back(whose) },
    errors,
    body: html`${diedWords(visit, seen.done)}${lines(visit, seen.done, person, monday)}
      <p><a href="${week(-7)}">${say.before}</a> · <a href="${week(7)}">${say.after}</a></p>
      ${ways(visit, seen.done, { person, monday, errors })}`,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function lines(visit: Visit, { jobs, shifts: all }: RotaSeen, person: string, monday: CalendarDate): Html {
  const say = sayHours(visit);
  const died = diedOn(jobs);
  const shifts = all.filter((each) => died === undefined || each.on <= died);
  if (shifts.length === 0) return html`<p>${say.rotaNone}</p>`;
  const items = shifts.map((shift) => {
    const name = jobs.find((each) => each.jobId === shift.jobId)?.assistantName ?? '';
    const out = address(paths.takeOut, { person, shift: shift.shiftId });
    const text = html`${say.takeOut}<span class="govuk-visually-hidden"> (${name}, ${say.at(onLongDay(visit, shift.on), shift.from, shift.until)})</span>`;
    const fields = html`<input type="hidden" name="week" value="${monday}">${button({ text, kind: 'secondary' })}`;
    return html`<li><strong>${say.at(onLongDay(visit, shift.on), shift.from, shift.until)}</strong>: ${name}${shift.note !== '' && html`. ${shift.note}`}${died === undefined && onceForm(visit, out, fields)}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

function ways(
  visit: Visit,
  { as, name, jobs }: RotaSeen,
  of: { readonly person: string; readonly monday: CalendarDate; readonly errors: readonly FieldError[] },
): Html {
  const say = sayHours(visit);
  const { person, monday, errors } = of;
  const open = jobs.filter((job) => can(job, 'rota', visit.clock.today()));
  if (diedOn(jobs) !== undefined) return html``;
  if (open.length === 0) return html`<p>${say.nobodyYet(whoseOf({ as, name }))}</p>`;
  const week = html`<input type="hidden" name="week" value="${monday}">`;
  const fields = html`${week}${timesFields(visit, { jobs: open, begin: monday, errors })}
    ${input({ name: 'note', label: say.note, value: field(visit.form, 'note'), errorMessage: errorFor(errors, 'note'), reader: visit })}
    ${button({ text: say.add, preventDoubleClick: true })}`;
  const copy = html`${week}${button({ text: say.copy, kind: 'secondary', preventDoubleClick: true })}`;
  return html`${onceForm(visit, address(paths.copyWeek, { person }), copy)}
    <h2>${say.add}</h2>${onceForm(visit, address(paths.rota, { person }), fields)}`;
}

function diedWords(visit: Visit, { jobs, name }: RotaSeen): Html | undefined {
  const died = diedOn(jobs);
  return died && insetText({ text: sayHours(visit).nobodyMore(name, onLongDay(visit, died)) });
}

/** The day on which whom they work for died; the same in every job. */
function diedOn(jobs: RotaSeen['jobs']): CalendarDate | undefined {
  return jobs[0]?.diedOn;
}

/** Puts somebody in. */
export async function addNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const say = sayHours(visit);
  const read = readTimes(visit);
  const job = jobChosen(visit);
  if ('errors' in read) return shown(visit, read.errors);
  if (job === undefined) return shown(visit, [{ field: 'job', text: say.wrong.choose }]);
  const note = field(visit.form, 'note');
  if (note.length > note_letters_max) return shown(visit, [{ field: 'note', text: say.wrong.tooLong }]);
  const outcome = await addToRota(visit, { person, job, ...read.times, note, ...onceOf(visit) });
  const goTo = address(paths.rota, { person }, { week: read.times.on });
  if ('done' in outcome) return { goTo, notice: say.added };
  return hoursRefused(visit, outcome.refused, goTo, (errors) => shown(visit, errors));
}

/** Takes a line out. */
export async function takeOutNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const shift = readId<'shift'>(visit.params['shift']);
  if (person === undefined || shift === undefined) return { refusal: 'not-found' };
  const outcome = await removeFromRota(visit, { person, shift, ...onceOf(visit) });
  const goTo = address(paths.rota, { person }, { week: mondayOf(visit) });
  if ('done' in outcome) return { goTo, notice: sayHours(visit).takenOut };
  return outcome.refused.because === 'not-allowed' ? { refusal: 'not-allowed' } : { goTo };
}

/** Copies the week before. */
export async function copyNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const monday = mondayOf(visit);
  const outcome = await copyWeek(visit, { person, monday, ...onceOf(visit) });
  const goTo = address(paths.rota, { person }, { week: monday });
  if ('done' in outcome) return { goTo, notice: sayHours(visit).copied(outcome.done) };
  return outcome.refused.because === 'not-allowed' ? { refusal: 'not-allowed' } : { goTo };
}
