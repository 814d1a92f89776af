import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  buttonGroup,
  card,
  cards,
  errorFor,
  type FieldError,
  type Html,
  html,
  input,
  tag,
} from '#ui';
import { answerTerms, leaveJob, type OwnWork, seeOwnJobs, seeOwnWork } from '../actions/index.ts';
import { can, type Job, lastDay, stageOf } from '../job.ts';
import { inForceOn, type Particulars, waits } from '../particulars.ts';
import { askBirthday } from './ask-birthday.ts';
import { contract } from './contract.ts';
import { diedOwn } from './died-part.ts';
import { answerTo, contractList, noticeWords } from './jobs-page.ts';
import { ownWork } from './own-hours.ts';
import { bothOf, onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayJob } from './say-job.ts';
import { todayPart } from './wage-today.ts';

/** An assistant's jobs with a person: the one there is, or a list. */
export async function ownJobsPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeOwnJobs(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const { jobs, name } = seen.done;
  const [only, ...others] = jobs;
  if (only !== undefined && others.length === 0)
    return { goTo: address(paths.ownJob, { person, job: only.jobId }) };
  const say = sayJob(visit);
  const list = cards(
    jobs.map((job) =>
      card({
        title: job.versions.at(-1)?.words.title ?? '',
        headingLevel: 2,
        href: address(paths.ownJob, { person, job: job.jobId }),
        tags: [tag({ text: say.stages[stageOf(job, visit.clock.today())] })],
      }),
    ),
  );
  return {
    page: { title: say.ownTitle(name), body: jobs.length === 0 ? html`<p>${say.ownNone}</p>` : list },
  };
}

/** One's own job: what waits for an answer first, then the contract, and the way out. */
export async function ownJobPage(visit: Visit): Promise<Answer> {
  return ownJobWith(visit, []);
}

/** The same after a form on it was not right. */
export async function ownJobWith(visit: Visit, errors: readonly FieldError[]): Promise<Answer> {
  const both = bothOf(visit);
  const seen = both && (await seeOwnWork(visit, both));
  if (seen === undefined || 'refused' in seen || seen.done === undefined) return { refusal: 'not-found' };
  return shown(visit, seen.done, errors);
}

function shown(visit: Visit, work: OwnWork, errors: readonly FieldError[]): Answer {
  const say = sayJob(visit);
  const { job } = work;
  const { personId: person, jobId } = job;
  const today = visit.clock.today();
  const last = job.versions.at(-1);
  const open = last !== undefined && waits(last) && can(job, 'agree', today);
  const page = {
    title: say.ownTitle(job.personName),
    lead: say.ownLead,
    back: { href: address('/people/:person', { person }), text: job.personName },
    errors,
    body: html`<p>${tag({ text: say.stages[stageOf(job, today)] })}</p>${diedOwn(visit, job)}${noticeWords(visit, job)}
      ${askBirthday(visit, { job, as: 'assistant', errors: [] })}
      ${open && toAnswer(visit, { job, terms: last, errors })}
      ${ownWork(visit, work, errors)}
      ${todayPart(visit, { job, as: 'assistant', hours: work.hours })}
      ${contractList(visit, job, paths.ownContract)}
      ${can(job, 'give-notice', today) && button({ text: say.leave, href: address(paths.leave, { person, job: jobId }), kind: 'secondary' })}`,
  };
  return errors.length === 0 ? { page } : { page, status: 422 };
}

function toAnswer(
  visit: Visit,
  {
    job,
    terms,
    errors,
  }: { readonly job: Job; readonly terms: Particulars; readonly errors: readonly FieldError[] },
): Html {
  const say = sayJob(visit);
  const fields = html`<input type="hidden" name="version" value="${terms.version.toString()}">
    ${input({ name: 'signed', label: say.sign, value: field(visit.form, 'signed'), errorMessage: errorFor(errors, 'signed'), reader: visit })}
    ${buttonGroup([
      button({ text: say.agree, name: 'answer', value: 'yes', preventDoubleClick: true }),
      button({ text: say.sayNo, name: 'answer', value: 'no', kind: 'secondary' }),
    ])}`;
  return html`<h2>${terms.version === 1 ? say.ownWaits : say.ownChange}</h2>
    ${contract(visit, job, terms)}
    ${onceForm(visit, address(paths.ownAnswer, { person: job.personId, job: job.jobId }), fields)}`;
}

/** Takes the yes under a name, or the no. */
export async function answerNow(visit: Visit): Promise<Answer> {
  const job = await findOwn(visit);
  if (job === undefined) return { refusal: 'not-found' };
  const say = sayJob(visit);
  const { personId: person, jobId } = job;
  const goTo = address(paths.ownJob, { person, job: jobId });
  const answer = field(visit.form, 'answer');
  if (answer !== 'yes' && answer !== 'no') return { goTo };
  const outcome = await answerTerms(visit, {
    person,
    job: jobId,
    version: Number(field(visit.form, 'version')),
    answer,
    name: field(visit.form, 'signed'),
    ...onceOf(visit),
  });
  if ('refused' in outcome) {
    if (outcome.refused.because === 'name-missing')
      return ownJobWith(visit, [{ field: 'signed', text: say.wrong['name-missing'] }]);
    return answerTo(visit, outcome.refused, goTo);
  }
  if (answer === 'yes') return { goTo, notice: say.agreed };
  return job.state === 'offered' ? { goTo: '/me', notice: say.saidNo } : { goTo, notice: say.kept };
}

/** What leaving means, before it is done. */
export async function leavePage(visit: Visit): Promise<Answer> {
  const job = await findOwn(visit);
  if (job === undefined) return { refusal: 'not-found' };
  const say = sayJob(visit);
  const today = visit.clock.today();
  const both = { person: job.personId, job: job.jobId };
  const day = lastDay(job.versions, 'assistant', today);
  const terms = inForceOn(job.versions, today) ?? job.versions.at(-1);
  if (day === undefined || terms === undefined || !can(job, 'give-notice', today))
    return { goTo: address(paths.ownJob, both), notice: say.notNow };
  return {
    page: {
      title: say.leaveTitle(job.personName),
      lead: say.leaveLead(terms.noticeFromAssistant, onLongDay(visit, day)),
      back: { href: address(paths.ownJob, both), text: say.ownTitle(job.personName) },
      body: html`<p>${say.whenNotice}</p>${onceForm(visit, address(paths.leave, both), button({ text: say.noticeButton, preventDoubleClick: true }))}`,
    },
  };
}

/** Leaves, with the notice of the contract. */
export async function leaveNow(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const outcome = await leaveJob(visit, { ...both, ...onceOf(visit) });
  const goTo = address(paths.ownJob, both);
  if ('refused' in outcome) return answerTo(visit, outcome.refused, goTo);
  const day = outcome.done.notice?.endsOn;
  return { goTo, ...(day !== undefined && { notice: sayJob(visit).noticeGiven(onLongDay(visit, day)) }) };
}

async function findOwn(visit: Visit): Promise<Job | undefined> {
  const both = bothOf(visit);
  const seen = both && (await seeOwnJobs(visit, both.person));
  if (seen === undefined || 'refused' in seen) return undefined;
  return seen.done.jobs.find((each) => each.jobId === both?.job);
}
