import { type CalendarDate, dayOf, type Moment, type OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { ReachSaid } from '../coverage.ts';
import { Statement } from '../statement.ts';

type Row = { readonly organisation_id: OrganisationId; readonly value: unknown; readonly said_at: Moment };

/** Everything that organisations of the place ever said about where they work, oldest first. */
export async function reachSaid(tx: Transaction): Promise<readonly ReachSaid[]> {
  const rows = await tx.rows<Row>(
    `select organisation_id, value, said_at from organisations.statement
       where locality_id = platform.locality() and about = 'where' order by statement_id`,
    [],
    'reach-said',
  );
  return rows.flatMap((row) => {
    const read = Statement.parse({ about: 'where', key: '', value: row.value });
    const on: CalendarDate = dayOf(row.said_at);
    return read.about === 'where'
      ? [{ organisationId: row.organisation_id, codes: read.value.codes, on }]
      : [];
  });
}
