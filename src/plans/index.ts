export {
  type PlanId,
  type Section,
  type Passage,
  type Companion,
  type Risk,
  type Step,
  type PlanHead,
  type Plan,
  type Sending,
  sections,
  ownWords,
  wordsBeside,
} from './plan.ts';
export { type Written, type Writer, mayRewrite } from './written.ts';
export { type PlanState, type PlanEvent, planStates, planAfter } from './states.ts';
export { type PlanOutcome, type OutcomeId, type OutcomeTag, outcomeTags } from './outcome.ts';
export {
  type Line,
  type LineId,
  type PaidLine,
  type FreeLine,
  type Provider,
  type Price,
  type Unit,
  type Hundredths,
  type Totals,
  type BesideStart,
  readQuantity,
  quantityText,
  weeklyOf,
  weeklyCost,
  totalsOf,
  besideStart,
} from './line.ts';
export { type Question, type Reason, type Verdict, questions, reasons } from './seven-questions.ts';
export { type ReplyClock, answerBy, replyClock } from './reply-clock.ts';
export {
  type Agreement,
  type AgreedLine,
  type Change,
  type ChangeId,
  budgetOn,
  firstDayOf,
  mayHold,
  noticeFrom,
} from './agreed-budget.ts';
export { type BelowPrice, askedFor, checkParity, type OtherUnit } from './parity.ts';
export {
  type HowItGoes,
  type Review,
  type ReviewAnswer,
  type ReviewId,
  type ReviewOutcome,
  type ReviewState,
  monthsAfter,
  reviewStates,
} from './review.ts';
export { decidersOf } from './decision.ts';
