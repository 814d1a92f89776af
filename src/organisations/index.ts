export {
  type Answer,
  type Criterion,
  answers,
  countAnswers,
  criteria,
  numberOf,
  readCriterion,
} from './criteria.ts';
export { type BoardCounts, type LedByProfile, ledByProfiles, meets, publicCount } from './board.ts';
export { type Said, Statement, claimsOf, saidAbout } from './statement.ts';
export { type KindOfService, kindsOfService } from './voice-and-business.ts';
export { type PeerView, type SideBySide, sideBySide } from './view.ts';
export { type Area, areasKnown, readAreas } from './areas.ts';
export { type GroupWords, type SelfHelpGroup } from './self-help-group.ts';
