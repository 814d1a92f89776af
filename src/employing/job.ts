import { type AccountId, addDays, type CalendarDate, type Id, type Moment, type PersonId } from '#basics';
import type { RelationshipId } from '#people';
import { lacksBirthday } from './age.ts';
import { inForceOn, type Particulars } from './particulars.ts';

export type JobId = Id<'job'>;

export type JobState = 'offered' | 'agreed' | 'said-no' | 'withdrawn';

/** Who of the two did something. */
export type Side = 'person' | 'assistant';

/** Somebody's job with a person. The assistant has an account once they have answered the letter. */
export type Job = {
  readonly jobId: JobId;
  readonly personId: PersonId;
  readonly relationshipId: RelationshipId;
  readonly personName: string;
  readonly assistantName: string;
  readonly assistantAccount?: AccountId;
  readonly state: JobState;
  readonly offeredAt: Moment;
  readonly notice?: { readonly by: Side; readonly at: Moment; readonly endsOn: CalendarDate };
  readonly versions: readonly Particulars[];
};

/** Where a job is on a day: one with notice has its last day, and is over after it. */
export type JobStage = JobState | 'notice' | 'ended';

export function stageOf(job: Pick<Job, 'state' | 'notice'>, today: CalendarDate): JobStage {
  if (job.state !== 'agreed' || job.notice === undefined) return job.state;
  return today <= job.notice.endsOn ? 'notice' : 'ended';
}

type JobAct = 'agree' | 'change' | 'give-notice' | 'withdraw' | 'rota' | 'hours';

/** What can be done with a job in each stage. Hours may still come in when the work is over: nobody is too late to be paid. */
const possible = {
  offered: ['agree', 'withdraw'],
  agreed: ['agree', 'change', 'give-notice', 'rota', 'hours'],
  notice: ['agree', 'rota', 'hours'],
  ended: ['hours'],
  'said-no': [],
  withdrawn: [],
} as const satisfies Readonly<Record<JobStage, readonly JobAct[]>>;

/** Whether something can be done with a job on a day. */
export function can(job: Pick<Job, 'state' | 'notice'>, what: JobAct, today: CalendarDate): boolean {
  const all: readonly JobAct[] = possible[stageOf(job, today)];
  return all.includes(what);
}

/** The version of a contract, in force or the newest, that does not say when its assistant reaches the next age, while that matters. */
export function withoutBirthday(job: Job, today: CalendarDate): Particulars | undefined {
  if (!can(job, 'agree', today) && !can(job, 'hours', today)) return undefined;
  const last = job.versions.findLast((each) => each.turnedDownAt === undefined);
  return [inForceOn(job.versions, today), last].find((each) => each !== undefined && lacksBirthday(each));
}

/** The last day of work when a side gives notice: the weeks of the contract in force, counted from the day after. */
export function lastDay(
  versions: readonly Particulars[],
  by: Side,
  today: CalendarDate,
): CalendarDate | undefined {
  const terms = inForceOn(versions, today) ?? versions.findLast((each) => each.assistant !== undefined);
  if (terms === undefined) return undefined;
  const weeks = by === 'person' ? terms.noticeFromPerson : terms.noticeFromAssistant;
  return addDays(today, weeks * 7);
}
