export const holdingStates = [
  'proposed',
  'signed-by-person',
  'active',
  'closing',
  'closed',
  'withdrawn',
] as const;
export type HoldingState = (typeof holdingStates)[number];

/**
 * What can happen to a holding. `withdraw`: the person changes their mind before it starts, or has died. `close-after-death`: what is left
 * goes back to the service, without anybody leaving.
 */
export type HoldingEvent = 'sign' | 'sign-as-holder' | 'withdraw' | 'leave' | 'settle' | 'close-after-death';

/** What may happen in each state, and what comes of it. Nothing may follow where nothing is written. */
const nextStates = {
  proposed: { sign: 'signed-by-person', withdraw: 'withdrawn' },
  'signed-by-person': { 'sign-as-holder': 'active', withdraw: 'withdrawn' },
  active: { leave: 'closing', 'close-after-death': 'closed' },
  closing: { settle: 'closed', 'close-after-death': 'closed' },
  closed: {},
  withdrawn: {},
} as const satisfies Readonly<Record<HoldingState, Partial<Readonly<Record<HoldingEvent, HoldingState>>>>>;

/** The state after an event, or undefined where it cannot happen in this state. */
export function stateAfter(state: HoldingState, event: HoldingEvent): HoldingState | undefined {
  const possible: Partial<Readonly<Record<HoldingEvent, HoldingState>>> = nextStates[state];
  return possible[event];
}

/** Whether money may be in it: it has been signed by all and is not closed. */
export function holdsMoney(state: HoldingState): boolean {
  return state === 'active' || state === 'closing';
}

/** Whether a line of the plan may be put into it or stay in it. */
export function takesLines(state: HoldingState): boolean {
  return state === 'proposed' || state === 'signed-by-person' || state === 'active';
}
