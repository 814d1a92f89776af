import type { AccountId, CalendarDate, Id, OrganisationId, PersonId } from '#basics';
import type { ChallengeState } from './states.ts';

export type ChallengeId = Id<'challenge'>;

/**
 * What can be challenged: a decision on a plan, a proposal to lower a budget, that nobody answered a plan in time, a no to buying,
 * the answer to how a plan goes, or that there is none in time, and how a starting figure was worked out.
 */
export const challengeables = [
  'plan-decision',
  'budget-change',
  'no-answer',
  'purchase-answer',
  'review',
  'starting-figure',
  'contribution',
] as const;
export type Challengeable = (typeof challengeables)[number];

/** What a challenge is about: which thing, whose, and who decided it. Those may not answer it. */
export type Matter = {
  readonly about: Challengeable;
  readonly aboutId: Id<string>;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly decidedBy: readonly AccountId[];
  readonly decidedOn: CalendarDate;
};

/** One answer to a challenge, by the service or by its panel. */
export type ChallengeAnswer = {
  readonly stage: 'service' | 'panel';
  readonly upheld: boolean;
  readonly words: string;
  /** What is done now, for one that is upheld. */
  readonly whatWeDo: string;
  readonly by: AccountId;
  readonly name: string;
  readonly on: CalendarDate;
};

/** A person's challenge, in their own words, with its clocks. */
export type Challenge = Matter & {
  readonly challengeId: ChallengeId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly state: ChallengeState;
  readonly why: string;
  readonly wanted: string;
  readonly receivedOn: CalendarDate;
  readonly acknowledgeBy: CalendarDate;
  readonly answerBy: CalendarDate;
  readonly acknowledged?: { readonly on: CalendarDate; readonly name: string };
  readonly answers: readonly ChallengeAnswer[];
};

/** Whether somebody may answer: nobody who decided, and before the panel nobody who answered first. */
export function mayAnswer(
  challenge: Pick<Challenge, 'decidedBy'> & { readonly answers: readonly Pick<ChallengeAnswer, 'by'>[] },
  account: AccountId,
): boolean {
  return !challenge.decidedBy.includes(account) && !challenge.answers.some((answer) => answer.by === account);
}
