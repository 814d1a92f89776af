export {
  type PolicyPack,
  type Charging,
  type EnglandCharging,
  type CountCode,
  type CountUnit,
  type CountValue,
  type MoneyCode,
  type MoneyValue,
  countUnits,
  moneyCodes,
  valueOn,
  amountOn,
  hasAmountsOn,
} from './policy-pack.ts';
export {
  type EmployingCode,
  type EmployingUnit,
  type EmployingValue,
  employingUnits,
  employingValueOn,
} from './employing.ts';
export { type HoldingRates, holdingRatesOn } from './holding-costs.ts';
export { type CareHomeRule, careHomeRuleOn } from './care-home.ts';
export { type RelativesRule, relativesRuleOn } from './relatives.ts';
export { policyPacks, packsToRead, findPolicyPack, getPolicyPack } from './packs.ts';
export {
  type Means,
  type AgeBand,
  type IncomePremium,
  type Contribution,
  contributionOn,
  tariffIncome,
} from './contribution.ts';
export {
  type Nation,
  type HolidayOverride,
  nations,
  bankHolidays,
  bankHolidaysIn,
  bankHolidaysKnown,
  withOverrides,
} from './bank-holidays.ts';
export { type Stream, type StreamCode, readStreamCode, streamCodes, streamOn, streams } from './streams.ts';
