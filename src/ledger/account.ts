import { type Id, type Moment, type OrganisationId, type Pence, type PersonId, subtract } from '#basics';

export type LedgerAccountId = Id<'ledger-account'>;

/**
 * What an account is for. `fund`: where a service's money comes from. `holding`: money held for one person, in any of the
 * ways to hold it. `pool`: costs that friends share on their way out. `paid-out`: money that has been spent. `grace`: a float
 * for wages when paperwork is late. `holding-costs`: what those who hold money are owed for holding it, below nothing by as much.
 */
export const accountKinds = ['fund', 'holding', 'pool', 'paid-out', 'grace', 'holding-costs'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** An account as it stands. Whole pence. */
export type Account = {
  readonly accountId: LedgerAccountId;
  readonly kind: AccountKind;
  readonly name: string;
  readonly personId?: PersonId;
  readonly organisationId?: OrganisationId;
  readonly posted: Pence;
  readonly reserved: Pence;
  /** The least it may have available; none for where money comes from and for what is owed. */
  readonly floor?: Pence;
  readonly closedAt?: Moment;
};

/** The one definition of what is free to use: what is there, less what is promised. */
export function available(account: Pick<Account, 'posted' | 'reserved'>): Pence {
  return subtract(account.posted, account.reserved);
}
