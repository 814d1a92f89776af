import type { Ability } from '#people';
import { get, post, type Route } from '#platform';
import { contractPage, ownContractPage } from './contract.ts';
import { anyCostPage, costPage } from './cost-page.ts';
import { jobPage, jobsPage, noticeNow, noticePage, withdrawNow } from './jobs-page.ts';
import { answerNow, leaveNow, leavePage, ownJobPage, ownJobsPage } from './own-job.ts';
import { paths } from './paths.ts';
import { changeNow, changePage, newJobPage, offerNow } from './write-job.ts';

const see = { may: 'see-jobs' } as const;
const employ = { may: 'employ' } as const;
const own = { may: 'see-own-job' } as const;
const answer = { may: 'answer-job' } as const;

/** Every address of this room, and who may call it. */
export const routes: readonly Route<Ability>[] = [
  get(paths.anyCost, 'anyone', anyCostPage),
  get(paths.jobs, see, jobsPage),
  get(paths.cost, see, costPage),
  get(paths.newJob, employ, newJobPage),
  post(paths.newJob, employ, offerNow),
  get(paths.job, see, jobPage),
  get(paths.contract, see, contractPage),
  get(paths.change, employ, changePage),
  post(paths.change, employ, changeNow),
  get(paths.notice, employ, noticePage),
  post(paths.notice, employ, noticeNow),
  post(paths.withdraw, employ, withdrawNow),
  get(paths.ownJobs, own, ownJobsPage),
  get(paths.ownJob, own, ownJobPage),
  get(paths.ownContract, own, ownContractPage),
  post(paths.ownAnswer, answer, answerNow),
  get(paths.leave, answer, leavePage),
  post(paths.leave, answer, leaveNow),
];
