import { done, type Id, type LocalityId, moment, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type AlreadyDone, type NotAllowed } from '#people/actions';
import { type Actor, firstTime, type ThreadBroke, type Transaction, waitTurn, type World } from '#platform';
import { findInstrument } from '../instruments.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { draftsOf, findRuleDraft } from '../store/rule-drafts.ts';
import { answersFrom, answersTo, countAnswers, insertAnswer, type RuleAnswer } from '../store/rule-steps.ts';
import { ruleVersions } from '../store/rule-versions.ts';
import { type RuleDraft, type RuleVersion, stateOf, type VersionId } from '../version/rule-version.ts';
import { type Draft, type DraftGone, instrumentOfDraft } from './draft-rules.ts';
import { type OnPeople, tryOnPeople } from './gains.ts';
import { sha256 } from './seal.ts';
import { findInstrumentKept, instrumentInForce, mayBeKept } from './rules-here.ts';

type Visiting = World & Actor;

/** Every version that was put forward in the place, the newest first: for anybody. */
export async function seeRuleVersions(visit: Visiting): Promise<readonly RuleVersion[]> {
  return open(visit, (tx) => ruleVersions(tx));
}

/** What people of the place meet today. */
export async function seeInForce(visit: Visiting): Promise<StartingInstrument> {
  return open(visit, (tx) => instrumentInForce(tx, visit.clock.today()));
}

/** An instrument by its name: one that comes with Mainstay, or a version of the place’s own, as `harbour-start@2`. */
export async function findNamed(visit: Visiting, name: string): Promise<StartingInstrument | undefined> {
  const [id = '', number] = name.split('@');
  if (number !== undefined && !/^[1-9]\d{0,8}$/.test(number)) return undefined;
  const shipped = findInstrument(id, number === undefined ? undefined : Number(number));
  if (shipped !== undefined) return shipped;
  return open(visit, async (tx) => {
    if (number !== undefined) return findInstrumentKept(tx, { id, version: Number(number) });
    const inForce = await instrumentInForce(tx, visit.clock.today());
    return inForce.id === id ? inForce : undefined;
  });
}

/** Whether somebody’s answers could be kept by this instrument today. */
export async function couldBeKept(visit: Visiting, instrument: StartingInstrument): Promise<boolean> {
  return open(visit, (tx) => mayBeKept(tx, instrument, visit.clock.today()));
}

/** One version with how many have answered; undefined where there is none. */
export async function seeAsked(
  visit: Visiting,
  versionId: VersionId,
): Promise<{ readonly version: RuleVersion; readonly answers: number } | undefined> {
  return open(visit, async (tx) => {
    const [all, answers] = await Promise.all([ruleVersions(tx), countAnswers(tx, versionId)]);
    const version = all.find((each) => each.versionId === versionId);
    return version === undefined ? undefined : { version, answers };
  });
}

export type AnswerRefusal = { readonly because: 'version-gone' | 'not-asking' | 'too-many-answers' };

/** As many as a meeting of people who answer from one place needs, and too few to drown everybody else. */
const answers_an_hour_an_address = 30;

/**
 * Anybody answers while a service asks; with a name or without. Refused beyond thirty answers an hour from one place on the
 * network, which is kept as a hash and forgotten after an hour, with the next answer.
 */
export async function answerWhatIsAsked(
  visit: Visiting,
  versionId: VersionId,
  given: {
    readonly name: string;
    readonly words: string;
    readonly from: string;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<VersionId, AnswerRefusal | AlreadyDone>> {
  return open(visit, async (tx): Promise<Outcome<VersionId, AnswerRefusal | AlreadyDone>> => {
    const version = (await ruleVersions(tx)).find((each) => each.versionId === versionId);
    if (version === undefined) return refused('version-gone');
    if (stateOf(version, visit.clock.today()) !== 'asking') return refused('not-asking');
    const now = visit.clock.now();
    if (given.once !== undefined && !(await firstTime(tx, given.once, now))) return refused('already-done');
    const { name, words } = given;
    const fromHash = sha256(`${versionId} ${given.from}`);
    await waitTurn(tx, [`answers ${fromHash}`], now);
    const hourAgo = moment(new Date(Date.parse(now) - 3_600_000).toISOString());
    const sent = await answersFrom(tx, { locality: visit.locality, version: versionId, fromHash }, hourAgo);
    if (sent >= answers_an_hour_an_address) return refused('too-many-answers');
    await insertAnswer(tx, versionId, { answerId: visit.clock.newId(), name, words, at: now, fromHash });
    return done(versionId);
  });
}

/** What a service's workers see of their rules: what they write, and what they put forward. */
export type RuleWork = { readonly drafts: readonly RuleDraft[]; readonly versions: readonly RuleVersion[] };

export async function seeRuleWork(
  visit: Visiting,
  organisation: OrganisationId,
): Promise<Outcome<RuleWork, NotAllowed>> {
  return actFor<RuleWork, NotAllowed>(visit, { may: 'see-rule-work', organisation }, async (tx) => {
    const [drafts, versions] = await Promise.all([draftsOf(tx, organisation), ruleVersions(tx)]);
    return done({ drafts, versions: versions.filter((each) => each.organisationId === organisation) });
  });
}

/** One draft with what it would do to the people of the place, or one version with what people answered. */
export type OneRule =
  | {
      readonly draft: RuleDraft;
      readonly onPeople: Outcome<OnPeople, ThreadBroke>;
      readonly inForce: StartingInstrument;
    }
  | {
      readonly version: RuleVersion;
      readonly answers: readonly RuleAnswer[];
      readonly all: readonly RuleVersion[];
    };

export async function seeOneRule(
  visit: Visiting,
  organisation: OrganisationId,
  versionId: VersionId,
): Promise<Outcome<OneRule, NotAllowed | { readonly because: 'version-gone' }>> {
  return actFor<OneRule, { readonly because: 'version-gone' }>(
    visit,
    { may: 'see-rule-work', organisation },
    async (tx) => {
      const draft = await findRuleDraft(tx, versionId);
      if (draft?.organisationId === organisation) {
        const onPeople = await tryOnPeople(tx, instrumentOfDraft(draft));
        return done({ draft, onPeople, inForce: await instrumentInForce(tx, visit.clock.today()) });
      }
      const [all, answers] = await Promise.all([ruleVersions(tx), answersTo(tx, versionId)]);
      const version = all.find(
        (each) => each.versionId === versionId && each.organisationId === organisation,
      );
      return version === undefined ? refused('version-gone') : done({ version, answers, all });
    },
  );
}

/** A draft alone, for pages on which it is written: nobody's figure is worked out for them. */
export async function seeRuleDraft(
  visit: Visiting,
  { organisation, version }: Draft,
): Promise<Outcome<RuleDraft, NotAllowed | DraftGone>> {
  return actFor<RuleDraft, DraftGone>(visit, { may: 'see-rule-work', organisation }, async (tx) => {
    const draft = await findRuleDraft(tx, version);
    return draft?.organisationId === organisation ? done(draft) : refused('draft-gone');
  });
}

/** Rules and questions about them are for anybody; no person is in sight. */
async function open<Seen>(
  { database, locality }: Visiting & { readonly locality: LocalityId },
  work: (tx: Transaction) => Promise<Seen>,
): Promise<Seen> {
  return database.transaction({ locality }, work);
}
