import { pounds } from '#basics';
import { mayAct } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { button, buttonGroup, card, cards, type FieldError, type Html, html, tag, whoseOf } from '#ui';
import { giveNotice, seeJobs, seeWages, withdrawOffer } from '../actions/index.ts';
import { can, endedByDeath, type Job, lastDay, stageOf } from '../job.ts';
import { paidOn } from '../paid-on.ts';
import { inForceOn, waits } from '../particulars.ts';
import { workingOn } from '../usual-cost.ts';
import { askBirthday } from './ask-birthday.ts';
import { employingHere } from './cost-form.ts';
import { diedJob, diedJobs } from './died-part.ts';
import { bothOf, dayOfMoment, hoursText, onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayAdvert } from './say-advert.ts';
import { sayHours } from './say-hours.ts';
import { sayJob } from './say-job.ts';
import { costToday, todayPart } from './wage-today.ts';

/** Everybody who works for a person, and the way to take somebody on. */
export async function jobsPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeWages(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const say = sayJob(visit);
  const { jobs, name, as, hours } = seen.done;
  const waiting = hours.filter(({ state, said }) => state === 'said' && said.by === 'assistant').length;
  const whose = whoseOf(seen.done);
  const buttons = [
    ...(whose.mine ? [button({ text: say.takeOn, href: address(paths.newJob, { person }) })] : []),
    ...(whose.mine
      ? [
          button({
            text: sayAdvert(visit).title,
            href: address(paths.adverts, { person }),
            kind: 'secondary',
          }),
        ]
      : []),
    button({ text: say.costs, href: address(paths.cost, { person }), kind: 'secondary' }),
  ];
  const work = [
    { href: address(paths.rota, { person }), text: sayHours(visit).rota },
    { href: address(paths.hours, { person }), text: sayHours(visit).hoursWaiting(waiting) },
    { href: address(paths.wages, { person }), text: sayHours(visit).wages },
  ];
  return {
    page: {
      title: say.title(whose),
      lead: say.leadOf(whose),
      wide: true,
      back:
        as === 'self'
          ? { href: '/me', text: say.back }
          : { href: address('/people/:person', { person }), text: say.toPerson(name) },
      body: html`${diedJobs(visit, jobs)}${jobs.length === 0 ? html`<p>${say.none(whose)}</p>` : cards(jobs.map((job) => jobCard(visit, job, jobs)))}
        ${workingOn(jobs, visit.clock.today()).length > 1 && html`<p>${say.shared(whose)}</p>`}
        ${jobs.length > 0 && html`<ul>${work.map((each) => html`<li><a href="${each.href}">${each.text}</a></li>`)}</ul>`}
        ${buttonGroup(buttons)}`,
    },
  };
}

function jobCard(visit: Visit, job: Job, all: readonly Job[]): Html {
  const say = sayJob(visit);
  const today = visit.clock.today();
  const terms = inForceOn(job.versions, today) ?? job.versions.at(-1);
  return card({
    title: job.assistantName,
    headingLevel: 2,
    href: address(paths.job, { person: job.personId, job: job.jobId }),
    tags: [tag({ text: say.stages[stageOf(job, today)] })],
    ...(terms !== undefined && {
      text: `${terms.words.title}. ${say.wageIs(pounds(paidOn(terms, employingHere(visit), today).wage), hoursText(terms.weeklyMinutes))}. ${say.really(pounds(costToday(visit, job, { terms, all })))}`,
    }),
  });
}

/** One job: how it stands, its contracts, and what can be done. */
export async function jobPage(visit: Visit): Promise<Answer> {
  return jobWith(visit, []);
}

/** The same after a form on it was not right. */
export async function jobWith(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const both = bothOf(visit);
  const seen = both && (await seeWages(visit, both.person));
  if (seen === undefined || 'refused' in seen) return { refusal: 'not-found' };
  const { jobs, hours } = seen.done;
  const job = jobs.find((each) => each.jobId === both?.job);
  if (job === undefined) return { refusal: 'not-found' };
  const say = sayJob(visit);
  const mine = await mayAct(visit, { may: 'employ', person: job.personId });
  const own = hours.filter((each) => each.jobId === job.jobId);
  const page = {
    title: say.jobTitle(job.assistantName),
    back: {
      href: address(paths.jobs, { person: job.personId }),
      text: say.title({ mine, name: job.personName }),
    },
    errors,
    body: html`<p>${tag({ text: say.stages[stageOf(job, visit.clock.today())] })}</p>
      ${diedJob(visit, job)}${noticeWords(visit, job)}${askBirthday(visit, { job, as: mine ? 'employer' : 'person', errors })}
      ${todayPart(visit, { job, as: 'person', hours: own, all: jobs })}
      ${contractList(visit, job, paths.contract)}${mine && ways(visit, job)}`,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

/** That notice was given, by whom and until when; nothing where none was. */
export function noticeWords(visit: Visit, job: Job): Html | undefined {
  if (job.notice === undefined || endedByDeath(job)) return undefined;
  const say = sayJob(visit);
  const day = onLongDay(visit, job.notice.endsOn);
  const words =
    job.notice.by === 'person'
      ? say.noticeByMe(job.assistantName, day)
      : say.noticeByThem(job.assistantName, day);
  return html`<p>${words} ${say.whenNotice}</p>`;
}

/** The versions of a contract, the newest first, each with what came of it. */
export function contractList(visit: Visit, job: Job, path: string): Html {
  const say = sayJob(visit);
  const items = job.versions.toReversed().map((each) => {
    const parts = { person: job.personId, job: job.jobId, version: each.version.toString() };
    const said =
      each.assistant !== undefined
        ? say.agreedBy(each.assistant.name, dayOfMoment(visit, each.assistant.at))
        : each.turnedDownAt === undefined
          ? say.waitsFor(job.assistantName)
          : say.turnedDown(job.assistantName, dayOfMoment(visit, each.turnedDownAt));
    return html`<li><a href="${address(path, parts)}">${say.read}: ${say.version(each.version).toLowerCase()}</a>. ${say.wageIs(pounds(each.wage), hoursText(each.weeklyMinutes))}. ${say.reallyThen(pounds(each.hourlyCost))} ${said}</li>`;
  });
  return html`<h2>${say.contractTitle}</h2><ul>${items}</ul>`;
}

function ways(visit: Visit, job: Job): Html {
  const say = sayJob(visit);
  const today = visit.clock.today();
  const both = { person: job.personId, job: job.jobId };
  const last = job.versions.at(-1);
  const open = last !== undefined && waits(last);
  const stage = stageOf(job, today);
  return html`${
    stage === 'offered' &&
    html`<h2>${say.checkFirst}</h2>
      <ul>${say.checks.map((each) => html`<li>${each}</li>`)}</ul>
      ${onceForm(visit, address(paths.withdraw, both), button({ text: say.withdraw, kind: 'secondary', preventDoubleClick: true }))}`
  }${open && stage !== 'offered' && html`<p>${say.changeWaits}</p>`}
  ${buttonGroup([
    ...(can(job, 'change', today) && !open
      ? [button({ text: say.change, href: address(paths.change, both), kind: 'secondary' })]
      : []),
    ...(can(job, 'give-notice', today)
      ? [button({ text: say.notice, href: address(paths.notice, both), kind: 'secondary' })]
      : []),
  ])}`;
}

/** What notice means, before it is given. */
export async function noticePage(visit: Visit): Promise<Answer> {
  const job = await findJob(visit);
  if (job === undefined) return { refusal: 'not-found' };
  const say = sayJob(visit);
  const today = visit.clock.today();
  const both = { person: job.personId, job: job.jobId };
  const day = lastDay(job.versions, 'person', today);
  const terms = inForceOn(job.versions, today) ?? job.versions.at(-1);
  if (day === undefined || terms === undefined || !can(job, 'give-notice', today))
    return { goTo: address(paths.job, both), notice: say.notNow };
  return {
    page: {
      title: say.noticeTitle(job.assistantName),
      lead: say.noticeLead(terms.noticeFromPerson, onLongDay(visit, day)),
      back: { href: address(paths.job, both), text: say.jobTitle(job.assistantName) },
      body: html`<p>${say.whenNotice}</p>${onceForm(visit, address(paths.notice, both), button({ text: say.noticeButton, preventDoubleClick: true }))}`,
    },
  };
}

/** Gives notice. */
export async function noticeNow(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const say = sayJob(visit);
  const outcome = await giveNotice(visit, { ...both, ...onceOf(visit) });
  const goTo = address(paths.job, both);
  if ('done' in outcome) {
    const day = outcome.done.notice?.endsOn;
    return { goTo, ...(day !== undefined && { notice: say.noticeGiven(onLongDay(visit, day)) }) };
  }
  return answerTo(visit, outcome.refused, goTo);
}

/** Takes an offer back. */
export async function withdrawNow(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const outcome = await withdrawOffer(visit, { ...both, ...onceOf(visit) });
  const goTo = address(paths.job, both);
  if ('done' in outcome) return { goTo, notice: sayJob(visit).withdrawn };
  return answerTo(visit, outcome.refused, goTo);
}

/** What every form about a job answers alike. */
export function answerTo(visit: Visit, refused: { readonly because: string }, goTo: string): Answer {
  switch (refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'no-such-job':
      return { refusal: 'not-found' };
    case 'already-done':
      return { goTo };
    default:
      return { goTo, notice: sayJob(visit).notNow };
  }
}

async function findJob(visit: Visit): Promise<Job | undefined> {
  const both = bothOf(visit);
  const seen = both && (await seeJobs(visit, both.person));
  if (seen === undefined || 'refused' in seen) return undefined;
  return seen.done.jobs.find((each) => each.jobId === both?.job);
}
