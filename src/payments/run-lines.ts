import type { CalendarDate, Pence, PersonId } from '#basics';
import type { Due, DuePayment, Holding, HoldingId } from '#holdings';
import type { TransferId } from '#ledger';
import { type BankAccount, isSameBankAccount } from './bank-account.ts';
import type { HoldReason, Payee, PayeeAccountId, RunLine, RunLineId } from './payment-run.ts';

/** What is due to one person, with their name. */
export type ToPay = { readonly personId: PersonId; readonly name: string; readonly due: Due };

/** All that says what the lines of a run are, besides what is due. */
export type Surroundings = {
  readonly accounts: ReadonlyMap<HoldingId, Payee>;
  /** Accounts that a payment came back from and that nobody has given anew since. */
  readonly sentBack: ReadonlySet<PayeeAccountId>;
  /** Holdings with a payment in another run that has not gone out. */
  readonly elsewhere: ReadonlySet<HoldingId>;
  /** The account that the service itself pays from, where it said one. */
  readonly own: BankAccount | undefined;
  /** Accounts whose figures do not fit each other, with nobody's reason why they count all the same. */
  readonly notFitting: ReadonlySet<PayeeAccountId>;
  /** Payments of earlier runs that the bank sent back and nobody answered. */
  readonly returned: readonly RunLine[];
  /** What people moved out of what the service holds, that no run has paid yet. */
  readonly moved: readonly Moved[];
  /** Holdings whose payment somebody asked to wait, and why. */
  readonly asked: ReadonlyMap<HoldingId, string>;
};

/** Money that a person moved from what the service holds into another holding: posted, and not paid there yet. */
type Moved = Pick<ToPay, 'personId' | 'name'> & {
  readonly holding: Holding;
  readonly amount: Pence;
  readonly on: CalendarDate;
  readonly transferId: TransferId;
};

/** A line before it has a number: what is paid to which holding, and why it waits where it does. */
export type DraftLine = Omit<RunLine, 'lineId' | 'runId' | 'lineNo' | 'state'> & {
  readonly state: 'ready' | 'held';
};

/**
 * The payments of a run: one for each holding to which money is due and that waits in no other run, and those that came back. A
 * person's own contribution comes off several holdings together, so such payments wait together.
 */
export function draftLines(dues: readonly ToPay[], around: Surroundings): readonly DraftLine[] {
  const again = around.returned.map((line) => againLine(line, around));
  const moved = around.moved.map((each) => movedLine(each, around));
  const fresh = dues.flatMap((each) => linesOf(each, around));
  return [...again, ...moved, ...fresh].sort(byPerson);
}

function linesOf({ personId, name, due }: ToPay, around: Surroundings): readonly DraftLine[] {
  const payments = due.payments.filter(({ holding }) => !around.elsewhere.has(holding.holdingId));
  if (payments.length < due.payments.length && isCharged(due)) return [];
  const lines = payments.map((payment) => {
    const { holding, net } = payment;
    return draft({ personId, name, holding, net, ...daysOf(due, payment) }, around);
  });
  const waiting = lines.find((line) => line.state === 'held');
  if (waiting === undefined || !isCharged(due)) return lines;
  return lines.map((line) => ({ ...line, state: 'held', hold: line.hold ?? waiting.hold ?? 'asked' }));
}

/** The first and the last day that a payment is for. */
export function daysOf(
  due: Pick<Due, 'fourWeeks'>,
  { parts }: Pick<DuePayment, 'parts'>,
): { readonly from: CalendarDate; readonly until: CalendarDate } {
  const days = parts.flatMap((part) => [part.from, part.until]).sort();
  return { from: days[0] ?? due.fourWeeks.from, until: days.at(-1) ?? due.fourWeeks.until };
}

function isCharged(due: Due): boolean {
  return due.payments.some((payment) => payment.contribution > 0);
}

function draft(
  to: {
    readonly personId: PersonId;
    readonly name: string;
    readonly holding: Holding;
    readonly net: Pence;
    readonly from: CalendarDate;
    readonly until: CalendarDate;
  },
  around: Surroundings,
): DraftLine {
  const { holding } = to;
  const route = holding.kind === 'managed-account' || to.net === 0 ? 'kept' : 'bank';
  const payee = route === 'bank' ? around.accounts.get(holding.holdingId) : undefined;
  const hold = holdOf({ route, payee, asked: around.asked.has(holding.holdingId) }, around);
  const heldWhy = around.asked.get(holding.holdingId);
  return {
    personId: to.personId,
    personName: to.name,
    holdingId: holding.holdingId,
    holdingKind: holding.kind,
    holdingName: holding.name,
    amount: to.net,
    from: to.from,
    until: to.until,
    route,
    ...(payee !== undefined && { payee }),
    ...(hold === undefined ? { state: 'ready' } : { state: 'held', hold }),
    ...(heldWhy !== undefined && { heldWhy }),
  };
}

function movedLine(moved: Moved, around: Surroundings): DraftLine {
  const { personId, name, holding, amount: net, on, transferId } = moved;
  // What was moved is asked about by itself, not with what is due to the same place.
  const line = draft({ personId, name, holding, net, from: on, until: on }, { ...around, asked: new Map() });
  return { ...line, transferId };
}

function againLine(line: RunLine, around: Surroundings): DraftLine {
  const payee = around.accounts.get(line.holdingId);
  const hold = holdOf({ route: 'bank', payee, asked: false }, around);
  const { personId, personName, holdingId, holdingKind, holdingName, amount, from, until, transferId } = line;
  return {
    personId,
    personName,
    holdingId,
    holdingKind,
    holdingName,
    amount,
    from,
    until,
    route: 'bank',
    again: line.lineId,
    ...(transferId !== undefined && { transferId }),
    ...(payee !== undefined && { payee }),
    ...(hold === undefined ? { state: 'ready' } : { state: 'held', hold }),
  };
}

function holdOf(
  line: { readonly route: 'bank' | 'kept'; readonly payee: Payee | undefined; readonly asked: boolean },
  { sentBack, notFitting, own }: Surroundings,
): HoldReason | undefined {
  if (line.asked) return 'asked';
  if (line.route === 'kept') return undefined;
  if (line.payee === undefined) return 'no-account';
  if (sentBack.has(line.payee.payeeAccountId)) return 'sent-back';
  if (own !== undefined && isSameBankAccount(own, line.payee)) return 'own-account';
  return notFitting.has(line.payee.payeeAccountId) ? 'does-not-fit' : undefined;
}

function byPerson(one: DraftLine, other: DraftLine): number {
  return (
    compare(one.personName, other.personName) ||
    compare(one.personId, other.personId) ||
    compare(one.holdingId, other.holdingId) ||
    compare(one.again ?? '', other.again ?? '') ||
    compare(one.transferId ?? '', other.transferId ?? '')
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Gives drafts their numbers. A line that was there before keeps its id and its number; new ones follow. */
export function numbered(
  drafts: readonly DraftLine[],
  before: readonly RunLine[],
  run: { readonly runId: RunLine['runId']; readonly newId: () => RunLineId },
): readonly RunLine[] {
  const known = new Map(before.map((line) => [keyOf(line), line]));
  let last = Math.max(0, ...before.map((line) => line.lineNo));
  return drafts.map((line) => {
    const was = known.get(keyOf(line));
    const lineNo = was?.lineNo ?? (last += 1);
    return { ...line, runId: run.runId, lineId: was?.lineId ?? run.newId(), lineNo };
  });
}

function keyOf(line: Pick<RunLine, 'holdingId' | 'again' | 'transferId'>): string {
  return `${line.holdingId} ${line.again ?? line.transferId ?? ''}`;
}
