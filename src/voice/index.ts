export {
  type Challenge,
  type ChallengeAnswer,
  type ChallengeId,
  type Challengeable,
  type Matter,
  challengeables,
  mayAnswer,
} from './challenge.ts';
export {
  type ChallengeState,
  type ChallengeEvent,
  challengeStates,
  challengeAfter,
  waitsForAnswer,
} from './states.ts';
