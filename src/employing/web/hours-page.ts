import { type CalendarDate, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  checkboxes,
  type FieldError,
  type Html,
  html,
  printWay,
  radios,
  scrollingTable,
  whoseOf,
} from '#ui';
import {
  agreeHours,
  disputeHours,
  seeWages,
  takeHoursBack,
  type WagesSeen,
  writeHours,
} from '../actions/index.ts';
import type { Hours } from '../hours.ts';
import { can, lastDayOf } from '../job.ts';
import { readHours } from './cost-form.ts';
import { hoursInParts, hoursItem } from './hours-list.ts';
import { leftPart } from './left-part.ts';
import { earlier, onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayHours } from './say-hours.ts';
import { jobChosen, readTimes, timesFields } from './times-fields.ts';

/** Hours for the person and who helps them: what waits first, then the form, then all of them. */
export async function hoursPage(visit: Visit): Promise<Answer> {
  return shown(visit, []);
}

async function shown(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeWages(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayHours(visit);
  const whose = whoseOf(seen.done);
  const waits = seen.done.hours.filter(({ state, said }) => state === 'said' && said.by === 'assistant');
  const rest = seen.done.hours.filter((each) => !waits.includes(each));
  const item = itemOf(visit, seen.done, errors);
  const here = address(paths.hours, { person });
  const page = {
    title: say.hoursTitle(whose),
    lead: say.hoursLead,
    back: { href: address(paths.jobs, { person }), text: say.back(whose) },
    errors,
    body: html`<h2>${say.waitsMe}</h2>${waits.length === 0 ? html`<p>${say.waitsMeNone}</p>` : html`<ul>${waits.map(item)}</ul>`}
      ${seen.done.jobs.map((job) => leftPart(visit, { job, hours: seen.done.hours, as: 'person' }))}
      <h2>${say.write}</h2>${writeForm(visit, seen.done, person, errors)}
      <p><a href="${address(paths.sheet, { person })}">${say.sheet}</a></p>
      <h2>${say.all}</h2>${rest.length === 0 ? html`<p>${say.allNone}</p>` : hoursInParts(visit, rest, { here, item })}`,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

/** Hours as the person answers them, each with the job it belongs to. */
function itemOf(
  visit: Visit,
  { jobs }: WagesSeen,
  errors: readonly FieldError[],
): (hours: Hours) => Html | undefined {
  return (hours) => {
    const job = jobs.find((each) => each.jobId === hours.jobId);
    return job && hoursItem(visit, { job, hours, as: 'person', errors });
  };
}

function writeForm(visit: Visit, seen: WagesSeen, person: string, errors: readonly FieldError[]): Html {
  const { jobs } = seen;
  const say = sayHours(visit);
  const today = visit.clock.today();
  const open = jobs.filter((job) => can(job, 'hours', today));
  const [first] = open;
  if (first === undefined) return html`<p>${say.nobodyYet(whoseOf(seen))}</p>`;
  const fields = html`<p>${say.writeHint}</p>${timesFields(visit, { jobs: open, begin: earlier(today, open.length === 1 ? lastDayOf(first) : first.diedOn), errors })}
    ${kindField(visit)}
    ${checkboxes({ name: 'onPaper', items: [{ value: 'yes', text: say.onPaper }], values: [field(visit.form, 'onPaper')] })}
    ${button({ text: say.save, preventDoubleClick: true })}`;
  return onceForm(visit, address(paths.hours, { person }), fields);
}

/** Work, or holiday that was taken. */
export function kindField(visit: Visit): Html {
  const say = sayHours(visit);
  return radios({
    name: 'kind',
    fieldset: { legend: { text: say.kind, classes: 'govuk-fieldset__legend--s' } },
    value: field(visit.form, 'kind') || 'work',
    items: [
      { value: 'work', text: say.kinds.work },
      { value: 'holiday', text: say.kinds.holiday },
    ],
    reader: visit,
  });
}

/** What kind of hours was chosen. */
export function kindChosen(visit: Visit): 'work' | 'holiday' {
  return field(visit.form, 'kind') === 'holiday' ? 'holiday' : 'work';
}

/** Writes hours down for an assistant. */
export async function writeNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const say = sayHours(visit);
  const read = readTimes(visit);
  const job = jobChosen(visit);
  if ('errors' in read) return shown(visit, read.errors);
  if (job === undefined) return shown(visit, [{ field: 'job', text: say.wrong.choose }]);
  const onPaper = field(visit.form, 'onPaper') === 'yes';
  const written = { person, job, ...read.times, kind: kindChosen(visit), onPaper, ...onceOf(visit) };
  const outcome = await writeHours(visit, written);
  const goTo = address(paths.hours, { person });
  if ('done' in outcome) return { goTo, notice: say.saved };
  return hoursRefused(visit, outcome.refused, goTo, (errors) => shown(visit, errors));
}

/** What went wrong with hours, beside the box it is about. */
export function hoursRefused(
  visit: Visit,
  refused: { readonly because: string; readonly lastDay?: CalendarDate },
  goTo: string,
  again: (errors: readonly FieldError[]) => Promise<Answer>,
): Answer | Promise<Answer> {
  const { wrong, over } = sayHours(visit);
  const { because, lastDay } = refused;
  if (lastDay !== undefined) return again([{ field: 'on-day', text: over(onLongDay(visit, lastDay)) }]);
  switch (because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'no-such-job':
      return { refusal: 'not-found' };
    case 'already-done':
      return { goTo };
    case 'no-time':
    case 'there-already':
    case 'nothing-left':
      return again([{ field: 'from', text: wrong[because] }]);
    case 'day-not-come':
    case 'no-contract-then':
      return again([{ field: 'on-day', text: wrong[because] }]);
    default:
      return again([{ field: 'job', text: wrong['own-hours'] }]);
  }
}

/** Says that hours are right. */
export function agreeNow(visit: Visit): Promise<Answer> {
  return answered(visit, sayHours(visit).agreed, (of) => agreeHours(visit, { ...of, as: 'person' }));
}

/** How much may be written beside a line of the rota. */
export const note_letters_max = 500;

/** Says what is not right, and how much is. */
export async function disputeNow(visit: Visit): Promise<Answer> {
  const say = sayHours(visit);
  const typed = field(visit.form, 'right');
  const right = typed === '' || typed === '0' ? 0 : readHours(typed);
  const why = field(visit.form, 'why');
  return answered(visit, say.disputed, (of) => disputeHours(visit, { ...of, as: 'person', why, right }));
}

/** Takes hours back that the person's side wrote. */
export function takeBackNow(visit: Visit): Promise<Answer> {
  return answered(visit, sayHours(visit).takenBack, (of) => takeHoursBack(visit, { ...of, as: 'person' }));
}

type Answering = Parameters<typeof agreeHours>[1];

async function answered(
  visit: Visit,
  notice: string,
  answer: (of: Omit<Answering, 'as'>) => ReturnType<typeof agreeHours>,
): Promise<Answer> {
  const person = personOf(visit);
  const hours = readId<'hours'>(visit.params['hours']);
  if (person === undefined || hours === undefined) return { refusal: 'not-found' };
  const outcome = await answer({ person, hours, ...onceOf(visit) });
  const goTo = address(paths.hours, { person });
  if ('done' in outcome) return { goTo, notice };
  return answerRefused(visit, outcome.refused, goTo, (errors) => shown(visit, errors));
}

/** What went wrong with an answer about hours. */
export function answerRefused(
  visit: Visit,
  refused: { readonly because: string },
  goTo: string,
  again: (errors: readonly FieldError[]) => Promise<Answer>,
): Answer | Promise<Answer> {
  const { wrong } = sayHours(visit);
  const hours = visit.params['hours'] ?? '';
  switch (refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'no-such-hours':
      return { refusal: 'not-found' };
    case 'why-missing':
      return again([{ field: `why-${hours}`, text: wrong['why-missing'] }]);
    case 'why-too-long':
      return again([{ field: `why-${hours}`, text: wrong.tooLong }]);
    case 'not-hours':
      return again([{ field: `right-${hours}`, text: wrong.notHours }]);
    case 'more-than-said':
      return again([{ field: `right-${hours}`, text: wrong['more-than-said'] }]);
    case 'own-hours':
      return { goTo, notice: wrong['own-hours'] };
    default:
      return { goTo };
  }
}

const lines_on_a_sheet = 14;

/** A sheet to print, for hours by hand. */
export async function sheetPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeWages(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayHours(visit);
  const blank = Array.from({ length: lines_on_a_sheet }, () => say.sheetColumns.map(() => html`&nbsp;`));
  return {
    page: {
      title: say.sheetTitle,
      lead: say.sheetLead,
      wide: true,
      back: { href: address(paths.hours, { person }), text: say.hours },
      body: html`${scrollingTable({ label: say.sheetTitle, caption: seen.done.name, head: say.sheetColumns, rows: blank })}${printWay(visit)}`,
    },
  };
}
