import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route, type Visit } from '#platform';
import type { FieldError } from '#ui';
import { birthdayNow } from './birthday-now.ts';
import { contractPage, ownContractPage } from './contract.ts';
import { aheadPage, checkNow, fillNow, payNow, refuseNow } from './ahead-page.ts';
import { askNow, askOwnNow } from './ahead-part.ts';
import { advertPage, advertsPage, publishNow, takeDownNow, writeAdvertNow } from './advert-pages.ts';
import { anyCostPage, costPage } from './cost-page.ts';
import { jobPage, jobsPage, noticeNow, noticePage, withdrawNow } from './jobs-page.ts';
import { agreeNow, disputeNow, hoursPage, sheetPage, takeBackNow, writeNow } from './hours-page.ts';
import { askLeftNow, payLeftNow } from './left-part.ts';
import { makeGoodNow } from './make-good-now.ts';
import { agreeOwnNow, disputeOwnNow, ownBackNow, sayNow } from './own-hours.ts';
import { answerNow, leaveNow, leavePage, ownJobPage, ownJobsPage, ownJobWith } from './own-job.ts';
import { paths } from './paths.ts';
import { publicAdvertPage, publicAdvertsPage, replyNow } from './public-adverts.ts';
import { addNow, copyNow, rotaPage, takeOutNow } from './rota-page.ts';
import { approveNow, payFilePage, prepareNow, wagesPage } from './wages-page.ts';
import { changeNow, changePage, newJobPage, offerNow } from './write-job.ts';

const see = { may: 'see-jobs' } as const;
const employ = { may: 'employ' } as const;
const own = { may: 'see-own-job' } as const;
const answer = { may: 'answer-job' } as const;
const keep = { may: 'keep-rota' } as const;
const askFor = { may: 'ask-ahead' } as const;
const payAheadOf = { may: 'pay-ahead' } as const;
const ownHours = { may: 'say-own-hours' } as const;

/** One's own job again, with what was not right. */
const again = (visit: Visit) => (errors: readonly FieldError[]) => ownJobWith(visit, errors);

/** Every address of this room, and who may call it. */
export const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get(paths.anyCost, 'anyone', anyCostPage),
  get(paths.jobs, see, jobsPage),
  get(paths.cost, see, costPage),
  get(paths.newJob, employ, newJobPage),
  post(paths.newJob, employ, offerNow),
  get(paths.job, see, jobPage),
  get(paths.contract, see, contractPage),
  get(paths.change, employ, changePage),
  post(paths.change, employ, changeNow),
  post(paths.birthday, employ, birthdayNow),
  get(paths.notice, employ, noticePage),
  post(paths.notice, employ, noticeNow),
  post(paths.withdraw, employ, withdrawNow),
  get(paths.publicAdverts, 'anyone', publicAdvertsPage),
  get(paths.publicAdvert, 'anyone', publicAdvertPage),
  post(paths.publicAdvert, 'anyone', replyNow),
  get(paths.adverts, see, advertsPage),
  post(paths.adverts, employ, writeAdvertNow),
  get(paths.advert, see, advertPage),
  post(paths.publish, employ, publishNow),
  post(paths.takeDown, employ, takeDownNow),
  get(paths.rota, keep, rotaPage),
  post(paths.rota, keep, addNow),
  post(paths.copyWeek, keep, copyNow),
  post(paths.takeOut, keep, takeOutNow),
  get(paths.hours, keep, hoursPage),
  post(paths.hours, keep, writeNow),
  get(paths.sheet, keep, sheetPage),
  post(paths.agreeHours, keep, agreeNow),
  post(paths.disputeHours, keep, disputeNow),
  post(paths.hoursBack, keep, takeBackNow),
  get(paths.wages, keep, wagesPage),
  post(paths.wages, keep, prepareNow),
  post(paths.approve, { may: 'pay-wages' }, approveNow),
  get(paths.payFile, keep, payFilePage),
  post(paths.left, keep, payLeftNow),
  post(paths.makeGood, keep, makeGoodNow),
  post(paths.ownLeft, ownHours, askLeftNow),
  post(paths.ownHours, ownHours, (visit) => sayNow(visit, again(visit))),
  post(paths.agreeOwn, ownHours, (visit) => agreeOwnNow(visit, again(visit))),
  post(paths.disputeOwn, ownHours, (visit) => disputeOwnNow(visit, again(visit))),
  post(paths.ownBack, ownHours, (visit) => ownBackNow(visit, again(visit))),
  get(paths.ownJobs, own, ownJobsPage),
  get(paths.ownJob, own, ownJobPage),
  get(paths.ownContract, own, ownContractPage),
  post(paths.ownAnswer, answer, answerNow),
  get(paths.leave, answer, leavePage),
  post(paths.leave, answer, leaveNow),
  post(paths.askAhead, askFor, askNow),
  post(paths.askOwnAhead, askFor, askOwnNow),
  get(paths.ahead, payAheadOf, aheadPage),
  post(paths.fillFloat, payAheadOf, fillNow),
  post(paths.checkAhead, payAheadOf, checkNow),
  post(paths.payAhead, payAheadOf, payNow),
  post(paths.refuseAhead, payAheadOf, refuseNow),
];
