import { type CalendarDate, type Moment, type OrganisationId, pence, type PersonId } from '#basics';
import { type HoldingId, readHoldingKind } from '#holdings';
import type { TransferId } from '#ledger';
import type { Transaction } from '#platform';
import {
  holdReasons,
  type LineState,
  lineStates,
  type PayeeAccountId,
  type RunId,
  type RunLine,
  type RunLineId,
} from '../payment-run.ts';

type Row = {
  readonly person_id: PersonId;
  readonly line_id: RunLineId;
  readonly run_id: RunId;
  readonly line_no: number;
  readonly person_name: string;
  readonly holding_id: HoldingId;
  readonly holding_kind: string;
  readonly holding_name: string;
  readonly amount_pence: number;
  readonly from_on: CalendarDate;
  readonly until_on: CalendarDate;
  readonly route: 'bank' | 'kept';
  readonly payee_account_id: PayeeAccountId | null;
  readonly payee_name: string | null;
  readonly sort_code: string | null;
  readonly account_number: string | null;
  readonly state: string;
  readonly hold: string | null;
  readonly held_why: string | null;
  readonly transfer_id: TransferId | null;
  readonly again_line_id: RunLineId | null;
  readonly returned_why: string | null;
  readonly returned_at: Moment | null;
  readonly answered_why: string | null;
  readonly answered_at: Moment | null;
  readonly answered_by_name: string | null;
};

const columns = `person_id, line_id, run_id, line_no, person_name, holding_id, holding_kind, holding_name, amount_pence, from_on,
  until_on, route, payee_account_id, payee_name, sort_code, account_number, state, hold, held_why, transfer_id, again_line_id,
  returned_why, returned_at, answered_why, answered_at, answered_by_name`;
const here = 'locality_id = platform.locality() and organisation_id = $1';

/** The lines of a run in their order. */
export async function linesOf(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
): Promise<readonly RunLine[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from payments.run_line where ${here} and run_id = $2 order by line_no`,
    [organisation, runId],
  );
  return rows.map(toLine);
}

/** Lines of a service in one state, oldest first, over all its runs. */
export async function linesIn(
  tx: Transaction,
  organisation: OrganisationId,
  state: LineState,
): Promise<readonly RunLine[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from payments.run_line where ${here} and state = $2 order by line_id`,
    [organisation, state],
  );
  return rows.map(toLine);
}

/** What waits in other runs that have not gone out: holdings with money that is due, and lines that go out again. */
export async function waitingElsewhere(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId | undefined,
): Promise<{ readonly holdings: ReadonlySet<HoldingId>; readonly again: ReadonlySet<RunLineId> }> {
  const rows = await tx.rows<Pick<Row, 'holding_id' | 'again_line_id' | 'transfer_id'>>(
    `select holding_id, again_line_id, transfer_id from payments.run_line
       where ${here} and state in ('ready', 'held') and ($2::uuid is null or run_id <> $2)`,
    [organisation, runId ?? null],
  );
  return {
    holdings: new Set(
      rows.flatMap((row) => (row.again_line_id === null && row.transfer_id === null ? [row.holding_id] : [])),
    ),
    again: new Set(rows.flatMap((row) => (row.again_line_id === null ? [] : [row.again_line_id]))),
  };
}

/** The movements that lines of other runs pay or paid already; those a run went without count no more. */
export async function movementsElsewhere(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId | undefined,
): Promise<ReadonlySet<TransferId>> {
  const rows = await tx.rows<{ readonly transfer_id: TransferId }>(
    `select transfer_id from payments.run_line
       where ${here} and transfer_id is not null and state <> 'left-out' and ($2::uuid is null or run_id <> $2)`,
    [organisation, runId ?? null],
    'movements-elsewhere',
  );
  return new Set(rows.map((row) => row.transfer_id));
}

/** Notes what the bank sent back, and why; gives the lines it was new for. */
export async function noteReturned(
  tx: Transaction,
  organisation: OrganisationId,
  returned: readonly { readonly lineId: RunLineId; readonly why: string }[],
  at: Moment,
): Promise<readonly RunLine[]> {
  const rows = await tx.rows<Row>(
    `update payments.run_line r set state = 'returned', returned_why = l.why, returned_at = $3
       from jsonb_to_recordset($2::jsonb) as l("lineId" uuid, why text)
       where r.locality_id = platform.locality() and r.organisation_id = $1 and r.line_id = l."lineId" and r.state = 'sent'
       returning r.*`,
    [organisation, JSON.stringify(returned), at],
  );
  return rows.map(toLine);
}

/** Notes how a payment that came back was answered; false where it was answered or sent again meanwhile. */
export async function noteAnswered(
  tx: Transaction,
  organisation: OrganisationId,
  lineId: RunLineId,
  answer: { readonly why: string; readonly at: Moment; readonly name: string },
): Promise<boolean> {
  const changed = await tx.run(
    `update payments.run_line set state = 'answered', answered_why = $3, answered_at = $4, answered_by_name = $5
       where ${here} and line_id = $2 and state = 'returned'`,
    [organisation, lineId, answer.why, answer.at, answer.name],
  );
  return changed === 1;
}

function toLine(row: Row): RunLine {
  const holdingKind = readHoldingKind(row.holding_kind);
  const state = lineStates.find((each) => each === row.state);
  const hold = holdReasons.find((each) => each === row.hold);
  if (holdingKind === undefined || state === undefined)
    throw new Error(`expected a kind and a state, got ${row.holding_kind} and ${row.state}`);
  return {
    lineId: row.line_id,
    runId: row.run_id,
    lineNo: row.line_no,
    personId: row.person_id,
    personName: row.person_name,
    holdingId: row.holding_id,
    holdingKind,
    holdingName: row.holding_name,
    amount: pence(row.amount_pence),
    from: row.from_on,
    until: row.until_on,
    route: row.route,
    state,
    ...payeeOf(row),
    ...(hold !== undefined && { hold }),
    ...(row.held_why !== null && { heldWhy: row.held_why }),
    ...(row.transfer_id !== null && { transferId: row.transfer_id }),
    ...(row.again_line_id !== null && { again: row.again_line_id }),
    ...afterwards(row),
  };
}

function payeeOf(row: Row): Pick<RunLine, 'payee'> {
  const { payee_account_id, payee_name, sort_code, account_number } = row;
  if (payee_account_id === null || sort_code === null || account_number === null) return {};
  return {
    payee: {
      payeeAccountId: payee_account_id,
      name: payee_name ?? '',
      sortCode: sort_code,
      accountNumber: account_number,
    },
  };
}

function afterwards(row: Row): Pick<RunLine, 'returned' | 'answered'> {
  const { returned_at, returned_why, answered_at, answered_why, answered_by_name } = row;
  return {
    ...(returned_at !== null && { returned: { why: returned_why ?? '', at: returned_at } }),
    ...(answered_at !== null && {
      answered: { why: answered_why ?? '', at: answered_at, name: answered_by_name ?? '' },
    }),
  };
}
