import type { CalendarDate, Pence } from '#basics';
import type { LeftOut } from './statement-faults.ts';
import type { StatementAccount } from './statement.ts';

/** One party of an order: its name, and its account as far as the order says it. */
export type OrderParty = Partial<StatementAccount> & { readonly name?: string };

/** One payment of an order to a bank. In another currency than pounds, `amount` counts its smallest coin. */
export type OrderedPayment = {
  readonly processing: CalendarDate;
  readonly from: OrderParty;
  readonly to: OrderParty;
  readonly amount: Pence;
  readonly currency: string;
  /** What both sides know the payment by; left out where nobody gave one. */
  readonly reference?: string;
  readonly text: string;
  /** The name that stands as the payer where it is not the account's. */
  readonly payer?: string;
};

/** What an order says of itself that its payments do not bear out. */
export type OrderDoubt = {
  readonly line: number;
  readonly because: 'count-differs' | 'sum-differs';
  readonly says: string;
  readonly is: string;
};

/** An order to a bank as it was read: its payments in the order of the file, and those that were given back. */
export type PaymentOrder = {
  readonly message: string;
  readonly created: string;
  readonly payments: readonly OrderedPayment[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly OrderDoubt[];
};

/** What each doubt about an order says. */
export const orderDoubtSays: Readonly<Record<OrderDoubt['because'], string>> = {
  'count-differs': 'The order says another number of payments than it has. One may be missing.',
  'sum-differs': 'The order says another total than its payments come to. One may be missing or changed.',
};

/** Why XML is no order at all, with what to do. */
export const notAnOrderSays = {
  'other-xml': 'This is no order to a bank. Ask for pain.001.',
  unsafe: 'The XML declares things of its own, which orders never do. Make the file again where it was made.',
} as const;

export type NotAnOrder = { readonly because: keyof typeof notAnOrderSays };
