export { type LinesSeen, seeLines } from './see-cost.ts';
export { type TermsRefusal, changeJob, offerJob, withdrawOffer } from './offer-job.ts';
export { answeredLetter, answerTerms, giveNotice, leaveJob } from './answer-job.ts';
export { type JobsSeen, seeJobs, seeOwnJobs } from './see-jobs.ts';
