import { type PersonId, pounds } from '#basics';
import { type Question, stageOf } from '#holdings';
import { seeQuestions, seeWagesFrom } from '#holdings/actions';
import { address, type Answer, field, readEmail, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, input, type Link } from '#ui';
import { changeJob, name_letters_max, offerJob, seeJobs, type TermsRefusal } from '../actions/index.ts';
import type { Job } from '../job.ts';
import { birthdayFaultSaid } from './age-fields.ts';
import { contractFields, type PaysFrom, paysFrom, readContract } from './contract-form.ts';
import { answerTo } from './jobs-page.ts';
import { bothOf, onceForm, onceOf, onLongDay, personOf } from './parts.ts';
import { paths } from './paths.ts';
import { sayJob } from './say-job.ts';

/** The form to take somebody on. */
export async function newJobPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  return newForm(visit, person, []);
}

/** Writes the contract and the letter. */
export async function offerNow(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const say = sayJob(visit);
  const sources = await sourcesOf(visit, person);
  if (sources === undefined) return { refusal: 'not-allowed' };
  const read = readContract(visit, sources);
  const faults = [...whoFaults(visit), ...faultsIn(read), ...signedFaults(visit)];
  if ('errors' in read || faults.length > 0) return newForm(visit, person, faults);
  const to = { name: field(visit.form, 'name'), email: field(visit.form, 'email') };
  const name = field(visit.form, 'signed');
  const outcome = await offerJob(visit, { person, terms: read.terms, name, to, ...onceOf(visit) });
  if ('done' in outcome)
    return { goTo: address(paths.job, { person, job: outcome.done }), notice: say.sent(to.name) };
  const { refused } = outcome;
  if (refused.because === 'already-done') return { goTo: address(paths.jobs, { person }) };
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  const fault: FieldError = isTermsRefusal(refused)
    ? termsFault(visit, refused)
    : { field: 'email', text: say.wrong[refused.because] };
  return newForm(visit, person, [fault]);
}

/** The form to change a contract. */
export async function changePage(visit: Visit): Promise<Answer> {
  const found = await findJob(visit);
  return found === undefined ? { refusal: 'not-found' } : changeForm(visit, found, []);
}

/** Writes the change, which holds once the assistant agrees. */
export async function changeNow(visit: Visit): Promise<Answer> {
  const job = await findJob(visit);
  if (job === undefined) return { refusal: 'not-found' };
  const { personId: person, jobId } = job;
  const say = sayJob(visit);
  const goTo = address(paths.job, { person, job: jobId });
  const sources = await sourcesOf(visit, person);
  if (sources === undefined) return { refusal: 'not-allowed' };
  const read = readContract(visit, sources);
  const faults = [...faultsIn(read), ...signedFaults(visit)];
  if ('errors' in read || faults.length > 0) return changeForm(visit, job, faults);
  const name = field(visit.form, 'signed');
  const outcome = await changeJob(visit, { person, job: jobId, terms: read.terms, name, ...onceOf(visit) });
  if ('done' in outcome) return { goTo, notice: say.changed };
  const { refused } = outcome;
  if (isTermsRefusal(refused)) return changeForm(visit, job, [termsFault(visit, refused)]);
  return answerTo(visit, refused, goTo);
}

function isTermsRefusal(refused: { readonly because: string }): refused is TermsRefusal {
  const all: readonly string[] = [
    'below-the-law',
    'line-not-here',
    'name-missing',
    'not-their-birthday',
    'notice-too-short',
    'begins-in-the-past',
    'relative-at-home',
    'has-died',
  ] satisfies readonly TermsRefusal['because'][];
  return all.includes(refused.because);
}

function termsFault(visit: Visit, refused: TermsRefusal): FieldError {
  const say = sayJob(visit);
  switch (refused.because) {
    case 'below-the-law': {
      const { least, short, lawful } = refused;
      const text = say.belowLaw(pounds(least.amount), pounds(short), pounds(lawful.hourly));
      return { field: 'wage', text };
    }
    case 'not-their-birthday':
      return birthdayFaultSaid(visit, refused);
    case 'notice-too-short':
      return { field: 'noticeFromPerson', text: say.noticeLeast(refused.least) };
    case 'begins-in-the-past':
      return { field: 'from-day', text: say.wrong['begins-in-the-past'] };
    case 'relative-at-home':
      return { field: 'necessary', text: say.wrong['relative-at-home'] };
    case 'line-not-here':
      return { field: 'paidFrom', text: say.wrong['line-not-here'] };
    case 'has-died':
      return { field: 'from-day', text: say.hasDied(onLongDay(visit, refused.on)) };
    case 'name-missing':
      return { field: 'signed', text: say.wrong['not-signed'] };
  }
}

function whoFaults(visit: Visit): readonly FieldError[] {
  const { wrong } = sayJob(visit);
  return [
    ...(isName(field(visit.form, 'name')) ? [] : [{ field: 'name', text: wrong['name-missing'] }]),
    ...(readEmail(field(visit.form, 'email')) === undefined
      ? [{ field: 'email', text: wrong['not-an-email'] }]
      : []),
  ];
}

/** What is missing where the person signs. It is said with all else that is wrong, not once that is mended. */
function signedFaults(visit: Visit): readonly FieldError[] {
  return isName(field(visit.form, 'signed'))
    ? []
    : [{ field: 'signed', text: sayJob(visit).wrong['not-signed'] }];
}

function isName(text: string): boolean {
  return text.trim() !== '' && text.trim().length <= name_letters_max;
}

function faultsIn(read: ReturnType<typeof readContract>): readonly FieldError[] {
  return 'errors' in read ? read.errors : [];
}

async function sourcesOf(visit: Visit, person: PersonId): Promise<readonly PaysFrom[] | undefined> {
  const from = await seeWagesFrom(visit, person);
  return 'done' in from ? paysFrom(visit, from.done) : undefined;
}

/** What the service answered with yes, for whoever wants to pay close family at home. */
async function yesesOf(visit: Visit, person: PersonId): Promise<readonly Question[]> {
  const seen = await seeQuestions(visit, person);
  const today = visit.clock.today();
  return 'done' in seen ? seen.done.filter((each) => stageOf(each, today) === 'yes') : [];
}

async function findJob(visit: Visit): Promise<Job | undefined> {
  const both = bothOf(visit);
  const seen = both && (await seeJobs(visit, both.person));
  if (seen === undefined || 'refused' in seen) return undefined;
  return seen.done.jobs.find((each) => each.jobId === both?.job);
}

async function newForm(visit: Visit, person: PersonId, errors: readonly FieldError[]): Promise<Answer> {
  const say = sayJob(visit);
  const text = (name: string, label: string, hint?: string) =>
    input({
      name,
      label,
      hint,
      value: field(visit.form, name),
      type: name === 'email' ? 'email' : 'text',
      errorMessage: errorFor(errors, name),
      reader: visit,
    });
  const who = html`<h2>${say.who}</h2>${text('name', say.name)}${text('email', say.email, say.emailHint)}`;
  return shown(visit, {
    person,
    errors,
    title: say.newTitle,
    lead: say.newLead,
    who,
    action: address(paths.newJob, { person }),
    back: { href: address(paths.jobs, { person }), text: say.title({ mine: true, name: '' }) },
  });
}

async function changeForm(visit: Visit, job: Job, errors: readonly FieldError[]): Promise<Answer> {
  const say = sayJob(visit);
  const both = { person: job.personId, job: job.jobId };
  return shown(visit, {
    person: job.personId,
    errors,
    title: say.changeTitle(job.assistantName),
    lead: say.changeLead,
    now: job.versions.findLast((each) => each.assistant !== undefined),
    action: address(paths.change, both),
    back: { href: address(paths.job, both), text: say.jobTitle(job.assistantName) },
  });
}

async function shown(
  visit: Visit,
  about: {
    readonly person: PersonId;
    readonly errors: readonly FieldError[];
    readonly title: string;
    readonly lead: string;
    readonly who?: ReturnType<typeof html>;
    readonly now?: Job['versions'][number] | undefined;
    readonly action: string;
    readonly back: Link;
  },
): Promise<Answer> {
  const { title, lead, back, errors, person, who, now, action } = about;
  const say = sayJob(visit);
  const sources = await sourcesOf(visit, person);
  if (sources === undefined) return { refusal: 'not-allowed' };
  const sign = input({
    name: 'signed',
    label: say.sign,
    value: field(visit.form, 'signed'),
    errorMessage: errorFor(errors, 'signed'),
    reader: visit,
  });
  const fields = html`${who}${contractFields(visit, { now, sources, errors, yeses: await yesesOf(visit, person) })}${sign}
    ${button({ text: say.send, preventDoubleClick: true })}`;
  const page = { title, lead, back, errors, body: onceForm(visit, action, fields) };
  return errors.length === 0 ? { page } : { page, status: 422 };
}
