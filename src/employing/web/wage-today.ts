import { type Pence, pounds } from '#basics';
import { address, type Visit } from '#platform';
import { button, type Html, html, insetText } from '#ui';
import { ageOn, birthdaysOf } from '../age.ts';
import { hourlyCost, leastWage } from '../hourly-cost.ts';
import type { Hours } from '../hours.ts';
import type { Job, Side } from '../job.ts';
import { missingPay } from '../missing.ts';
import { paidOn } from '../paid-on.ts';
import { inForceOn, type Particulars, type Terms } from '../particulars.ts';
import { othersPaid, usualCost, workingOn } from '../usual-cost.ts';
import { employingHere } from './cost-form.ts';
import { onceForm, onLongDay } from './parts.ts';
import { paths } from './paths.ts';
import { sayWage } from './say-wage.ts';

/** What an hour costs today that is paid by these terms, beside all who work for the person now. */
export function costToday(
  visit: Visit,
  job: Job,
  { terms, all }: { terms: Terms; all: readonly Job[] },
): Pence {
  const values = employingHere(visit);
  const today = visit.clock.today();
  const others = othersPaid(all, job.jobId, values, today);
  return hourlyCost(usualCost(paidOn(terms, values, today), others, values, today), values, today).hourly;
}

type Told = {
  readonly job: Job;
  readonly as: Side;
  readonly hours: readonly Hours[];
  /** All jobs of the person; missing for an assistant, who sees no other. */
  readonly all?: readonly Job[];
};

/** What an hour is paid at and costs today, with why where that is not what the contract says, and what a birthday will change. */
export function todayPart(visit: Visit, { job, as, hours, all }: Told): Html | undefined {
  const say = sayWage(visit);
  const missing = missingPay(hours, job.versions, employingHere(visit));
  const owed = missing > 0 ? missingPart(visit, { job, as, missing }) : undefined;
  const terms = termsToday(visit, job);
  if (terms === undefined) return owed;
  return html`<h2>${say.today}</h2><p>${wageWords(visit, { job, terms, as })}</p>
    ${all !== undefined && html`<p>${costWords(visit, { terms, now: costToday(visit, job, { terms, all }) })}</p>`}
    ${birthdayWords(visit, { job, terms, as }).map((each) => html`<p>${each}</p>`)}
    ${owed}`;
}

/** What is missing up to the least wage, and for the person's side the way to make it good. */
function missingPart(
  visit: Visit,
  { job, as, missing }: Pick<Told, 'job' | 'as'> & { readonly missing: Pence },
): Html {
  const say = sayWage(visit);
  const words = html`<p><strong>${say.missing(pounds(missing))}</strong></p>`;
  if (as === 'assistant') return html`${words}<p>${say.missingOwn}</p>`;
  const path = address(paths.makeGood, { person: job.personId, job: job.jobId });
  const pay = button({ text: say.makeGood, kind: 'secondary', preventDoubleClick: true });
  return html`${words}${onceForm(visit, path, pay)}`;
}

/** What holds today; nothing before the first day, nor once the work is over. */
function termsToday(visit: Visit, job: Job): Particulars | undefined {
  const today = visit.clock.today();
  return workingOn([job], today).length === 0 ? undefined : inForceOn(job.versions, today);
}

/** Beside a contract that holds: what is paid today, where the law has overtaken what was agreed. */
export function overtaken(
  visit: Visit,
  of: { readonly job: Job; readonly as: Side },
  terms: Terms,
): Html | undefined {
  const holds = termsToday(visit, of.job) === terms;
  const { wage } = paidOn(terms, employingHere(visit), visit.clock.today());
  return holds && wage > terms.wage ? insetText({ text: wageWords(visit, { ...of, terms }) }) : undefined;
}

type Of = { readonly job: Job; readonly terms: Terms; readonly as: Side };

function wageWords(visit: Visit, { job, terms, as }: Of): string {
  const say = sayWage(visit);
  const today = visit.clock.today();
  const { wage } = paidOn(terms, employingHere(visit), today);
  if (wage === terms.wage) return say.asAgreed(pounds(wage));
  const turned = birthdaysOf(terms).findLast(({ on }) => on <= today)?.turns;
  const why = turned === undefined ? say.raised : say.older[as](job.assistantName, turned);
  return `${say.notAsAgreed(pounds(wage), pounds(terms.wage))} ${why}`;
}

function costWords(visit: Visit, { terms, now }: { terms: Particulars; now: Pence }): string {
  const say = sayWage(visit);
  const then = now === terms.hourlyCost ? '' : say.costThen(pounds(terms.hourlyCost));
  return `${say.costs(pounds(now))} ${then}`.trim();
}

function birthdayWords(visit: Visit, { job, terms, as }: Of): readonly string[] {
  const say = sayWage(visit);
  const values = employingHere(visit);
  const today = visit.clock.today();
  return birthdaysOf(terms)
    .filter(({ on }) => on > today)
    .map(({ turns, on }) => {
      const least = leastWage(ageOn(terms, on), values, on).amount;
      const then = least > terms.wage ? say.lifted(pounds(least)) : say.enough(pounds(least));
      return `${say.turns[as](job.assistantName, turns, onLongDay(visit, on))} ${then}`;
    });
}

/** What a contract itself says of the birthdays to come after it was written. */
export function birthdaysInContract(visit: Visit, terms: Terms): string {
  const say = sayWage(visit);
  return birthdaysOf(terms)
    .map(({ turns, on }) => say.inContract(turns, onLongDay(visit, on)))
    .join(' ');
}
