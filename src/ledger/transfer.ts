import type { AccountId, CalendarDate, Id, Moment, Pence } from '#basics';
import type { LedgerAccountId } from './account.ts';

export type TransferId = Id<'transfer'>;

/** How an amount was made, as plain figures and lists of them; shown under "show me the sum". */
export type Working = Readonly<
  Record<string, string | number | readonly Readonly<Record<string, string | number>>[]>
>;

/** One movement of money between two accounts, to be posted once for ever. */
export type Transfer = {
  readonly transferId: TransferId;
  /** The same key is posted once, however often it is asked for. */
  readonly key: string;
  readonly from: LedgerAccountId;
  readonly to: LedgerAccountId;
  /** A penny or more. */
  readonly amount: Pence;
  /** The day it counts from, which may differ from when it was written down. */
  readonly effectiveOn: CalendarDate;
  /** What the statement says. */
  readonly what: string;
  /** How the amount was made: hours, price, who agreed. */
  readonly about?: Working;
  readonly reverses?: TransferId;
};

/** Why money did not move. */
export type TransferRefusal =
  | { readonly because: 'not-enough' }
  | { readonly because: 'account-closed' }
  | { readonly because: 'key-used-for-another' }
  | { readonly because: 'reversed-before' };

/** A line of a statement: one side of a movement, with the balance after it. */
export type Entry = {
  readonly version: number;
  readonly transferId: TransferId;
  readonly amount: Pence;
  readonly balance: Pence;
  readonly otherAccountId: LedgerAccountId;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Moment;
  readonly what: string;
  readonly about: Working;
};

/** Money promised and not yet paid. */
export type Reservation = {
  readonly reservationId: Id<'reservation'>;
  readonly accountId: LedgerAccountId;
  readonly amount: Pence;
  readonly what: string;
  readonly madeAt: Moment;
};

/** Who recorded a movement and when. */
export type Recorded = { readonly by?: AccountId; readonly at: Moment };
