import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import {
  act,
  type AlreadyDone,
  endAssistant,
  type Me,
  type NotAllowed,
  tell,
  tellAccount,
  type WhenAnswered,
} from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { can, type Job, type JobId, lastDay, type Side } from '../job.ts';
import { waits } from '../particulars.ts';
import { answerLetter, answerParticulars, lockJob, saveJob } from '../store/jobs.ts';
import { employingSays } from './letters-say.ts';
import { type NameMissing, name_letters_max, type NoSuchJob, type NotNow } from './refusals.ts';

type Of = {
  readonly person: PersonId;
  readonly job: JobId;
  readonly once?: Id<'once'> | undefined;
};

/** What follows for a job when somebody answers the letter that asked them. */
export const answeredLetter: WhenAnswered = async (tx, { person, relationship, role, answer }) => {
  if (role === 'assistant') await answerLetter(tx, { person, relationship, yes: answer === 'yes' });
};

/** The assistant agrees under their name to the particulars that wait, or turns them down. */
export async function answerTerms(
  visit: World & Actor,
  answered: Of & { readonly version: number; readonly answer: 'yes' | 'no'; readonly name: string },
): Promise<Outcome<Job, NameMissing | NoSuchJob | NotNow | NotAllowed | AlreadyDone>> {
  const { person, job: jobId, version, answer, once } = answered;
  const name = answered.name.trim();
  if (answer === 'yes' && (name === '' || name.length > name_letters_max)) return refused('name-missing');
  const doing = { may: 'answer-job', person, about: { job: jobId, answer }, ...(once && { once }) } as const;
  return act<Job, NoSuchJob | NotNow>(visit, doing, async (tx, me) => {
    const job = await lockJob(tx, person, jobId);
    if (job === undefined) return refused('no-such-job');
    const last = job.versions.at(-1);
    if (!can(job, 'agree', visit.clock.today()) || last?.version !== version || !waits(last))
      return refused('not-now');
    const at = visit.clock.now();
    await answerParticulars(tx, job, { version, at, ...(answer === 'yes' && { name }) });
    await settle(tx, visit, { job, answer });
    const says = answer === 'yes' ? 'agreed' : job.state === 'offered' ? 'saidNo' : 'turnedDown';
    await tellEmployer(tx, visit, me, { job, says });
    return done(job);
  });
}

async function settle(
  tx: Transaction,
  visit: World & Actor,
  { job, answer }: { readonly job: Job; readonly answer: 'yes' | 'no' },
): Promise<void> {
  if (job.state !== 'offered') return;
  await saveJob(tx, { ...job, state: answer === 'yes' ? 'agreed' : 'said-no' });
  if (answer === 'no')
    await endAssistant(tx, visit, { person: job.personId, relationship: job.relationshipId });
}

/** The person gives notice: the last day is as many weeks away as the contract says. */
export async function giveNotice(visit: World & Actor, of: Of) {
  return notice(visit, { ...of, may: 'employ', by: 'person' });
}

/** The assistant leaves, with the notice of the contract and no reason. */
export async function leaveJob(visit: World & Actor, of: Of) {
  return notice(visit, { ...of, may: 'answer-job', by: 'assistant' });
}

async function notice(
  visit: World & Actor,
  { person, job: jobId, once, may, by }: Of & { readonly may: 'employ' | 'answer-job'; readonly by: Side },
): Promise<Outcome<Job, NoSuchJob | NotNow | NotAllowed | AlreadyDone>> {
  const doing = { may, person, about: { job: jobId, notice: true }, ...(once && { once }) } as const;
  return act<Job, NoSuchJob | NotNow>(visit, doing, async (tx, me) => {
    const job = await lockJob(tx, person, jobId);
    if (job === undefined) return refused('no-such-job');
    const endsOn = lastDay(job.versions, by, visit.clock.today());
    if (endsOn === undefined || !can(job, 'give-notice', visit.clock.today())) return refused('not-now');
    const ending: Job = { ...job, notice: { by, at: visit.clock.now(), endsOn } };
    await saveJob(tx, ending);
    if (by === 'assistant') await tellEmployer(tx, visit, me, { job, says: 'notice' });
    else if (job.assistantAccount !== undefined)
      await tellAccount(tx, visit, job.assistantAccount, {
        says: (to) => employingSays(to).notice,
        path: `/employing/${person}/job/${jobId}`,
      });
    return done(ending);
  });
}

async function tellEmployer(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, says }: { readonly job: Job; readonly says: 'agreed' | 'saidNo' | 'turnedDown' | 'notice' },
): Promise<void> {
  const person = job.personId;
  const path = `/employing/${person}/jobs/${job.jobId}`;
  await tell(tx, visit, me, { person, may: 'see-jobs', says: (to) => employingSays(to)[says], path });
}
