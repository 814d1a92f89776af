import type { Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { type Html, html, insetText } from '#ui';
import { endedByDeath, type Job, stageOf } from '../job.ts';
import { onLongDay } from './parts.ts';
import { sayJob } from './say-job.ts';

/** For whoever works for somebody who died: that it is so, that the job ended, and how they get their last wages. */
export function diedOwn(visit: Visit, job: Job): Html | undefined {
  if (job.diedOn === undefined) return undefined;
  const say = sayJob(visit);
  const today = visit.clock.today();
  const died = `${say.died(job.personName, onLongDay(visit, job.diedOn))} ${say.diedSorry}`;
  if (stageOf(job, today) === 'lapsed') return insetText({ text: `${died} ${say.diedOffer}` });
  if (!endedByDeath(job)) return insetText({ text: died });
  const days = valueOn(getPolicyPack(visit.settings.policy), 'undisputed-wages', today);
  return html`${insetText({ text: `${died} ${say.diedOwn}` })}
    <ol>${say.diedNext(days).map((each) => html`<li>${each}</li>`)}</ol>
    <p>${say.diedRedundancy}</p>`;
}

/** For whoever settles what somebody left, above all their jobs: what became of the contracts, and what there is to do. */
export function diedJobs(visit: Visit, jobs: readonly Job[]): Html | undefined {
  const job = jobs.find(endedByDeath);
  if (job?.diedOn === undefined) return undefined;
  const say = sayJob(visit);
  return insetText({
    text: html`<p>${say.died(job.personName, onLongDay(visit, job.diedOn))} ${say.diedJobs}</p><p>${say.diedDo}</p>`,
  });
}

/** The same above one job. */
export function diedJob(visit: Visit, job: Job): Html | undefined {
  if (job.diedOn === undefined || !endedByDeath(job)) return undefined;
  const say = sayJob(visit);
  const lapsed = stageOf(job, visit.clock.today()) === 'lapsed';
  const died = say.died(job.personName, onLongDay(visit, job.diedOn));
  return insetText({ text: `${died} ${lapsed ? say.diedOffer : `${say.diedJob} ${say.diedRedundancy}`}` });
}
