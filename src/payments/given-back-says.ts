import type { HoldReason, Run, RunLine } from './payment-run.ts';

/** Why a payment did not go with its run: the field, what is wrong with it, and a way to mend it. */
export const givenBackSays = {
  changed: [
    'amount',
    'What is due is another sum now, or waits with another payment of theirs.',
    'It comes with the next run.',
  ],
  'account-changed': [
    'account',
    'Another account was given since it was approved.',
    'The next run pays to that one.',
  ],
  'own-account': [
    'account',
    'It is the account that the service itself pays from.',
    'Give the account of whoever is paid. The next run pays to that one.',
  ],
  'amount-not-carried': [
    'amount',
    'One payment in this file is from 1p to £20,000,000.',
    'Send it with a run that goes as a table.',
  ],
  'name-not-carried': [
    'name',
    'This file cannot write any letter of it.',
    'Write the name with letters from A to Z where the account is given.',
  ],
} as const satisfies Partial<Record<HoldReason, readonly [field: string, wrong: string, mend: string]>>;
export type GivenBackReason = keyof typeof givenBackSays;

/** The reason as one that is given back; undefined for any other. */
export function readGivenBack(hold: HoldReason | undefined): GivenBackReason | undefined {
  return reasons.find((each) => each === hold);
}

const reasons: readonly GivenBackReason[] = [
  'changed',
  'account-changed',
  'own-account',
  'amount-not-carried',
  'name-not-carried',
];

/** The payments that a run was sent without since its approval; what was due stays due for the next run. */
export function givenBack({
  run,
  lines,
}: {
  readonly run: Pick<Run, 'state'>;
  readonly lines: readonly RunLine[];
}): readonly RunLine[] {
  return lines.filter(
    ({ state, hold }) => run.state === 'sent' && state === 'left-out' && readGivenBack(hold) !== undefined,
  );
}
