import { pounds, type PersonId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { button, type Html, html, tag } from '#ui';
import { askAhead, mostOf } from '../actions/index.ts';
import { type Grace, hoursAhead, reasonAhead } from '../grace.ts';
import type { Hours } from '../hours.ts';
import type { Job, JobId } from '../job.ts';
import { hoursText, onceForm, onceOf, onDay, dayOfMoment, bothOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayAhead } from './say-ahead.ts';

type Of = {
  readonly jobs: readonly Job[];
  readonly hours: readonly Hours[];
  readonly graces: readonly Grace[];
  readonly own: boolean;
};

/** Wages that cannot wait: a way to ask for them where there is something to ask, and where each request stands. */
export function aheadPart(visit: Visit, of: Of): Html | undefined {
  const say = sayAhead(visit);
  const asks = of.jobs.flatMap((job) => askPart(visit, job, of) ?? []);
  const items = of.graces.filter(({ state }) => state !== 'withdrawn').map((each) => graceItem(visit, each));
  if (asks.length === 0 && items.length === 0) return undefined;
  const days = valueOn(getPolicyPack(visit.settings.policy), 'grace-reply', visit.clock.today());
  return html`<h2>${say.title}</h2><p>${say.lead(days)}</p>${asks}${items.length > 0 && html`<ul>${items}</ul>`}`;
}

function askPart(visit: Visit, job: Job, { hours, own }: Of): Html | undefined {
  const say = sayAhead(visit);
  const today = visit.clock.today();
  const theirs = hours.filter((each) => each.jobId === job.jobId);
  const [first] = theirs.flatMap((each) => reasonAhead(each, today) ?? []);
  if (first === undefined || job.assistantAccount === undefined) return undefined;
  const most = mostOf(visit, job, today);
  const ahead = hoursAhead(theirs, most, today);
  if (ahead.hours.length === 0) return html`<p>${say.above(pounds(most), pounds(ahead.out))}</p>`;
  const text = own ? say.askOwn : say.ask(job.assistantName);
  const path = own ? paths.askOwnAhead : paths.askAhead;
  return html`<p>${say.can[first](job.assistantName, pounds(ahead.amount))} ${say.most(pounds(most))}</p>
    ${onceForm(visit, address(path, { person: job.personId, job: job.jobId }), button({ text, kind: 'secondary', preventDoubleClick: true }))}`;
}

function graceItem(visit: Visit, grace: Grace): Html {
  const say = sayAhead(visit);
  const line = say.line(grace.assistantName, hoursText(grace.minutes), pounds(grace.amount));
  return html`<li class="hours"><p>${tag({ text: say.states[grace.state] })}</p>
    <p><strong>${line}</strong>. ${say.askedOn(grace.asked.name, dayOfMoment(visit, grace.asked.at))} ${whatBecame(visit, grace)}</p></li>`;
}

/** What became of a request, in words. */
export function whatBecame(visit: Visit, grace: Grace): string {
  const say = sayAhead(visit);
  const { paid, checked, settledOn, refused, why } = grace;
  if (refused !== undefined) return say.saidNo(refused.name, why ?? '');
  if (paid === undefined) {
    const late = grace.replyBy < visit.clock.today();
    return say[late ? 'answerLate' : 'answerBy'](onDay(visit, grace.replyBy));
  }
  const back = settledOn === undefined ? say.goesBack : say.wentBack(onDay(visit, settledOn));
  return `${say.paidBy(checked?.name ?? '', paid.name, onDay(visit, paid.on))} ${back}`;
}

/** The person's side asks the service. */
export function askNow(visit: Visit): Promise<Answer> {
  return asked(visit, (person) => address(paths.wages, { person }));
}

/** The assistant asks it themself. */
export function askOwnNow(visit: Visit): Promise<Answer> {
  return asked(visit, (person, job) => address(paths.ownJob, { person, job }));
}

async function asked(visit: Visit, back: (person: PersonId, job: JobId) => string): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const say = sayAhead(visit);
  const goTo = back(both.person, both.job);
  const outcome = await askAhead(visit, { ...both, ...onceOf(visit) });
  if ('done' in outcome) return { goTo, notice: say.asked };
  const { refused } = outcome;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (refused.because === 'already-done') return { goTo };
  if (refused.because === 'above-the-most')
    return { goTo, notice: say.above(pounds(refused.most), pounds(refused.out)) };
  return { goTo, notice: say.refused[refused.because] };
}
