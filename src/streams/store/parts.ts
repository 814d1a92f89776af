import type { CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { readStreamCode } from '#policy';
import type { Part, PartId } from '../part.ts';

type Row = {
  readonly person_id: PersonId;
  readonly part_id: PartId;
  readonly stream: string;
  readonly funder_id: OrganisationId;
  readonly reference: string;
  readonly amount_pence: Pence;
  readonly from_on: CalendarDate;
  readonly until_on: CalendarDate;
  readonly only_for: readonly string[] | null;
  readonly test_met: string;
  readonly written_by: string;
  readonly written_at: Moment;
  readonly withdrawn_at: Moment | null;
  readonly withdrawn_by: string | null;
  readonly withdrawn_because: string | null;
};

const columns = `person_id, part_id, stream, funder_id, reference, amount_pence, from_on, until_on, only_for, test_met, written_by,
  written_at, withdrawn_at, withdrawn_by, withdrawn_because`;

/** Every part of a person's pot, also those that are over or withdrawn; the one that began last first. */
export async function partsOf(tx: Transaction, person: PersonId): Promise<readonly Part[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from streams.part where locality_id = platform.locality() and person_id = $1
       order by from_on desc, part_id desc`,
    [person],
    'stream-parts',
  );
  return rows.map(toPart);
}

/** What an organisation put into people's pots and did not withdraw, by its own references. */
export async function partsOfFunder(tx: Transaction, funder: OrganisationId): Promise<readonly Part[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from streams.part
       where locality_id = platform.locality() and funder_id = $1 and withdrawn_at is null
       order by stream, reference, from_on, part_id`,
    [funder],
  );
  return rows.map(toPart);
}

/** A part of an organisation's with whose pot it is in, where it stands; undefined for anybody else's. */
export async function partInPot(
  tx: Transaction,
  funder: OrganisationId,
  part: PartId,
): Promise<{ readonly person: PersonId; readonly part: Part } | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from streams.part
       where locality_id = platform.locality() and funder_id = $1 and part_id = $2 and withdrawn_at is null`,
    [funder, part],
  );
  return row && { person: row.person_id, part: toPart(row) };
}

export async function insertPart(tx: Transaction, person: PersonId, part: Part): Promise<void> {
  await tx.run(
    `insert into streams.part (locality_id, person_id, part_id, stream, funder_id, reference, amount_pence, from_on, until_on,
         only_for, test_met, written_by, written_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      person,
      part.partId,
      part.stream,
      part.funder,
      part.reference,
      part.amount,
      part.from,
      part.until,
      part.onlyFor ?? null,
      part.testMet,
      part.writtenBy,
      part.writtenAt,
    ],
  );
}

/** Withdraws a part once; false where it is none, or was withdrawn before. */
export async function withdrawPart(
  tx: Transaction,
  which: { readonly person: PersonId; readonly part: PartId },
  withdrawn: NonNullable<Part['withdrawn']>,
): Promise<boolean> {
  const rows = await tx.rows(
    `update streams.part set withdrawn_at = $3, withdrawn_by = $4, withdrawn_because = $5
       where locality_id = platform.locality() and person_id = $1 and part_id = $2 and withdrawn_at is null
       returning part_id`,
    [which.person, which.part, withdrawn.at, withdrawn.by, withdrawn.because],
  );
  return rows.length > 0;
}

/** Whose pots in the place have parts: ids only, for the work of the night. */
export async function potsIn(tx: Transaction, locality: string): Promise<readonly PersonId[]> {
  const rows = await tx.rows<{ readonly person_id: PersonId }>('select person_id from streams.pots($1)', [
    locality,
  ]);
  return rows.map((row) => row.person_id);
}

function toPart(row: Row): Part {
  const stream = readStreamCode(row.stream);
  if (stream === undefined) throw new RangeError(`expected a stream, got ${row.stream}`);
  const { withdrawn_at: at, withdrawn_by: by, withdrawn_because: because } = row;
  return {
    partId: row.part_id,
    stream,
    funder: row.funder_id,
    reference: row.reference,
    amount: row.amount_pence,
    from: row.from_on,
    until: row.until_on,
    ...(row.only_for !== null && { onlyFor: row.only_for }),
    testMet: row.test_met,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    ...(at !== null && by !== null && because !== null && { withdrawn: { at, by, because } }),
  };
}
