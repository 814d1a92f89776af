import { readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, type FieldError, type Html, html } from '#ui';
import { agreeHours, disputeHours, type OwnWork, sayOwnHours, takeHoursBack } from '../actions/index.ts';
import { accrualsOf } from '../hours.ts';
import { can, lastDayOf } from '../job.ts';
import { employingHere } from './cost-form.ts';
import { aheadPart } from './ahead-part.ts';
import { accrualsPart, hoursInParts, hoursItem } from './hours-list.ts';
import { answerRefused, hoursRefused, kindChosen, kindField } from './hours-page.ts';
import { leftPart } from './left-part.ts';
import { bothOf, earlier, onceForm, onceOf, onLongDay } from './parts.ts';
import { paths } from './paths.ts';
import { sayHours } from './say-hours.ts';
import { readTimes, timesFields } from './times-fields.ts';

/** An assistant's rota, the form for hours, all hours and what has grown. */
export function ownWork(
  visit: Visit,
  { job, shifts, hours, graces }: OwnWork,
  errors: readonly FieldError[],
): Html {
  const say = sayHours(visit);
  const today = visit.clock.today();
  const rota = shifts.map(
    (each) =>
      html`<li>${say.at(onLongDay(visit, each.on), each.from, each.until)}${each.note !== '' && html`. ${each.note}`}</li>`,
  );
  const both = { person: job.personId, job: job.jobId };
  const form = html`<h2>${say.ownWrite}</h2>${onceForm(
    visit,
    address(paths.ownHours, both),
    html`${timesFields(visit, { begin: earlier(today, lastDayOf(job)), errors })}${kindField(visit)}${button({ text: say.save, preventDoubleClick: true })}`,
  )}`;
  const list = hoursInParts(visit, hours, {
    here: address(paths.ownJobs, { person: job.personId }),
    id: `hours-${job.jobId}`,
    item: (each) => hoursItem(visit, { job, hours: each, as: 'assistant', errors }),
  });
  return html`${can(job, 'rota', today) && html`<h2>${say.ownRota}</h2>${rota.length === 0 ? html`<p>${say.ownRotaNone}</p>` : html`<ul>${rota}</ul>`}`}
    ${can(job, 'hours', today) && form}
    ${leftPart(visit, { job, hours, as: 'assistant' })}
    ${aheadPart(visit, { jobs: [job], hours, graces, own: true })}
    ${hours.length > 0 && html`<h2>${say.ownHours}</h2>${list}${accrualsPart(visit, accrualsOf(hours, job.versions, employingHere(visit), today))}`}`;
}

type Again = (errors: readonly FieldError[]) => Promise<Answer>;

/** Takes what the assistant says they worked. */
export async function sayNow(visit: Visit, again: Again): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const read = readTimes(visit);
  if ('errors' in read) return again(read.errors);
  const kind = kindChosen(visit);
  const outcome = await sayOwnHours(visit, { ...both, ...read.times, kind, ...onceOf(visit) });
  const goTo = address(paths.ownJob, both);
  if ('done' in outcome) return { goTo, notice: sayHours(visit).savedOwn };
  if (outcome.refused.because === 'not-now') return { goTo };
  return hoursRefused(visit, outcome.refused, goTo, again);
}

/** Says that hours are right that the person's side wrote. */
export function agreeOwnNow(visit: Visit, again: Again): Promise<Answer> {
  return answered(visit, { notice: sayHours(visit).agreed, again }, (of) =>
    agreeHours(visit, { ...of, as: 'assistant' }),
  );
}

/** Says that they are not. */
export function disputeOwnNow(visit: Visit, again: Again): Promise<Answer> {
  const why = field(visit.form, 'why');
  return answered(visit, { notice: sayHours(visit).disputed, again }, (of) =>
    disputeHours(visit, { ...of, as: 'assistant', why, right: 0 }),
  );
}

/** Takes back what the assistant said. */
export function ownBackNow(visit: Visit, again: Again): Promise<Answer> {
  return answered(visit, { notice: sayHours(visit).takenBack, again }, (of) =>
    takeHoursBack(visit, { ...of, as: 'assistant' }),
  );
}

async function answered(
  visit: Visit,
  says: { readonly notice: string; readonly again: Again },
  answer: (of: Omit<Parameters<typeof agreeHours>[1], 'as'>) => ReturnType<typeof agreeHours>,
): Promise<Answer> {
  const both = bothOf(visit);
  const hours = readId<'hours'>(visit.params['hours']);
  if (both === undefined || hours === undefined) return { refusal: 'not-found' };
  const outcome = await answer({ person: both.person, hours, ...onceOf(visit) });
  const goTo = address(paths.ownJob, both);
  if ('done' in outcome) return { goTo, notice: says.notice };
  return answerRefused(visit, outcome.refused, goTo, says.again);
}
