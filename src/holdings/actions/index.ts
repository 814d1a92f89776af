export { newestBudget, paidLines } from './agreed-budget.ts';
export { type OnlyLine, onlyLines } from './only-lines.ts';
export { type Choice } from './holding-for-choice.ts';
export { type ChoiceRefusal, chooseHoldings } from './choose-holdings.ts';
export { type PoolWish } from './join-pool.ts';
export {
  type Signing,
  type SigningRefusal,
  signAgreement,
  signAsHolder,
  recordPaperSignature,
} from './sign-agreement.ts';
export { changeMind } from './change-mind.ts';
export { type DueSeen, seeDue } from './see-due.ts';
export { seeMovedOut } from './moved-out.ts';
export { type DueOf } from './dues-of.ts';
export {
  type DuesInParts,
  type PaidInto,
  type PayingTogether,
  duesInTurn,
  duesToAll,
  onlyInto,
  payTogether,
} from './pay-together.ts';
export { serviceAccounts, serviceFor } from './service-accounts.ts';
export { findHolding, personOfHolding } from '../store/holdings.ts';
export { type MyPart, payMyPart } from './pay-my-part.ts';
export { type FinancialAssessment } from '../store/financial-assessments.ts';
export {
  type NotCharged,
  assessContribution,
  findContribution,
  overturnContribution,
  seeContribution,
} from './contribution.ts';
export {
  type Spending,
  type SpendRefusal,
  type Promising,
  type LineNotHere,
  spend,
  promise,
} from './spend.ts';
export { type KeepRefusal, keepPromise, keepPromiseAsHolder, releasePromise } from './keep-promise.ts';
export {
  type WagesFrom,
  holdingForWages,
  payWages,
  promiseWages,
  releaseWages,
  seeWagesFrom,
} from './wages.ts';
export { type UseRecord, type UseRefusal, recordUse } from './record-use.ts';
export { type SharedCost, type PoolRefusal, sharePoolCost } from './share-pool-cost.ts';
export { type TakingBack, type TakingBackRefusal, takeBackPoolCost } from './take-back-pool-cost.ts';
export { type HoldingCost } from '../store/holding-costs.ts';
export { type MyPoolCost } from '../store/pool-costs.ts';
export {
  type AnswerRefusal,
  type Answering,
  answerForEverybody,
  answerQuestion,
  listAnswer,
  listOnceGiven,
  seeKinds,
  tryAnswer,
} from './answer-question.ts';
export { type GeneralFault, type PrecedentRefusal, type Weighed } from './become-precedent.ts';
export { type NamedKind, readPrecedents } from './read-precedents.ts';
export { type OwnPrecedent } from '../store/precedents.ts';
export {
  askBeforeBuying,
  waitingQuestions,
  seeQuestions,
  seeQuestion,
  seeAsking,
  findQuestion,
  overturnAnswer,
} from './ask-before-buying.ts';
export { type Target, type TargetNotReady } from './target.ts';
export { type Moving, type MovingRefusal, type MoveMade, moveLine, previewMove } from './move-line.ts';
export { stepBackOnceGiven } from './holder-steps-back.ts';
export { careHomeRuleFor } from './care-home.ts';
export { sendStatements } from './send-statements.ts';
export { tellOfLateAccounts } from './late-accounts.ts';
export { tellOfLateQuestions } from './late-questions.ts';
export { type Leaving, type LeavingRefusal, type Left, leaveHolding, leavingDays } from './leave-holding.ts';
export { type Closing, type WhatWaits, seeClosing } from './before-closing.ts';
export {
  type ClosedAfterDeath,
  type ClosingAfterDeath,
  type ClosingRefusal,
  closeAfterDeath,
} from './close-after-death.ts';
export { type PutBackRefusal, putBack } from './put-back.ts';
export { closedAfterDeath } from '../store/holdings.ts';
export { type SettleRefusal, settleAsHolder, settleMyself, mayCloseMyselfFrom } from './settle-holding.ts';
export { type ProposalRefusal, type SurplusAnswerRefusal, proposeSurplus, answerSurplus } from './surplus.ts';
export { type Mistake, type MistakeRefusal, reverseSpending, reverseUse } from './reverse.ts';
export { type TermsRefusal, publishFundTerms, seeFundTerms } from './publish-fund-terms.ts';
export { type Money, type HeldMoney, type Looker, type Promised, type Sums, seeMoney } from './see-money.ts';
export {
  type HoldingSeen,
  type Saved,
  type StatementPage,
  seeStatement,
  seeEntry,
  seeAllEntries,
  seeSentStatement,
  seeHolding,
} from './see-statement.ts';
export { type Spender } from './spend-for.ts';
export {
  type Spending as SpendingSeen,
  type SpendingFrom,
  seeSpending,
  seeSpendingFrom,
} from './see-spending.ts';
export { type WrittenByMe, seeWrittenByMe } from './see-written.ts';
export { type Held, seeHeld } from './see-held.ts';
export { type FundHeld, type PersonDue, type WorkList, fundsHeld, seePaymentsDue } from './see-work.ts';
export { paymentsFirst } from './payments-first.ts';
export { type Choices, type LineToHold, type PossibleHolder, seeChoices } from './see-choices.ts';
export { fitNow } from './fit-to-budget.ts';
