/**
 * Where a plan is. A second person has to look before a plan above somebody's limit is agreed, and before one is sent back
 * for a reason outside the seven questions.
 */
export const planStates = [
  'draft',
  'sent',
  'agreed-by-one',
  'sent-back-by-one',
  'sent-back',
  'agreed',
  'replaced',
] as const;
export type PlanState = (typeof planStates)[number];

export type PlanEvent =
  | 'send'
  | 'withdraw'
  | 'agree'
  | 'agree-first'
  | 'send-back'
  | 'send-back-first'
  | 'confirm'
  | 'not-confirm'
  | 'replace';

const awaitsSecond = { withdraw: 'draft', 'not-confirm': 'sent' } as const;

/** What can happen to a plan in each state, and where that leads. All else is refused. */
const planTransitions = {
  draft: { send: 'sent' },
  sent: {
    withdraw: 'draft',
    agree: 'agreed',
    'agree-first': 'agreed-by-one',
    'send-back': 'sent-back',
    'send-back-first': 'sent-back-by-one',
  },
  'agreed-by-one': { ...awaitsSecond, confirm: 'agreed' },
  'sent-back-by-one': { ...awaitsSecond, confirm: 'sent-back' },
  'sent-back': { send: 'sent' },
  agreed: { replace: 'replaced' },
  replaced: {},
} as const satisfies Record<PlanState, Partial<Record<PlanEvent, PlanState>>>;

/** The state after an event, or undefined where it cannot happen now. */
export function planAfter(state: PlanState, event: PlanEvent): PlanState | undefined {
  const from: Partial<Record<PlanEvent, PlanState>> = planTransitions[state];
  return from[event];
}

/** Whether its writers may change it now. While it is with the service it stands as it was sent. */
export function isOpenToWrite(state: PlanState): boolean {
  return planAfter(state, 'send') !== undefined;
}

/** Whether it is with the service and waits for somebody there. */
export function isWaiting(state: PlanState): boolean {
  return planAfter(state, 'withdraw') !== undefined;
}
