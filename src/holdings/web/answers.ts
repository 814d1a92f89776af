import type { Answer } from '#platform';

/** Where an address leads nowhere for this visitor. */
export type Nowhere = Extract<Answer, { readonly refusal: unknown }>;

/** What every form answers alike: not allowed, not there, done before. Undefined where the form must say what is wrong. */
export function answerTo(refused: { readonly because: string }, goTo: string): Answer | undefined {
  switch (refused.because) {
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'no-such-holding':
    case 'no-such-entry':
    case 'no-such-cost':
    case 'no-such-question':
    case 'no-such-proposal':
      return { refusal: 'not-found' };
    case 'already-done':
      return { goTo };
    default:
      return undefined;
  }
}

/** Why a page cannot be shown. */
export function nowhere(refused: { readonly because: string }): Nowhere {
  return { refusal: refused.because === 'not-allowed' ? 'not-allowed' : 'not-found' };
}
