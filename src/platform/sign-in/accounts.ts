import type { AccountId, Moment } from '#basics';
import type { Transaction } from '../database/database.ts';
import type { SignedIn } from '../web/visit.ts';

/** The account of an e-mail address in the place in force, if it has one. */
export async function findAccount(tx: Transaction, email: string): Promise<SignedIn | undefined> {
  return tx.find<SignedIn>(
    `select account_id as "accountId", name, email from platform.account
       where locality_id = platform.locality() and email = $1`,
    [email],
    'find-account',
  );
}

/** The accounts with these ids, to write them letters. */
export async function accountsOf(
  tx: Transaction,
  accountIds: readonly AccountId[],
): Promise<readonly SignedIn[]> {
  return tx.rows<SignedIn>(
    `select account_id as "accountId", name, email from platform.account
       where locality_id = platform.locality() and account_id = any ($1) order by account_id`,
    [accountIds],
    'accounts-of',
  );
}

/** The account of an e-mail address, made now where there is none yet. The address is in lower case. */
export async function findOrMakeAccount(
  tx: Transaction,
  made: {
    readonly accountId: AccountId;
    readonly email: string;
    readonly name: string;
    readonly now: Moment;
  },
): Promise<SignedIn> {
  await tx.run(
    `insert into platform.account (locality_id, account_id, email, name, created_at)
     values (platform.locality(), $1, $2, $3, $4) on conflict (locality_id, email) do nothing`,
    [made.accountId, made.email, made.name, made.now],
  );
  return tx.get<SignedIn>(
    `select account_id as "accountId", name, email from platform.account
       where locality_id = platform.locality() and email = $1`,
    [made.email],
  );
}
