import { sortCodeText } from '../../bank-account.ts';
import { orderDoubtSays, type OrderParty, type PaymentOrder } from '../../payment-order.ts';
import { leftOutSays } from '../../statement-faults.ts';

/** An order to a bank as JSON. What the order does not say is null; what was given back or looks wrong stands at the end, if any does. */
export function painJson({ message, created, payments, leftOut, doubts }: PaymentOrder): object {
  return {
    message,
    created,
    payments: payments.map(({ processing, from, to, amount, currency, reference, text, payer }) => ({
      processing,
      from: partyJson(from),
      to: partyJson(to),
      amount_pence: amount,
      currency,
      reference: reference ?? null,
      text,
      ...(payer !== undefined && { payer }),
    })),
    ...(leftOut.length > 0 && {
      left_out: leftOut.map((each) => {
        const [wrong, mend] = leftOutSays[each.because];
        return { ...each, wrong, mend };
      }),
    }),
    ...(doubts.length > 0 && {
      doubts: doubts.map(({ line, because, says, is }) => ({
        line,
        because,
        says,
        is,
        means: orderDoubtSays[because],
      })),
    }),
  };
}

function partyJson({ name, sortCode, accountNumber, iban, otherNumber }: OrderParty): object {
  return {
    name: name ?? null,
    sort_code: sortCode === undefined ? null : sortCodeText(sortCode),
    account: accountNumber ?? iban ?? otherNumber ?? null,
  };
}
