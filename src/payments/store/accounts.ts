import type { AccountId, CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import { pence } from '#basics';
import type { HoldingId } from '#holdings';
import type { Transaction } from '#platform';
import type { BankAccount } from '../bank-account.ts';
import type { ModulusAnswer } from '../modulus.ts';
import type { Payee, PayeeAccountId, RunId, RunLineId } from '../payment-run.ts';

/** The account a service pays from, its number at Bacs, and how much it said is there to pay with. */
export type PayingAccount = BankAccount & {
  readonly name: string;
  readonly userNumber: string;
  readonly pot?: { readonly amount: Pence; readonly on: CalendarDate };
  readonly setBy: string;
};

/** Whether figures fit each other; not checked where no tables are loaded. */
export type FiguresChecked = ModulusAnswer | 'not-checked';

/** An account as it was given for a holding: by whom, and why it counts though its figures do not fit. */
export type PayeeAccount = Payee & {
  readonly holdingId: HoldingId;
  readonly figures: FiguresChecked;
  readonly overrideReason?: string;
  readonly givenAt: Moment;
  readonly givenBy: AccountId;
  readonly givenByName: string;
};

type PayeeRow = {
  readonly payee_account_id: PayeeAccountId;
  readonly holding_id: HoldingId;
  readonly name: string;
  readonly sort_code: string;
  readonly account_number: string;
  readonly figures: FiguresChecked;
  readonly override_reason: string | null;
  readonly given_at: Moment;
  readonly given_by: AccountId;
  readonly given_by_name: string;
};

const payeeColumns = `payee_account_id, holding_id, name, sort_code, account_number, figures, override_reason, given_at,
  given_by, given_by_name`;

/** Where a service sends the money of each holding today. */
export async function payeeAccountsOf(
  tx: Transaction,
  service: OrganisationId,
): Promise<ReadonlyMap<HoldingId, PayeeAccount>> {
  const rows = await tx.rows<PayeeRow>(
    `select ${payeeColumns} from payments.payee_account
       where locality_id = platform.locality() and service_id = $1 and replaced_at is null`,
    [service],
  );
  return new Map(rows.map((row) => [row.holding_id, toPayee(row)]));
}

/** The payments of a run that go to another account than the one their holding has today. */
export async function linesToOtherAccounts(
  tx: Transaction,
  service: OrganisationId,
  runId: RunId,
): Promise<ReadonlySet<RunLineId>> {
  const rows = await tx.rows<{ readonly line_id: RunLineId }>(
    `select r.line_id from payments.run_line r
       left join payments.payee_account p on p.locality_id = r.locality_id and p.person_id = r.person_id
         and p.holding_id = r.holding_id and p.service_id = $1 and p.replaced_at is null
       where r.locality_id = platform.locality() and r.organisation_id = $1 and r.run_id = $2 and r.route = 'bank'
         and p.payee_account_id is distinct from r.payee_account_id`,
    [service, runId],
  );
  return new Set(rows.map((row) => row.line_id));
}

/** Where the money of one holding goes today, if anybody said so. */
export async function findPayeeAccount(
  tx: Transaction,
  personId: PersonId,
  holdingId: HoldingId,
): Promise<PayeeAccount | undefined> {
  const row = await tx.find<PayeeRow>(
    `select ${payeeColumns} from payments.payee_account
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2 and replaced_at is null`,
    [personId, holdingId],
  );
  return row && toPayee(row);
}

/** Puts an account in the place of the one before, which is kept. */
export async function givePayeeAccount(
  tx: Transaction,
  personId: PersonId,
  given: PayeeAccount,
  of: { readonly service: OrganisationId; readonly holder?: OrganisationId | undefined },
): Promise<void> {
  await tx.run(
    `update payments.payee_account set replaced_at = $3
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2 and replaced_at is null`,
    [personId, given.holdingId, given.givenAt],
  );
  await tx.run(
    `insert into payments.payee_account (locality_id, person_id, payee_account_id, holding_id, service_id, holder_id, name,
       sort_code, account_number, figures, override_reason, given_at, given_by, given_by_name)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      personId,
      given.payeeAccountId,
      given.holdingId,
      of.service,
      of.holder ?? null,
      given.name,
      given.sortCode,
      given.accountNumber,
      given.figures,
      given.overrideReason ?? null,
      given.givenAt,
      given.givenBy,
      given.givenByName,
    ],
  );
}

export async function findPayingAccount(
  tx: Transaction,
  organisation: OrganisationId,
): Promise<PayingAccount | undefined> {
  const row = await tx.find<{
    readonly name: string;
    readonly sort_code: string;
    readonly account_number: string;
    readonly user_number: string;
    readonly pot_pence: number | null;
    readonly pot_on: CalendarDate | null;
    readonly set_by: string;
  }>(
    `select name, sort_code, account_number, user_number, pot_pence, pot_on, set_by from payments.paying_account
       where locality_id = platform.locality() and organisation_id = $1`,
    [organisation],
  );
  if (row === undefined) return undefined;
  const { pot_pence, pot_on } = row;
  return {
    name: row.name,
    sortCode: row.sort_code,
    accountNumber: row.account_number,
    userNumber: row.user_number,
    setBy: row.set_by,
    ...(pot_pence !== null && pot_on !== null && { pot: { amount: pence(pot_pence), on: pot_on } }),
  };
}

export async function savePayingAccount(
  tx: Transaction,
  organisation: OrganisationId,
  account: PayingAccount,
  at: Moment,
): Promise<void> {
  await tx.run(
    `insert into payments.paying_account (locality_id, organisation_id, name, sort_code, account_number, user_number, pot_pence,
       pot_on, set_at, set_by)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (locality_id, organisation_id) do update set name = excluded.name, sort_code = excluded.sort_code,
       account_number = excluded.account_number, user_number = excluded.user_number, pot_pence = excluded.pot_pence,
       pot_on = excluded.pot_on, set_at = excluded.set_at, set_by = excluded.set_by`,
    [
      organisation,
      account.name,
      account.sortCode,
      account.accountNumber,
      account.userNumber,
      account.pot?.amount ?? null,
      account.pot?.on ?? null,
      at,
      account.setBy,
    ],
  );
}

function toPayee(row: PayeeRow): PayeeAccount {
  return {
    payeeAccountId: row.payee_account_id,
    holdingId: row.holding_id,
    name: row.name,
    sortCode: row.sort_code,
    accountNumber: row.account_number,
    figures: row.figures,
    givenAt: row.given_at,
    givenBy: row.given_by,
    givenByName: row.given_by_name,
    ...(row.override_reason !== null && { overrideReason: row.override_reason }),
  };
}
