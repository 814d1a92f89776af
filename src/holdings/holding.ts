import type { CalendarDate, Id, OrganisationId, PersonId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { HoldingState } from './holding-state.ts';

export type HoldingId = Id<'holding'>;
export type PoolId = Id<'pool'>;

/** The ways money for support can be held. One person may use several at once, and change any of them. */
export const holdingKinds = [
  'direct-payment',
  'nominated-person',
  'authorised-person',
  'trust',
  'agent',
  'individual-service-fund',
  'managed-account',
  'pool',
] as const;
export type HoldingKind = (typeof holdingKinds)[number];

/** Who has the money, who signs besides the person, and who writes down what it was spent on. */
export type KindFacts = {
  readonly heldBy: 'me' | 'named-people' | 'organisation' | 'service' | 'friends';
  readonly alsoSigns: 'service' | 'named-people' | 'organisation' | 'nobody';
  readonly writtenDownBy: 'me' | 'holder' | 'members';
};

/**
 * What differs between the kinds. The service signs direct payments and its own accounts ahead, by agreeing the plan: it
 * must pay where the conditions are met (Care Act 2014, section 31), so nobody waits for a second signature.
 */
export const kindFacts = {
  'direct-payment': { heldBy: 'me', alsoSigns: 'service', writtenDownBy: 'me' },
  'nominated-person': { heldBy: 'named-people', alsoSigns: 'named-people', writtenDownBy: 'me' },
  'authorised-person': { heldBy: 'named-people', alsoSigns: 'named-people', writtenDownBy: 'me' },
  trust: { heldBy: 'named-people', alsoSigns: 'named-people', writtenDownBy: 'me' },
  agent: { heldBy: 'organisation', alsoSigns: 'organisation', writtenDownBy: 'holder' },
  'individual-service-fund': { heldBy: 'organisation', alsoSigns: 'organisation', writtenDownBy: 'holder' },
  'managed-account': { heldBy: 'service', alsoSigns: 'service', writtenDownBy: 'holder' },
  pool: { heldBy: 'friends', alsoSigns: 'nobody', writtenDownBy: 'members' },
} as const satisfies Readonly<Record<HoldingKind, KindFacts>>;

/** One way in which some of a person's money is held, with a ledger account of its own. */
export type Holding = {
  readonly holdingId: HoldingId;
  readonly personId: PersonId;
  readonly kind: HoldingKind;
  readonly state: HoldingState;
  /** What the person calls it, or who holds it. */
  readonly name: string;
  readonly accountId: LedgerAccountId;
  /** The local service that pays in. */
  readonly serviceId: OrganisationId;
  /** The organisation that holds it, where one does. */
  readonly organisationId?: OrganisationId;
  readonly poolId?: PoolId;
  /** What the holder gets on top for holding it, in hundredths of a per cent of each use, as signed; nought where nothing. */
  readonly fixedCostBasisPoints: number;
  /** The first day after it ends, once the person leaves. */
  readonly endsOn?: CalendarDate;
  readonly finalAccountBy?: CalendarDate;
  /** The account that what is left goes to. */
  readonly goesTo?: LedgerAccountId;
  /** The day of the person's death, where it was closed for that: what was left went back to the service. */
  readonly closedForDeath?: CalendarDate;
  readonly version: number;
};

/** A kind by its name; undefined for anything else. */
export function readHoldingKind(text: string): HoldingKind | undefined {
  return holdingKinds.find((kind) => kind === text);
}
