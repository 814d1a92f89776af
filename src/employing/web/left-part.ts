import { pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, type Html, html } from '#ui';
import { sayHolidayLeft, writeHolidayLeft } from '../actions/index.ts';
import { holidayToPay } from '../holiday-to-pay.ts';
import { accrualsOf, type Hours, payFor, waitsAsLeft } from '../hours.ts';
import { can, type Job, lastDayOf, type Side } from '../job.ts';
import { inForceOn } from '../particulars.ts';
import { employingHere } from './cost-form.ts';
import { answerTo } from './jobs-page.ts';
import { bothOf, hoursText, onceForm, onceOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayHours } from './say-hours.ts';

type Of = { readonly job: Job; readonly hours: readonly Hours[]; readonly as: Side };

/** Holiday that somebody earned and did not take before their job was over, and the way to have it paid; nothing where none is left. */
export function leftPart(visit: Visit, { job, hours, as }: Of): Html | undefined {
  const today = visit.clock.today();
  const last = lastDayOf(job);
  if (last === undefined || !can(job, 'holiday-left', today)) return undefined;
  const values = employingHere(visit);
  const own = hours.filter((each) => each.jobId === job.jobId);
  const minutes = holidayToPay(own, accrualsOf(own, job.versions, values, last));
  const terms = inForceOn(job.versions, last);
  if (own.some(waitsAsLeft) || minutes === 0 || terms === undefined) return undefined;
  const say = sayHours(visit);
  const sum = pounds(payFor({ on: last, minutes, kind: 'holiday-left' }, terms, values).pay);
  const lead = as === 'assistant' ? say.leftOwn : say.leftOf(job.assistantName);
  const path = as === 'assistant' ? paths.ownLeft : paths.left;
  const text = as === 'assistant' ? say.leftAsk : say.leftPay(job.assistantName);
  return html`<h2>${as === 'assistant' ? say.leftTitle : say.leftTitleOf(job.assistantName)}</h2>
    <p>${lead} ${say.leftSum(hoursText(minutes), sum)} ${say.leftWhy}</p>
    ${onceForm(visit, address(path, { person: job.personId, job: job.jobId }), button({ text, kind: 'secondary', preventDoubleClick: true }))}`;
}

/** The person's side has it paid. */
export async function payLeftNow(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const outcome = await writeHolidayLeft(visit, { ...both, ...onceOf(visit) });
  const goTo = address(paths.hours, { person: both.person });
  return 'done' in outcome
    ? { goTo, notice: sayHours(visit).saved }
    : leftRefused(visit, outcome.refused, goTo);
}

/** The assistant asks for it. */
export async function askLeftNow(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const outcome = await sayHolidayLeft(visit, { ...both, ...onceOf(visit) });
  const goTo = address(paths.ownJob, both);
  return 'done' in outcome
    ? { goTo, notice: sayHours(visit).savedOwn }
    : leftRefused(visit, outcome.refused, goTo);
}

function leftRefused(visit: Visit, refused: { readonly because: string }, goTo: string): Answer {
  const { wrong } = sayHours(visit);
  switch (refused.because) {
    case 'own-hours':
    case 'nothing-left':
      return { goTo, notice: wrong[refused.because] };
    case 'there-already':
      return { goTo, notice: wrong['left-waits'] };
    default:
      return answerTo(visit, refused, goTo);
  }
}
