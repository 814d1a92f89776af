export {
  type ListedCheck,
  type SeenCheck,
  checksInHand,
  reportsToAnswer,
  seeCheck,
  seeChecks,
} from './see-checks.ts';
export { waitsForCheckers } from './what-waits.ts';
export { publicReports } from './read-reports.ts';
export {
  type AskingRefusal,
  type CouldCheck,
  type WhoCouldCheck,
  askForCheck,
  whoCouldCheck,
} from './ask-for-check.ts';
export { type CallRefusal, callForCheck, callsNow, takeCallBack, whoseSupport } from './call-for-check.ts';
export { type PairRefusal, choosePairFor, pairChoices } from './choose-pair.ts';
export {
  type NotNow,
  type WritingRefusal,
  lookOver,
  noteVisit,
  sayNoToCheck,
  writeFindings,
} from './carry-out-check.ts';
export { checkersStepBackOnceGiven } from './end-check.ts';
export { letOut, stopCheck, strikeOut } from './keep-check.ts';
export { type ReplyRefusal, answerReport } from './answer-report.ts';
export { type LookBackRefusal, comesBackOn, settleTheLookBack, writeLookBack } from './look-back.ts';
export { type OwnLookBack } from '../store/findings.ts';
