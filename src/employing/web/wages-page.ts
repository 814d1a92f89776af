import { add, dayOf, nothing, type Pence, pounds, readId } from '#basics';
import { mayAct } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { amount, button, type Html, html, sumTable, warningText, whoseOf } from '#ui';
import { approveWages, prepareWages, seeWages, type WagesSeen } from '../actions/index.ts';
import { accrualsOf, type Hours, isPaidAhead, isToPay } from '../hours.ts';
import { payLines } from '../pay-file.ts';
import { employingHere } from './cost-form.ts';
import { aheadPart } from './ahead-part.ts';
import { accrualsPart } from './hours-list.ts';
import { diedJobs } from './died-part.ts';
import { hoursText, onceForm, onceOf, onDay, onLongDay, personOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayAhead } from './say-ahead.ts';
import { sayHours } from './say-hours.ts';

/** What is owed, the wages that wait for a yes, and those that went out. */
export async function wagesPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeWages(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayHours(visit);
  const whose = whoseOf(seen.done);
  const pack = getPolicyPack(visit.settings.policy);
  const days = valueOn(pack, 'undisputed-wages', visit.clock.today());
  const mayPay = await mayAct(visit, { may: 'pay-wages', person });
  return {
    page: {
      title: say.wagesTitle(whose),
      lead: say.wagesLead(days),
      back: { href: address(paths.jobs, { person }), text: say.back(whose) },
      body: html`${diedJobs(visit, seen.done.jobs)}${waiting(visit, seen.done, person, mayPay)}${owedPart(visit, seen.done, person)}
        ${aheadPart(visit, { ...seen.done, own: false })}${grown(visit, seen.done)}${went(visit, seen.done, person)}`,
    },
  };
}

function owedPart(visit: Visit, { jobs, hours, runs }: WagesSeen, person: string): Html {
  const say = sayHours(visit);
  const owed = hours.filter(isToPay);
  const lines = payLines(jobs, owed);
  if (lines.length === 0) return html`<h2>${say.owed}</h2><p>${say.owedNone}</p>`;
  const today = visit.clock.today();
  const waits = owed.filter((each) => !isPaidAhead(each));
  const back = totalPay(owed.filter(isPaidAhead));
  const first = waits.flatMap(({ payBy }) => payBy ?? []).toSorted()[0];
  const late = first !== undefined && first < today;
  const again = runs.some((run) => run.state === 'prepared');
  return html`<h2>${say.owed}</h2>
    ${late && warningText({ text: say.late(onLongDay(visit, first)), reader: visit })}
    ${sumTable(
      {
        caption: say.owedCaption,
        rows: lines.map((line) => ({
          what: line.job.assistantName,
          because: line.hours.some(({ kind }) => kind === 'top-up')
            ? say.missingRate
            : say.rate(hoursText(line.hours.reduce((sum, each) => sum + each.minutes, 0)), pounds(line.wage)),
          figure: amount(line.pay),
        })),
        total: { what: say.owedTotal, figure: amount(add(nothing, ...lines.map((line) => line.pay))) },
      },
      visit,
    )}
    ${back > nothing && html`<p>${sayAhead(visit).aheadOwed}: ${pounds(back)}.</p>`}
    ${!late && first !== undefined && html`<p>${say.payBy(onLongDay(visit, first))}</p>`}
    ${onceForm(visit, address(paths.wages, { person }), button({ text: again ? say.prepareAgain : say.prepare, kind: again ? 'secondary' : 'main', preventDoubleClick: true }))}`;
}

function totalPay(hours: readonly Hours[]): Pence {
  return add(nothing, ...hours.map((each) => each.pay));
}

function waiting(visit: Visit, seen: WagesSeen, person: string, mayPay: boolean): Html | undefined {
  const say = sayHours(visit);
  const run = seen.runs.find((each) => each.state === 'prepared');
  if (run === undefined) return undefined;
  const parts = { person, run: run.payRunId };
  const yes = html`<p>${say.approveMeans(whoseOf(seen))}</p>${onceForm(visit, address(paths.approve, parts), button({ text: say.approve, preventDoubleClick: true }))}`;
  return html`<h2>${say.waiting}</h2>
    <p>${say.preparedBy(run.prepared.name, onDay(visit, dayOf(run.prepared.at)), pounds(run.total))} ${fileLink(visit, person, run)}</p>
    ${mayPay && !seen.waitsForAnother ? yes : html`<p>${mayPay ? say.refused['second-person'] : say.onlyPerson(seen.name)}</p>`}`;
}

function fileLink(visit: Visit, person: string, run: WagesSeen['runs'][number]): Html {
  const say = sayHours(visit);
  const href = address(paths.payFile, { person, run: run.payRunId });
  return html`<a href="${href}">${say.file}</a>. <span class="muted">${say.hash(run.sha256)}</span>`;
}

function grown(visit: Visit, { jobs, hours }: WagesSeen): Html {
  const values = employingHere(visit);
  const parts = jobs
    .map((job) => ({ job, own: hours.filter((each) => each.jobId === job.jobId) }))
    .filter(({ own }) => own.length > 0)
    .map(({ job, own }) =>
      accrualsPart(visit, accrualsOf(own, job.versions, values, visit.clock.today()), job.assistantName),
    );
  return html`${parts}`;
}

function went(visit: Visit, { runs }: WagesSeen, person: string): Html | undefined {
  const say = sayHours(visit);
  const paid = runs.filter((run) => run.state === 'paid');
  if (paid.length === 0) return undefined;
  const items = paid.map(
    (run) =>
      html`<li>${say.wentLine(onDay(visit, dayOf(run.approved?.at ?? run.prepared.at)), pounds(run.total), run.approved?.name ?? '')} ${fileLink(visit, person, run)}</li>`,
  );
  return html`<h2>${say.went}</h2><ul>${items}</ul>`;
}

/** Prepares the wages of all that is owed. */
export async function prepareNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const outcome = await prepareWages(visit, { person, ...onceOf(visit) });
  return wagesAnswer(visit, outcome, person, sayHours(visit).prepared);
}

/** Agrees to them. */
export async function approveNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  const run = readId<'pay-run'>(visit.params['run']);
  if (person === undefined || run === undefined) return { refusal: 'not-found' };
  const outcome = await approveWages(visit, { person, run, ...onceOf(visit) });
  return wagesAnswer(visit, outcome, person, sayHours(visit).approved);
}

function wagesAnswer(
  visit: Visit,
  outcome: Awaited<ReturnType<typeof prepareWages>>,
  person: string,
  notice: string,
): Answer {
  const say = sayHours(visit);
  const goTo = address(paths.wages, { person });
  if ('done' in outcome) return { goTo, notice };
  const { refused } = outcome;
  switch (refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'already-done':
      return { goTo };
    case 'not-enough':
      return { goTo, notice: say.notEnough(pounds(refused.free), pounds(refused.asked)) };
    case 'nothing-to-pay':
    case 'no-such-run':
    case 'second-person':
    case 'changed-meanwhile':
      return { goTo, notice: say.refused[refused.because] };
  }
}

/** The file for a payroll bureau, as it was kept. */
export async function payFilePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeWages(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const run = seen.done.runs.find((each) => each.payRunId === visit.params['run']);
  if (run === undefined) return { refusal: 'not-found' };
  const name = `wages-${dayOf(run.prepared.at)}.csv`;
  return { file: { name, type: 'text/csv; charset=utf-8', body: run.file } };
}
