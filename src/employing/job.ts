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
  /** The day on which whom they work for died, while it stands written: the job ended with it. Read from the record of deaths. */
  readonly diedOn?: CalendarDate;
};

type Standing = Pick<Job, 'state' | 'notice' | 'diedOn'>;

/** Where a job is on a day: one with notice has its last day, and is over after it; one is over, or its offer, once its employer died. */
export type JobStage = JobState | 'notice' | 'ended' | 'lapsed';

export function stageOf({ state, notice, diedOn }: Standing, today: CalendarDate): JobStage {
  const died = diedOn !== undefined && diedOn <= today;
  if (died && state === 'offered') return 'lapsed';
  if (died && state === 'agreed') return 'ended';
  if (state !== 'agreed' || notice === undefined) return state;
  return today <= notice.endsOn ? 'notice' : 'ended';
}

/** The last day of a job: the one that notice gave it, or the day on which its employer died, whichever came first. */
export function lastDayOf({ notice, diedOn }: Pick<Job, 'notice' | 'diedOn'>): CalendarDate | undefined {
  return [notice?.endsOn, diedOn].flatMap((day) => day ?? []).toSorted()[0];
}

/** Whether a job ended with the death of its employer, and not before. */
export function endedByDeath(job: Standing): boolean {
  return job.diedOn !== undefined && lastDayOf(job) === job.diedOn;
}

type JobAct = 'agree' | 'change' | 'give-notice' | 'withdraw' | 'rota' | 'hours' | 'holiday-left';

/** What can be done with a job in each stage. Hours may still come in when the work is over: nobody is too late to be paid. */
const possible = {
  offered: ['agree', 'withdraw'],
  agreed: ['agree', 'change', 'give-notice', 'rota', 'hours'],
  notice: ['agree', 'rota', 'hours'],
  ended: ['hours', 'holiday-left'],
  'said-no': [],
  withdrawn: [],
  lapsed: [],
} as const satisfies Readonly<Record<JobStage, readonly JobAct[]>>;

/** Whether something can be done with a job on a day. */
export function can(job: Standing, what: JobAct, today: CalendarDate): boolean {
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
