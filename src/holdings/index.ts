export {
  type HoldingId,
  type PoolId,
  type HoldingKind,
  type KindFacts,
  type Holding,
  holdingKinds,
  kindFacts,
  readHoldingKind,
} from './holding.ts';
export {
  type HoldingState,
  type HoldingEvent,
  holdingStates,
  stateAfter,
  holdsMoney,
  takesLines,
} from './holding-state.ts';
export {
  type ShareId,
  type Share,
  type MoreThanAgreed,
  isInForce,
  weeklyOn,
  fitsBudget,
  firstUncoveredDay,
} from './share.ts';
export { type FourWeeks, type PaymentPart, type HoldingPayment, fourWeeksAt, amountFor } from './payment.ts';
export { type PaidDays } from './paid-days.ts';
export { type PaymentsDue, paymentsDue } from './payments-due.ts';
export { type Over, overSince, withCoverage } from './covered.ts';
export { type NetPayment, lessContribution } from './net-payment.ts';
export { type Charge, type PaidSoFar, type Due, dueNow, contributionFor } from './due.ts';
export { type DuePayment } from './holding-costs.ts';
export { type Surplus, surplusOf } from './surplus.ts';
export { type AgreedForLines, type Refit, fitToAgreed } from './fit-to-agreed.ts';
export {
  type LineMove,
  type Moved,
  type MoveRefusal,
  moveLine,
  moveFrom,
  moveAll,
  moneyAlong,
} from './move-line.ts';
export {
  type QuestionId,
  type Question,
  type Answer,
  type Overturned,
  type QuestionStage,
  stageOf,
  mayBeChallenged,
  mostUrgentFirst,
} from './question.ts';
export {
  type GeneralWords,
  type Precedent,
  type PrecedentId,
  type PublicKind,
  type PublicPrecedent,
  standsAt,
} from './precedent.ts';
export { type Use, type UseCost, costOfUse, readHours, hoursText } from './use.ts';
export { type PoolTotals, splitCost } from './pool.ts';
export { csvText } from './statement-csv.ts';
