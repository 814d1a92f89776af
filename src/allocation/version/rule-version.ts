import type { AccountId, CalendarDate, Id, Moment, OrganisationId } from '#basics';
import type { Evidence } from '../calibration/evidence.ts';
import type { Effect, Gains } from './effect.ts';

export type VersionId = Id<'rule-version'>;

/** What a service is still writing: its own workers see it, and it may change. */
export type RuleDraft = {
  readonly versionId: VersionId;
  readonly organisationId: OrganisationId;
  /** The version it began as a copy of: `mainstay-start@2`. */
  readonly basedOn: string;
  readonly makerId: AccountId;
  readonly maker: string;
  readonly because: string;
  /** The instrument as a file, not sealed. */
  readonly file: object;
  readonly evidence?: Evidence;
  /** Who of the sample would gain or lose against the version it is based on. */
  readonly onSample?: Gains;
  readonly changedAt: Moment;
};

/** A name under a version, by its seal. */
export type Signature = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly hash: string;
  readonly on: CalendarDate;
};
/** What a service says that it heard when it asked, from how many answers. */
export type Hearing = {
  readonly name: string;
  readonly answers: number;
  readonly words: string;
  readonly on: CalendarDate;
};
export type Withdrawal = { readonly name: string; readonly because: string; readonly on: CalendarDate };

/** A version as it was put forward: sealed, for ever. */
export type RuleVersion = Omit<RuleDraft, 'changedAt' | 'onSample'> & {
  readonly instrument: string;
  readonly version: number;
  readonly effect: Effect;
  /** Seal of the instrument's file. */
  readonly fileHash: string;
  /** Seal of all that is put forward: the file, the evidence, who gains and loses, the reason and the days. */
  readonly hash: string;
  readonly putForwardOn: CalendarDate;
  readonly asksUntil: CalendarDate;
  readonly beginsOn: CalendarDate;
  readonly signatures: readonly Signature[];
  readonly hearing?: Hearing;
  readonly withdrawal?: Withdrawal;
};

/** Where a version is on its way; it moves by days, names and what was heard, never by a flag. */
const versionStates = [
  'asking',
  'hearing',
  'signing',
  'agreed',
  'in-force',
  'replaced',
  'lapsed',
  'withdrawn',
] as const;
export type VersionState = (typeof versionStates)[number];

/** Two who did not make it. */
const signers_needed = 2;

/** The state on a day, among all versions of the place. */
export function stateOf(
  version: RuleVersion,
  today: CalendarDate,
  all: readonly RuleVersion[] = [version],
): VersionState {
  if (version.withdrawal !== undefined) return 'withdrawn';
  if (isSigned(version)) {
    if (today < version.beginsOn) return 'agreed';
    return versionOn(all, today)?.versionId === version.versionId ? 'in-force' : 'replaced';
  }
  if (today >= version.beginsOn) return 'lapsed';
  if (today <= version.asksUntil) return 'asking';
  return version.hearing === undefined ? 'hearing' : 'signing';
}

/** Whether two who did not make it have put their names under exactly this, before its day. */
function isSigned({ signatures, makerId, hash, beginsOn }: RuleVersion): boolean {
  const counted = signatures.filter(
    (each) => each.accountId !== makerId && each.hash === hash && each.on < beginsOn,
  );
  return counted.length >= signers_needed;
}

/** The version in force on a day: the signed one that began last. */
export function versionOn(all: readonly RuleVersion[], day: CalendarDate): RuleVersion | undefined {
  return all
    .filter((one) => one.withdrawal === undefined && isSigned(one) && one.beginsOn <= day)
    .toSorted((one, other) => (one.beginsOn < other.beginsOn ? 1 : -1))[0];
}

export type SignRefusal = {
  readonly because: 'not-now' | 'made-it-yourself' | 'signed-before' | 'begins-with-another';
};

/** Why somebody cannot sign now; undefined where they can. */
export function cannotSign(
  version: RuleVersion,
  signer: AccountId,
  on: { readonly today: CalendarDate; readonly all: readonly RuleVersion[] },
): SignRefusal['because'] | undefined {
  // First, so that whoever presses twice reads that it is done.
  if (version.signatures.some((each) => each.accountId === signer)) return 'signed-before';
  if (stateOf(version, on.today) !== 'signing') return 'not-now';
  if (version.makerId === signer) return 'made-it-yourself';
  return beginsWithAnother(version.beginsOn, on.all) ? 'begins-with-another' : undefined;
}

/** Whether a signed version begins on this day or after it: days that two versions would both cover. */
export function beginsWithAnother(day: CalendarDate, all: readonly RuleVersion[]): boolean {
  return all.some((one) => one.withdrawal === undefined && isSigned(one) && one.beginsOn >= day);
}

/** All of a version that its seal is over, as a file. */
export function sealedParts(
  version: Pick<
    RuleVersion,
    | 'instrument'
    | 'version'
    | 'basedOn'
    | 'because'
    | 'maker'
    | 'effect'
    | 'fileHash'
    | 'putForwardOn'
    | 'asksUntil'
    | 'beginsOn'
  > & { readonly evidenceHash: string },
): object {
  const { instrument, version: number, basedOn, because, maker, effect, fileHash, evidenceHash } = version;
  const { putForwardOn, asksUntil, beginsOn } = version;
  return {
    format: 'allocation-version/1',
    instrument,
    version: number,
    basedOn,
    because,
    maker,
    effect,
    fileHash,
    evidenceHash,
    putForwardOn,
    asksUntil,
    beginsOn,
  };
}
