import type { AccountId, CalendarDate, Id, Moment, OrganisationId, PersonId } from '#basics';

export type CheckId = Id<'quality-check'>;
export type ReportId = Id<'quality-report'>;

/** An organisation by the name it had when it came into a check. */
export type Named = { readonly organisationId: OrganisationId; readonly name: string };
export type Checker = { readonly accountId: AccountId; readonly name: string };

/** A listing of the directory that a check is about, by the name it had then. */
export type Listed = { readonly serviceId: Id<'service'>; readonly name: string };

/** A check of how good one person's support is, which that person asked for. */
export type QualityCheck = {
  readonly checkId: CheckId;
  readonly personId: PersonId;
  readonly provider: Named;
  readonly listed?: Listed;
  readonly checkers: Named;
  /** What the person wants looked at, in their words; empty where they said nothing. */
  readonly asks: string;
  readonly askedAt: Moment;
  readonly pair?: readonly [Checker, Checker];
  readonly visitedOn?: CalendarDate;
  readonly writtenAt?: Moment;
  readonly lookedOverAt?: Moment;
  readonly wentOutAt?: Moment;
  readonly reportId?: ReportId;
  readonly endedAt?: Moment;
};

/** From being asked for to going out, and over: stopped before it went out, or closed after it did. */
export type CheckState =
  'asked' | 'paired' | 'visited' | 'written' | 'with-the-person' | 'out' | 'stopped' | 'closed';

export function stateOf(check: QualityCheck): CheckState {
  if (check.endedAt !== undefined) return check.wentOutAt === undefined ? 'stopped' : 'closed';
  if (check.wentOutAt !== undefined) return 'out';
  if (check.lookedOverAt !== undefined) return 'with-the-person';
  if (check.writtenAt !== undefined) return 'written';
  if (check.visitedOn !== undefined) return 'visited';
  return check.pair === undefined ? 'asked' : 'paired';
}

/** What the person and the checkers can do in each state. The person can always stop it, and nobody goes on without them. */
export const possible = {
  asked: { person: ['stop'], checkers: ['choose-pair', 'say-no'] },
  paired: { person: ['stop'], checkers: ['choose-pair', 'note-visit', 'say-no'] },
  visited: { person: ['stop'], checkers: ['write'] },
  written: { person: ['stop'], checkers: ['write', 'look-over'] },
  'with-the-person': { person: ['strike-out', 'let-out', 'stop'], checkers: [] },
  out: { person: ['settle-look-back', 'stop'], checkers: ['look-back'] },
  stopped: { person: [], checkers: [] },
  closed: { person: [], checkers: [] },
} as const satisfies Record<
  CheckState,
  { readonly person: readonly PersonDoes[]; readonly checkers: readonly CheckersDo[] }
>;
export type PersonDoes = 'strike-out' | 'let-out' | 'settle-look-back' | 'stop';
export type CheckersDo = 'choose-pair' | 'note-visit' | 'say-no' | 'write' | 'look-over' | 'look-back';

export function personMay(check: QualityCheck, does: PersonDoes): boolean {
  const all: readonly PersonDoes[] = possible[stateOf(check)].person;
  return all.includes(does);
}

/**
 * Whether a worker of the checkers may do something now. Anybody of them chooses a pair or says no; the pair alone visits and
 * writes; and whoever looks a draft over is none of the pair.
 */
export function checkerMay(check: QualityCheck, does: CheckersDo, account: AccountId): boolean {
  const all: readonly CheckersDo[] = possible[stateOf(check)].checkers;
  if (!all.includes(does)) return false;
  const isOfThePair = check.pair?.some((each) => each.accountId === account) ?? false;
  if (does === 'look-over') return !isOfThePair;
  return does === 'choose-pair' || does === 'say-no' || isOfThePair;
}
