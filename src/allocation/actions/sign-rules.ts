import { addDays, type CalendarDate, done, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import { type Actor, type ThreadBroke, type Transaction, waitTurn, type World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { canonicalJson } from '../canonical.ts';
import type { Evidence } from '../calibration/evidence.ts';
import { sealOf } from '../seal.ts';
import { deleteRuleDraft, findRuleDraft } from '../store/rule-drafts.ts';
import { insertRuleVersion, ruleVersions } from '../store/rule-versions.ts';
import { countAnswers, insertHearing, insertSignature, insertWithdrawal } from '../store/rule-steps.ts';
import { asPutForward } from '../version/begin-draft.ts';
import type { Gains } from '../version/effect.ts';
import {
  beginsWithAnother,
  cannotSign,
  type RuleDraft,
  type RuleVersion,
  sealedParts,
  type SignRefusal,
  stateOf,
  type VersionId,
  type VersionState,
} from '../version/rule-version.ts';
import { type Draft, type DraftGone, instrumentOfDraft } from './draft-rules.ts';
import { tryOnPeople } from './gains.ts';
import { sha256 } from './seal.ts';

type Visiting = World & Actor;
export type Days = { readonly asksUntil: CalendarDate; readonly beginsOn: CalendarDate };
export type PutForwardRefusal =
  | DraftGone
  | ThreadBroke
  | { readonly because: 'asks-too-shortly'; readonly days: number }
  | { readonly because: 'begins-while-asking' | 'begins-with-another' | 'not-described' };

/**
 * Puts a draft forward: numbers and seals it with its evidence, its reason, its days and who would gain and lose, and asks
 * everybody. From then on nothing in it changes.
 */
export async function putForward(
  visit: Visiting,
  { organisation, version }: Draft,
  days: Days,
): Promise<Outcome<VersionId, PutForwardRefusal | NotAllowed>> {
  return actFor<VersionId, PutForwardRefusal>(visit, { may: 'make-rules', organisation }, async (tx) => {
    await waitTurn(tx, [`rules of ${visit.locality}`], visit.clock.now());
    const draft = await findRuleDraft(tx, version);
    if (draft?.organisationId !== organisation) return refused('draft-gone');
    const all = await ruleVersions(tx);
    const today = visit.clock.today();
    const least = valueOn(getPolicyPack(visit.settings.policy), 'rules-asked-at-least', today);
    if (days.asksUntil < addDays(today, least)) return refused('asks-too-shortly', { days: least });
    if (days.beginsOn <= days.asksUntil) return refused('begins-while-asking');
    if (beginsWithAnother(days.beginsOn, all)) return refused('begins-with-another');
    if (!isDescribed(draft)) return refused('not-described');
    const onPeople = await tryOnPeople(tx, instrumentOfDraft(draft));
    if (!('done' in onPeople)) return onPeople;
    await insertRuleVersion(tx, sealUp(draft, onPeople.done.gains, { days, today, all }));
    await deleteRuleDraft(tx, version);
    return done(version);
  });
}

/** The version with its seals, and with who of the place would gain and lose. */
function sealUp(
  draft: RuleDraft,
  onPeople: Gains,
  on: { readonly days: Days; readonly today: CalendarDate; readonly all: readonly RuleVersion[] },
): RuleVersion {
  const instrument = instrumentOfDraft(draft);
  const number = Math.max(0, ...on.all.map((each) => each.version)) + 1;
  const unsealed = asPutForward(instrument, { version: number, from: on.days.beginsOn });
  const fileHash = sealOf(unsealed, sha256);
  const { changedAt: _changed, onSample, ...kept } = draft;
  const version = {
    ...kept,
    ...on.days,
    instrument: instrument.id,
    version: number,
    file: { ...unsealed, hash: fileHash },
    effect: { onPeople, ...(onSample !== undefined && { onSample }) },
    fileHash,
    putForwardOn: on.today,
  };
  const hash = sealOf(sealedParts({ ...version, evidenceHash: evidenceSeal(draft.evidence) }), sha256);
  return { ...version, hash, signatures: [] };
}

/** Whether somebody has said what a draft is; a copy says of itself what its original said. */
export function isDescribed({ file }: Pick<RuleDraft, 'file'>): boolean {
  const { title, status } = instrumentOfDraft({ file });
  return (
    title.easy === undefined && title.cy === undefined && status.easy === undefined && status.cy === undefined
  );
}

/** The seal of what a version rests on. Numbers that are not whole are sealed as they are written. */
export function evidenceSeal(evidence: Evidence | undefined): string {
  if (evidence === undefined) return '';
  const written: unknown = JSON.parse(JSON.stringify(evidence), (_key, value: unknown) =>
    typeof value === 'number' && !Number.isSafeInteger(value) ? String(value) : value,
  );
  return sha256(canonicalJson(written));
}

export type StepRefusal = { readonly because: 'version-gone' | 'not-now' };

/** Says for anybody to read what was heard and what came of it, once the days to answer are over. */
export async function sayWhatWasHeard(visit: Visiting, which: Draft, words: string) {
  return onVersion(visit, which, 'make-rules', async (tx, version, by) => {
    if (stateOf(version, visit.clock.today()) !== 'hearing') return refused('not-now');
    const answers = await countAnswers(tx, version.versionId);
    await insertHearing(tx, version.versionId, { name: by.name, answers, words, on: visit.clock.today() });
    return done(version.versionId);
  });
}

/** Puts one's name under a version, by its seal. The second name makes it the rule from its day on. */
export async function signRules(
  visit: Visiting,
  which: Draft,
): Promise<Outcome<VersionId, SignRefusal | StepRefusal | NotAllowed>> {
  return onVersion<SignRefusal | StepRefusal>(visit, which, 'sign-rules', async (tx, version, by, all) => {
    const today = visit.clock.today();
    const because = cannotSign(version, by.accountId, { today, all });
    if (because !== undefined) return refused(because);
    const signature = { accountId: by.accountId, name: by.name, hash: version.hash, on: today };
    await insertSignature(tx, version.versionId, signature);
    return done(version.versionId);
  });
}

const canBeTakenBack: ReadonlySet<VersionState> = new Set([
  'asking',
  'hearing',
  'signing',
  'agreed',
  'lapsed',
]);

/** Takes a version back that is not the rule yet; it stays to be read, with who took it back and why. */
export async function withdrawRules(visit: Visiting, which: Draft, because: string) {
  return onVersion(visit, which, 'make-rules', async (tx, version, by) => {
    if (!canBeTakenBack.has(stateOf(version, visit.clock.today()))) return refused('not-now');
    await insertWithdrawal(tx, version.versionId, { name: by.name, because, on: visit.clock.today() });
    return done(version.versionId);
  });
}

type By = { readonly accountId: RuleVersion['makerId']; readonly name: string };

async function onVersion<Refusal extends { readonly because: string } = StepRefusal>(
  visit: Visiting,
  {
    organisation,
    version: versionId,
  }: { readonly organisation: OrganisationId; readonly version: VersionId },
  may: 'make-rules' | 'sign-rules',
  step: (
    tx: Transaction,
    version: RuleVersion,
    by: By,
    all: readonly RuleVersion[],
  ) => Promise<Outcome<VersionId, Refusal>>,
): Promise<Outcome<VersionId, Refusal | StepRefusal | NotAllowed>> {
  return actFor<VersionId, Refusal | StepRefusal>(visit, { may, organisation }, async (tx, by) => {
    await waitTurn(tx, [`rules of ${visit.locality}`], visit.clock.now());
    const all = await ruleVersions(tx);
    const version = all.find((each) => each.versionId === versionId && each.organisationId === organisation);
    return version === undefined ? refused('version-gone') : step(tx, version, by, all);
  });
}
