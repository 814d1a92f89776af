/** Every address of this room. */
export const paths = {
  anyCost: '/employing/cost',
  jobs: '/employing/:person',
  cost: '/employing/:person/cost',
  newJob: '/employing/:person/jobs/new',
  job: '/employing/:person/jobs/:job',
  contract: '/employing/:person/jobs/:job/contract/:version',
  change: '/employing/:person/jobs/:job/change',
  notice: '/employing/:person/jobs/:job/notice',
  withdraw: '/employing/:person/jobs/:job/withdraw',
  ownJobs: '/employing/:person/job',
  ownJob: '/employing/:person/job/:job',
  ownContract: '/employing/:person/job/:job/contract/:version',
  ownAnswer: '/employing/:person/job/:job/answer',
  leave: '/employing/:person/job/:job/leave',
} as const;
