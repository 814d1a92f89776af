export { type Challenging, type ChallengeRefusal, challengeDecision } from './challenge-decision.ts';
export { acknowledgeChallenge } from './acknowledge-challenge.ts';
export { type Answering, type AnswerRefusal, answerChallenge } from './answer-challenge.ts';
export { askPanel } from './ask-panel.ts';
export { withdrawChallenge } from './withdraw-challenge.ts';
export {
  type ChallengesSeen,
  seeChallenges,
  seeChallengesToAnswer,
  seeWaitingChallenges,
} from './see-challenges.ts';
