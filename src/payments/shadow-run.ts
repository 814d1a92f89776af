import { add, type AccountId, type Moment, type Pence } from '#basics';
import type { BankAccount } from './bank-account.ts';
import type { RunLine } from './payment-run.ts';

/** A payment as the other agent worked it out. */
export type OtherPayment = BankAccount & { readonly name: string; readonly amount: Pence };

/** Where two agents came to other sums for one account; missing where one of them pays it nothing. */
export type Difference = BankAccount & {
  /** Names the account and both sums: signed for, it counts for these alone. */
  readonly key: string;
  readonly name: string;
  readonly ours?: Pence;
  readonly theirs?: Pence;
};

/** Somebody looked into a difference and answers for it. */
export type Signed = {
  readonly difference: string;
  readonly why: string;
  readonly at: Moment;
  readonly by: AccountId;
  readonly name: string;
};

/** A run beside what the other agent worked out for it. */
export type SideBySide = {
  readonly otherName: string;
  /** Who read the other side in; missing until somebody did. */
  readonly read?: {
    readonly at: Moment;
    readonly by: AccountId;
    readonly name: string;
    readonly payments: number;
  };
  readonly differences: readonly (Difference & { readonly signed?: Signed })[];
};

/** Whether a run may go as far as the two agents are concerned: both sides are there, and each difference is signed for. */
export function mayGo({ read, differences }: SideBySide): boolean {
  return read !== undefined && differences.every(({ signed }) => signed !== undefined);
}

/** Every account for which the two sides differ, by name: one agent may pay in one sum what the other pays in two. */
export function differencesOf(
  lines: readonly RunLine[],
  others: readonly OtherPayment[],
): readonly Difference[] {
  const ours = byAccount(
    lines.flatMap(({ payee, state, route, amount }) =>
      payee === undefined || route !== 'bank' || state !== 'ready' ? [] : [{ ...payee, amount }],
    ),
  );
  const theirs = byAccount(others);
  const accounts = [...new Set([...ours.keys(), ...theirs.keys()])];
  return accounts
    .filter((account) => ours.get(account)?.amount !== theirs.get(account)?.amount)
    .map((account) => difference(account, ours.get(account), theirs.get(account)))
    .sort((one, other) => (`${one.name}${one.key}` < `${other.name}${other.key}` ? -1 : 1));
}

function difference(
  account: string,
  ours: OtherPayment | undefined,
  theirs: OtherPayment | undefined,
): Difference {
  return {
    key: `${account} ${ours?.amount.toString() ?? '-'} ${theirs?.amount.toString() ?? '-'}`,
    name: ours?.name ?? theirs?.name ?? '',
    sortCode: account.slice(0, 6),
    accountNumber: account.slice(6),
    ...(ours !== undefined && { ours: ours.amount }),
    ...(theirs !== undefined && { theirs: theirs.amount }),
  };
}

function byAccount(payments: readonly OtherPayment[]): ReadonlyMap<string, OtherPayment> {
  const found = new Map<string, OtherPayment>();
  for (const each of payments) {
    const account = `${each.sortCode}${each.accountNumber}`;
    const there = found.get(account);
    found.set(account, there === undefined ? each : { ...there, amount: add(there.amount, each.amount) });
  }
  return found;
}
