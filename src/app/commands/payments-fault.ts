import type { PaymentsRefusal } from '#payments/actions';

/** Why a file of payments can't be read, where, and what to do. */
export function whyNoPayments(refusal: PaymentsRefusal): string {
  switch (refusal.because) {
    case 'not-json':
      return refusal.line === undefined
        ? 'It is not JSON. Check that it is the right file.'
        : `It is not JSON from line ${refusal.line}, column ${refusal.column ?? 1} on. Mend it there.`;
    case 'bad-field':
      return `Field ${refusal.field} has to be ${refusal.wants}.`;
    case 'wrong-total':
      return `Field total_pence says ${refusal.says}, but the payments add up to ${refusal.is}. Find out which is right.`;
  }
}
