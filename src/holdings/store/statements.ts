import type { CalendarDate, LocalityId, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';
import type { SentStatement, StatementId } from '../sent-statement.ts';

/** A fund whose statement is due: for which days, and after which line of its account. */
export type StatementDue = {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly holdingId: HoldingId;
  readonly accountId: LedgerAccountId;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly afterVersion: number;
};

type Row = {
  readonly statement_id: StatementId;
  readonly person_id: PersonId;
  readonly holding_id: HoldingId;
  readonly from_on: CalendarDate;
  readonly until_on: CalendarDate;
  readonly after_version: number;
  readonly until_version: number;
  readonly opening_pence: Pence;
  readonly in_pence: Pence;
  readonly out_pence: Pence;
  readonly closing_pence: Pence;
  readonly promised_pence: Pence;
  readonly uses: number;
  readonly is_final: boolean;
  readonly sent_at: Moment;
};

const columns = `statement_id, person_id, holding_id, from_on, until_on, after_version, until_version, opening_pence, in_pence,
  out_pence, closing_pence, promised_pence, uses, is_final, sent_at`;

/** The statements of a place that are due on a day. */
export async function statementsDue(
  tx: Transaction,
  locality: LocalityId,
  today: CalendarDate,
): Promise<readonly StatementDue[]> {
  return tx.rows<StatementDue>(
    `select organisation_id as "organisationId", person_id as "personId", holding_id as "holdingId", account_id as "accountId",
         from_on as "from", until_on as until, after_version as "afterVersion"
       from holdings.statements_due($1, $2)`,
    [locality, today],
  );
}

export async function addStatement(tx: Transaction, sent: SentStatement): Promise<void> {
  await tx.run(
    `insert into holdings.statement (locality_id, ${columns})
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      sent.statementId,
      sent.personId,
      sent.holdingId,
      sent.from,
      sent.until,
      sent.afterVersion,
      sent.untilVersion,
      sent.opening,
      sent.moneyIn,
      sent.moneyOut,
      sent.closing,
      sent.promised,
      sent.uses,
      sent.isFinal,
      sent.sentAt,
    ],
  );
}

/** The statements of a holding that went out, the newest first. */
export async function statementsOf(
  tx: Transaction,
  person: PersonId,
  holding: HoldingId,
): Promise<readonly SentStatement[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from holdings.statement
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2
       order by until_on desc, statement_id desc`,
    [person, holding],
    'statements-of',
  );
  return rows.map(toStatement);
}

/** The newest statement of each of some holdings. */
export async function newestStatements(
  tx: Transaction,
  holdings: readonly HoldingId[],
): Promise<ReadonlyMap<HoldingId, SentStatement>> {
  const rows = await tx.rows<Row>(
    `select distinct on (holding_id) ${columns} from holdings.statement
       where locality_id = platform.locality() and holding_id = any ($1)
       order by holding_id, until_on desc, statement_id desc`,
    [holdings],
    'newest-statements',
  );
  return new Map(rows.map((row) => [row.holding_id, toStatement(row)]));
}

function toStatement(row: Row): SentStatement {
  return {
    statementId: row.statement_id,
    personId: row.person_id,
    holdingId: row.holding_id,
    from: row.from_on,
    until: row.until_on,
    afterVersion: row.after_version,
    untilVersion: row.until_version,
    opening: row.opening_pence,
    moneyIn: row.in_pence,
    moneyOut: row.out_pence,
    closing: row.closing_pence,
    promised: row.promised_pence,
    uses: row.uses,
    isFinal: row.is_final,
    sentAt: row.sent_at,
  };
}
