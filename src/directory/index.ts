export { type FeedFault } from './formats/feed-fault.ts';
export { type Repair, type RepairKind, repairs } from './formats/repair.ts';
export {
  type Cost,
  type CostOption,
  type PriceUnit,
  type UnitPrice,
  howYouCanPay,
  unitPrice,
  unitPrices,
} from './cost.ts';
export { neededWords, plainWords, stemOf, wantedWords } from './find-words.ts';
export { htmlToText } from './formats/html-to-text.ts';
export { type Freshness, freshness } from './freshness.ts';
export { type Place, type Point } from './place.ts';
export { type ClockTime, type Schedule, type Weekday, readClockTime } from './schedule.ts';
export {
  type Ages,
  type Contact,
  type Origin,
  type Provider,
  type ProviderId,
  type Service,
  type ServiceId,
  type ServiceKind,
  type ServiceStatus,
  type ServiceWords,
  priceOf,
} from './service.ts';
export { type Found, type Respelt, type Wish } from './wish.ts';
export { type PayChoice, type Runner, type WayToPay, payChoices, waysToPay } from './ways-to-pay.ts';
