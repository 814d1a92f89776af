import { pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { employingValueOn } from '#policy';
import { type Html, html, printWay, summaryList } from '#ui';
import { seeJobs, seeOwnJobs } from '../actions/index.ts';
import type { Job, Side } from '../job.ts';
import { type Particulars, wordedParts } from '../particulars.ts';
import { employingHere } from './cost-form.ts';
import { bothOf, dayOfMoment, hoursText, onLongDay } from './parts.ts';
import { paths } from './paths.ts';
import { sayJob } from './say-job.ts';
import { birthdaysInContract, overtaken } from './wage-today.ts';

/** The contract as the person and who helps them read and print it. */
export function contractPage(visit: Visit): Promise<Answer> {
  return page(visit, seeJobs, { as: 'person', path: paths.job });
}

/** The same for the assistant. */
export function ownContractPage(visit: Visit): Promise<Answer> {
  return page(visit, seeOwnJobs, { as: 'assistant', path: paths.ownJob });
}

async function page(
  visit: Visit,
  see: typeof seeJobs,
  back: { readonly as: Side; readonly path: string },
): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const seen = await see(visit, both.person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const job = seen.done.jobs.find((each) => each.jobId === both.job);
  const found = job?.versions.find((each) => each.version.toString() === visit.params['version']);
  if (job === undefined || found === undefined) return { refusal: 'not-found' };
  const say = sayJob(visit);
  return {
    page: {
      title: say.contractTitle,
      lead: say.contractLead(job.personName, job.assistantName),
      back: { href: address(back.path, both), text: say.jobTitle(job.assistantName) },
      body: html`${overtaken(visit, { job, as: back.as }, found)}${contract(visit, job, found)}${printWay(visit)}`,
    },
  };
}

/** Every particular of a contract, in the order of the law, and who agreed when. */
export function contract(visit: Visit, job: Job, terms: Particulars): Html {
  const say = sayJob(visit);
  const values = employingHere(visit);
  const weeks = employingValueOn(values, 'holiday-weeks', terms.from).value;
  const rate = employingValueOn(values, 'holiday-rate', terms.from).value;
  const { words } = terms;
  const more: Partial<Record<keyof typeof words, string>> = {
    holiday: say.holidayWeeks((weeks / 100).toString(), (rate / 100).toString()),
  };
  const rows = [
    [say.employer, job.personName],
    [say.assistant, job.assistantName],
    [terms.version === 1 ? say.begins : say.beginsChange, onLongDay(visit, terms.from)],
    [
      say.wageRow,
      `${say.wageText(pounds(terms.wage), say.every[terms.payEvery].toLowerCase())}. ${birthdaysInContract(visit, terms)}`.trim(),
    ],
    [say.hoursRow, say.hoursText(hoursText(terms.weeklyMinutes))],
    ...wordedParts
      .filter((part) => part !== 'notice')
      .map((part) => [say.parts[part].replace(/\?$/, ''), [more[part], words[part]].join(' ').trim()]),
    [say.noticeRow, `${say.noticeText(terms.noticeFromPerson, terms.noticeFromAssistant)} ${words.notice}`],
  ];
  return html`${summaryList({ rows: rows.map(([key = '', value = '']) => ({ key, value })) })}
    <p>${say.agreedBy(terms.person.name, dayOfMoment(visit, terms.person.at))} ${assistantSaid(visit, job, terms)}</p>`;
}

function assistantSaid(visit: Visit, job: Job, { assistant, turnedDownAt }: Particulars): string {
  const say = sayJob(visit);
  if (assistant !== undefined) return say.agreedBy(assistant.name, dayOfMoment(visit, assistant.at));
  return turnedDownAt === undefined
    ? say.waitsFor(job.assistantName)
    : say.turnedDown(job.assistantName, dayOfMoment(visit, turnedDownAt));
}
