import { type CalendarDate, pence, type PersonId } from '#basics';
import { planForFew, type Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';
import type { Share, ShareId } from '../share.ts';
import { byPerson } from './by-person.ts';

type Row = {
  readonly share_id: ShareId;
  readonly holding_id: HoldingId;
  readonly plan_id: string;
  readonly line_id: string;
  readonly what: string;
  readonly weekly_pence: number;
  readonly one_off_pence: number;
  readonly from_on: CalendarDate;
  readonly until_on: CalendarDate | null;
  readonly paid_until: CalendarDate | null;
  readonly one_off_paid_on: CalendarDate | null;
};

const columns = `share_id, holding_id, plan_id, line_id, what, weekly_pence, one_off_pence, from_on, until_on, paid_until,
  one_off_paid_on`;

/** Every share of a person that may be seen, in force, over or to come, in the order they were made. */
export async function sharesOf(tx: Transaction, personId: PersonId): Promise<readonly Share[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from holdings.share where locality_id = platform.locality() and person_id = $1 order by share_id`,
    [personId],
    'shares-of',
  );
  return rows.map(toShare);
}

/** The same for several people, by person. */
export async function sharesOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Share[]>> {
  const rows = await tx.rows<Row & { readonly person_id: PersonId }>(
    `select person_id, ${columns} from holdings.share
       where locality_id = platform.locality() and person_id = any ($1) order by share_id`,
    [people],
    planForFew('shares-of-people', people),
  );
  return byPerson(rows, toShare);
}

export async function addShare(tx: Transaction, personId: PersonId, share: Share): Promise<void> {
  await tx.run(
    `insert into holdings.share (locality_id, person_id, share_id, holding_id, plan_id, line_id, what, weekly_pence,
       one_off_pence, from_on, until_on, paid_until, one_off_paid_on)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      personId,
      share.shareId,
      share.holdingId,
      share.planId,
      share.lineId,
      share.what,
      share.weekly,
      share.oneOff,
      share.from,
      share.until ?? null,
      share.paidUntil ?? null,
      share.oneOffPaidOn ?? null,
    ],
  );
}

/** Writes the days of a share that change: when it ends and what it is paid until. */
export async function saveShare(tx: Transaction, personId: PersonId, share: Share): Promise<void> {
  await tx.run(
    `update holdings.share set until_on = $3, paid_until = $4, one_off_paid_on = $5
       where locality_id = platform.locality() and person_id = $1 and share_id = $2`,
    [personId, share.shareId, share.until ?? null, share.paidUntil ?? null, share.oneOffPaidOn ?? null],
  );
}

function toShare(row: Row): Share {
  return {
    shareId: row.share_id,
    holdingId: row.holding_id,
    planId: row.plan_id,
    lineId: row.line_id,
    what: row.what,
    weekly: pence(row.weekly_pence),
    oneOff: pence(row.one_off_pence),
    from: row.from_on,
    ...(row.until_on !== null && { until: row.until_on }),
    ...(row.paid_until !== null && { paidUntil: row.paid_until }),
    ...(row.one_off_paid_on !== null && { oneOffPaidOn: row.one_off_paid_on }),
  };
}
