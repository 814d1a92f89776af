export { type LinesSeen, seeLines } from './see-cost.ts';
export { name_letters_max } from './refusals.ts';
export { type TermsRefusal, changeJob, offerJob, withdrawOffer } from './offer-job.ts';
export { sayBirthday } from './say-birthday.ts';
export { answeredLetter, answerTerms, giveNotice, leaveJob } from './answer-job.ts';
export { type JobsSeen, seeJobs, seeOwnJobs } from './see-jobs.ts';
export { type OwnWork, seeOwnWork } from './see-own-work.ts';
export { type HoursRefusal, sayOwnHours, writeHours } from './say-hours.ts';
export { type LeftRefusal, sayHolidayLeft, writeHolidayLeft } from './say-holiday-left.ts';
export { type MakeGoodRefusal, makeGood } from './make-good.ts';
export { type HoursAnswerRefusal, agreeHours, disputeHours, takeHoursBack } from './answer-hours.ts';
export {
  type RotaRefusal,
  type RotaSeen,
  addToRota,
  copyWeek,
  removeFromRota,
  seeRota,
} from './keep-rota.ts';
export { type WagesRefusal, type WagesSeen, approveWages, prepareWages, seeWages } from './pay-wages.ts';
export { type AskAheadRefusal, askAhead, mostOf } from './ask-ahead.ts';
export {
  type AheadRefusal,
  type AheadSeen,
  checkAhead,
  payAhead,
  refuseAhead,
  seeAhead,
} from './pay-ahead.ts';
export { type FillRefusal, fillFloat } from './fill-float.ts';
export { wagesWait } from './wages-wait.ts';
export { tellOfLateWages } from './tell-of-late-wages.ts';
export { seeAdverts, putAdvert, writeAdvert } from './advertise.ts';
export { answerAdvert, readAdverts } from './read-adverts.ts';
