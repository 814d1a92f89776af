import type { OrganisationId } from '#basics';
import { inColumns, type Transaction } from '#platform';
import type { RunId, RunLine } from '../payment-run.ts';

const lines_a_part = 2_500;

/** Puts these lines in the place of those a prepared run has. */
export async function replaceLines(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
  lines: readonly RunLine[],
): Promise<void> {
  const asked = [
    tx.run(
      `delete from payments.run_line where locality_id = platform.locality() and organisation_id = $1 and run_id = $2`,
      [organisation, runId],
    ),
  ];
  // While the database writes one part, the next is made ready.
  for (let from = 0; from < lines.length; from += lines_a_part)
    asked.push(addLines(tx, organisation, runId, lines.slice(from, from + lines_a_part)));
  await Promise.all(asked);
}

async function addLines(
  tx: Transaction,
  organisation: OrganisationId,
  runId: RunId,
  lines: readonly RunLine[],
): Promise<number> {
  const told = inColumns(
    lines,
    (line) => line.personId,
    (line) => line.lineId,
    (line) => line.lineNo,
    (line) => line.personName,
    (line) => line.holdingId,
    (line) => line.holdingKind,
    (line) => line.holdingName,
    (line) => line.amount,
    (line) => line.from,
    (line) => line.until,
    (line) => line.route,
    (line) => line.payee?.payeeAccountId,
    (line) => line.payee?.name,
    (line) => line.payee?.sortCode,
    (line) => line.payee?.accountNumber,
    (line) => line.state,
    (line) => line.hold,
    (line) => line.heldWhy,
    (line) => line.transferId,
    (line) => line.again,
  );
  return tx.run(
    `insert into payments.run_line (locality_id, organisation_id, run_id, person_id, line_id, line_no, person_name, holding_id,
       holding_kind, holding_name, amount_pence, from_on, until_on, route, payee_account_id, payee_name, sort_code,
       account_number, state, hold, held_why, transfer_id, again_line_id)
     select platform.locality(), $1::uuid, $2::uuid, l.* from unnest($3::uuid[], $4::uuid[], $5::integer[], $6::text[], $7::uuid[],
       $8::text[], $9::text[], $10::bigint[], $11::date[], $12::date[], $13::text[], $14::uuid[], $15::text[], $16::text[],
       $17::text[], $18::text[], $19::text[], $20::text[], $21::uuid[], $22::uuid[]) as l`,
    [organisation, runId, ...told],
  );
}

/** What became of a line: a new state, with whatever belongs to it. */
export type LineChange = Pick<RunLine, 'personId' | 'lineId' | 'state' | 'hold' | 'heldWhy' | 'transferId'>;

/** Writes a new state for many lines. Each is found by its key, person and line, however many runs were before. */
export async function changeLines(
  tx: Transaction,
  organisation: OrganisationId,
  changes: readonly LineChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const told = inColumns(
    changes,
    (line) => line.personId,
    (line) => line.lineId,
    (line) => line.state,
    (line) => line.hold,
    (line) => line.heldWhy,
    (line) => line.transferId,
  );
  await tx.run(
    `update payments.run_line r set state = l.state, hold = l.hold, held_why = l.why,
         transfer_id = coalesce(l.transfer, r.transfer_id)
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[])
         as l(person, line, state, hold, why, transfer)
       where r.locality_id = platform.locality() and r.organisation_id = $1 and r.person_id = l.person and r.line_id = l.line`,
    [organisation, ...told],
  );
}
