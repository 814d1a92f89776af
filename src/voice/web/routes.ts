import type { Ability, OrganisationAbility } from '#people';
import { get, post, type Route } from '#platform';
import { paths } from './addresses.ts';
import { acknowledgeNow, answerNow, answerPage, waitingChallengesPage } from './answer-pages.ts';
import { challengePage, challengesPage, takeBack, takeToPanel } from './challenge-pages.ts';
import { newChallengePage, sendChallenge } from './new-challenge.ts';

const challenge = { may: 'challenge' } as const;
const answer = { may: 'answer-challenge' } as const;

/** Every address of this room. */
export const routes: readonly Route<Ability | OrganisationAbility>[] = [
  get(paths.waiting, { may: 'see-waiting-plans' }, waitingChallengesPage),
  get(paths.challenges, challenge, challengesPage),
  get(paths.newChallenge, challenge, newChallengePage),
  post(paths.newChallenge, challenge, sendChallenge),
  get(paths.challenge, challenge, challengePage),
  post(paths.panel, challenge, takeToPanel),
  post(paths.withdraw, { may: 'take-challenge-back' }, takeBack),
  get(paths.toAnswer, answer, answerPage),
  post(paths.toAnswer, answer, answerNow),
  post(paths.acknowledge, answer, acknowledgeNow),
];
