/** Where a challenge is. */
export const challengeStates = [
  'received',
  'acknowledged',
  'upheld',
  'not-upheld',
  'with-panel',
  'panel-upheld',
  'panel-not-upheld',
  'withdrawn',
] as const;
export type ChallengeState = (typeof challengeStates)[number];

export type ChallengeEvent = 'acknowledge' | 'uphold' | 'not-uphold' | 'ask-panel' | 'withdraw';

/** What can happen to a challenge in each state, and where that leads. An answer may come without a word before it. */
const challengeTransitions = {
  received: {
    acknowledge: 'acknowledged',
    uphold: 'upheld',
    'not-uphold': 'not-upheld',
    withdraw: 'withdrawn',
  },
  acknowledged: { uphold: 'upheld', 'not-uphold': 'not-upheld', withdraw: 'withdrawn' },
  upheld: {},
  'not-upheld': { 'ask-panel': 'with-panel' },
  'with-panel': { uphold: 'panel-upheld', 'not-uphold': 'panel-not-upheld', withdraw: 'withdrawn' },
  'panel-upheld': {},
  'panel-not-upheld': {},
  withdrawn: {},
} as const satisfies Record<ChallengeState, Partial<Record<ChallengeEvent, ChallengeState>>>;

/** The state after an event, or undefined where it cannot happen now. */
export function challengeAfter(state: ChallengeState, event: ChallengeEvent): ChallengeState | undefined {
  const from: Partial<Record<ChallengeEvent, ChallengeState>> = challengeTransitions[state];
  return from[event];
}

/** Whether it waits for the service or its panel. */
export function waitsForAnswer(state: ChallengeState): boolean {
  return challengeAfter(state, 'uphold') !== undefined;
}
