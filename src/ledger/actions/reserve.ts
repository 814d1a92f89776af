import { done, type Id, type LocalityId, type Moment, type Outcome, refused } from '#basics';
import { brokenConstraint, type Transaction } from '#platform';
import type { Reservation, TransferId } from '../transfer.ts';

/** Promises money of an account: it stays there but is no longer free to use. Refused where not enough is free. */
export async function reserve(
  tx: Transaction,
  locality: LocalityId,
  reservation: Reservation,
): Promise<Outcome<Reservation, { because: 'not-enough' } | { because: 'account-closed' }>> {
  try {
    await tx.run('select ledger.reserve($1, $2, $3, $4, $5, $6)', [
      locality,
      reservation.reservationId,
      reservation.accountId,
      reservation.amount,
      reservation.what,
      reservation.madeAt,
    ]);
    return done(reservation);
  } catch (fault) {
    if (brokenConstraint(fault) === 'available_stays_above_the_floor') return refused('not-enough');
    if (brokenConstraint(fault) === 'account_is_open') return refused('account-closed');
    throw fault;
  }
}

/** Ends a promise once, by the transfer that kept it or because it is not needed. False when it had ended before. */
export async function endReservation(
  tx: Transaction,
  locality: LocalityId,
  reservation: Id<'reservation'>,
  ending: { readonly at: Moment } & (
    { readonly as: 'released' } | { readonly as: 'used'; readonly transfer: TransferId }
  ),
): Promise<boolean> {
  const row = await tx.get<{ ended: boolean }>('select ledger.end_reservation($1, $2, $3, $4, $5) as ended', [
    locality,
    reservation,
    ending.as,
    ending.at,
    ending.as === 'used' ? ending.transfer : null,
  ]);
  return row.ended;
}
