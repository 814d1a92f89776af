import type { Id, Moment, OrganisationId, PersonId } from '#basics';
import type { TransferId } from '#ledger';
import { inColumns, type Transaction } from '#platform';
import type { PaidDays } from '../paid-days.ts';
import { amountFor } from '../payment.ts';
import type { Share } from '../share.ts';
import type { PayIn } from './pay-ins.ts';

/** What is written down where many people are paid: what came in, for which days, and until when each share is paid. */
export type PaidTogether = {
  readonly payIns: readonly (PayIn & { readonly personId: PersonId })[];
  readonly paidDays: readonly (PaidDays & {
    readonly personId: PersonId;
    readonly paidDaysId: Id<'paid-days'>;
    readonly transferId?: TransferId | undefined;
  })[];
  readonly shares: readonly (Share & { readonly personId: PersonId })[];
};

/** Writes it on behalf of the service that pays, in one statement for thousands; refused whole where a holding is not its to pay. */
export async function writePaidTogether(
  tx: Transaction,
  service: OrganisationId,
  { payIns, paidDays, shares }: PaidTogether,
  at: Moment,
): Promise<void> {
  const cameIn = inColumns(
    payIns,
    (each) => each.personId,
    (each) => each.transferId,
    (each) => each.holdingId,
    (each) => each.from,
    (each) => each.until,
    (each) => each.weeklyMoney,
    (each) => each.oneOffs,
    (each) => each.contribution,
    (each) => each.costs,
    (each) => each.net,
  );
  const forDays = inColumns(
    paidDays,
    (each) => each.personId,
    (each) => each.paidDaysId,
    (each) => each.holdingId,
    (each) => each.transferId,
    (each) => each.what,
    (each) => each.weekly,
    (each) => each.from,
    (each) => each.until,
    (each) => amountFor(each.weekly, each.from, each.until),
  );
  const until = inColumns(
    shares,
    (share) => share.personId,
    (share) => share.shareId,
    (share) => share.paidUntil,
    (share) => share.oneOffPaidOn,
  );
  await tx.run(
    `select holdings.write_paid($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
       $23, $24, $25)`,
    [service, at, ...cameIn, ...forDays, ...until],
    'write-paid',
  );
}
