import {
  add,
  type CalendarDate,
  type Id,
  type Moment,
  nothing,
  type OrganisationId,
  type Pence,
} from '#basics';
import type { AccountId, PersonId } from '#basics';
import type { HoldingId, HoldingKind } from '#holdings';
import type { TransferId } from '#ledger';
import type { BankAccount } from './bank-account.ts';

export type RunId = Id<'run'>;
export type RunLineId = Id<'run-line'>;
export type PayeeAccountId = Id<'payee-account'>;

/** A run is prepared by one person, approved by another and sent as a file; until it is sent it can be withdrawn. */
export const runStates = ['prepared', 'approved', 'sent', 'withdrawn'] as const;
export type RunState = (typeof runStates)[number];

const nextRunStates = {
  prepared: ['approved', 'withdrawn'],
  approved: ['sent', 'withdrawn'],
  sent: [],
  withdrawn: [],
} as const satisfies Readonly<Record<RunState, readonly RunState[]>>;

/** Whether a run in one state may go over into another. */
export function mayFollow(state: RunState, next: RunState): boolean {
  const nexts: readonly RunState[] = nextRunStates[state];
  return nexts.includes(next);
}

/** How a run can leave. */
export const runFormats = ['bacs18', 'pain.001', 'csv'] as const;
export type RunFormat = (typeof runFormats)[number];

/** Payments to many people that go out together, so that the money is there by a day. */
export type Run = {
  readonly runId: RunId;
  readonly organisationId: OrganisationId;
  readonly number: number;
  readonly dueOn: CalendarDate;
  readonly state: RunState;
  readonly prepared: Done;
  readonly approved?: Done;
  readonly sent?: Omit<Done, 'by'> & { readonly processing: CalendarDate; readonly entry: CalendarDate };
  readonly withdrawn?: Omit<Done, 'by'> & { readonly why: string };
  /** The promise of the service's money that an approved run holds. */
  readonly reservation?: Id<'reservation'>;
};

type Done = { readonly at: Moment; readonly by?: AccountId; readonly name: string };

/**
 * A payment waits `held` until what is wrong is mended, and is `left-out` when the run goes without it; `returned` by the bank it
 * is `sent-again` in a later run, or `answered` in another way.
 */
export const lineStates = [
  'ready',
  'held',
  'left-out',
  'sent',
  'returned',
  'sent-again',
  'answered',
] as const;
export type LineState = (typeof lineStates)[number];

/**
 * Why a payment does not go: it has no bank account, one whose figures do not fit, that was changed since, or that the service
 * itself pays from; the bank sent it back; what is due is another sum now; somebody asked for it to wait; the bank's file cannot carry its sum or its name.
 */
export const holdReasons = [
  'no-account',
  'sent-back',
  'changed',
  'asked',
  'account-changed',
  'own-account',
  'does-not-fit',
  'amount-not-carried',
  'name-not-carried',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Where the money of a line goes: an account as it was given, or nowhere because the service keeps it for the person. */
export type Payee = BankAccount & { readonly payeeAccountId: PayeeAccountId; readonly name: string };

export type RunLine = {
  readonly lineId: RunLineId;
  readonly runId: RunId;
  readonly lineNo: number;
  readonly personId: PersonId;
  readonly personName: string;
  readonly holdingId: HoldingId;
  readonly holdingKind: HoldingKind;
  readonly holdingName: string;
  readonly amount: Pence;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly route: 'bank' | 'kept';
  readonly payee?: Payee;
  readonly state: LineState;
  readonly hold?: HoldReason;
  readonly heldWhy?: string;
  readonly transferId?: TransferId;
  /** The line of an earlier run that the bank sent back and that goes out again with this one. */
  readonly again?: RunLineId;
  readonly returned?: { readonly why: string; readonly at: Moment };
  readonly answered?: { readonly why: string; readonly at: Moment; readonly name: string };
};

/** What people call a run: P0007. */
export function runName(number: number): string {
  return `P${number.toString().padStart(4, '0')}`;
}

/** The serial of a run's file: six figures, and after 999999 again 000001, since Bacs takes no noughts alone. */
export function fileSerial(number: number): string {
  return (((number - 1) % 999_999) + 1).toString().padStart(6, '0');
}

/** What stands on the bank's own statement, and tells a payment from all others: P0007/12. */
export function lineReference(run: number, lineNo: number): string {
  return `${runName(run)}/${lineNo.toString()}`;
}

/** The run and the line that a reference names; undefined for any other text. */
export function readReference(text: string): { readonly run: number; readonly lineNo: number } | undefined {
  const found = /^P(\d{4,9})\/(\d{1,7})$/i.exec(text.trim());
  return found === null ? undefined : { run: Number(found[1]), lineNo: Number(found[2]) };
}

/** Whether the ledger has the movement of a line before its run goes: it came back before, or a person moved it. Nothing is posted again. */
export function isPosted(line: Pick<RunLine, 'again' | 'transferId'>): boolean {
  return line.again !== undefined || line.transferId !== undefined;
}

/** Whether the bank said something of a run, and so has a file of it. */
export function bankAnswered(lines: readonly Pick<RunLine, 'state'>[]): boolean {
  return lines.some(({ state }) => state === 'returned' || state === 'sent-again' || state === 'answered');
}

/** What of a run is paid through the bank. */
export function throughTheBank(lines: readonly RunLine[]): readonly RunLine[] {
  return lines.filter((line) => line.route === 'bank');
}

export function totalOf(lines: readonly Pick<RunLine, 'amount'>[]): Pence {
  return add(nothing, ...lines.map((line) => line.amount));
}

/** Why somebody may not approve a run; undefined where they may. */
export function mayNotApprove(
  run: Pick<Run, 'state' | 'prepared'>,
  who: { readonly account: AccountId; readonly gaveAnAccount: boolean },
): 'not-prepared' | 'prepared-it' | 'gave-an-account' | undefined {
  if (!mayFollow(run.state, 'approved')) return 'not-prepared';
  if (run.prepared.by === who.account) return 'prepared-it';
  return who.gaveAnAccount ? 'gave-an-account' : undefined;
}
