import { type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type Me, type NotAllowed, tell, tellWorkers } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type CheckersDo, type CheckId, checkerMay, type QualityCheck } from '../quality-check.ts';
import { type Finding, type Standard, withoutWords } from '../standards.ts';
import { keepLookedOver, keepVisit, keepWritten, lockCheck } from '../store/checks.ts';
import { findingsOf, saveFinding } from '../store/findings.ts';
import { endCheck } from './end-check.ts';
import { lettersSay } from './letters-say.ts';

export type NotNow = { readonly because: 'not-now' };
type Of = { readonly person: PersonId; readonly check: CheckId; readonly once?: Id<'once'> };

/** The pair notes the day on which they were there, invited. No day that is still to come. */
export async function noteVisit(
  visit: World & Actor,
  noting: Of & { readonly on: CalendarDate },
): Promise<Outcome<CheckId, NotNow | { readonly because: 'not-yet' } | NotAllowed | AlreadyDone>> {
  return asChecker<{ readonly because: 'not-yet' }>(visit, noting, 'note-visit', async (tx, { check }) => {
    if (noting.on > visit.clock.today()) return refused('not-yet');
    await keepVisit(tx, check, noting.on);
    return done(check.checkId);
  });
}

export type WritingRefusal =
  | { readonly because: 'nothing-found' }
  | { readonly because: 'words-missing'; readonly about: readonly Standard[] };

/** The pair writes what it found about each standard; as often as they like until somebody else has looked it over. */
export async function writeFindings(
  visit: World & Actor,
  writing: Of & { readonly findings: readonly Finding[] },
): Promise<Outcome<CheckId, NotNow | WritingRefusal | NotAllowed | AlreadyDone>> {
  return asChecker<WritingRefusal>(visit, writing, 'write', async (tx, { check }) => {
    const { findings } = writing;
    if (findings.every(({ found }) => found === 'not-found-out')) return refused('nothing-found');
    const about = withoutWords(findings);
    if (about.length > 0) return refused('words-missing', { about });
    for (const finding of findings) await saveFinding(tx, check, finding);
    await keepWritten(tx, check, visit.clock.now());
    await tellCheckers(tx, visit, check, 'lookOver');
    return done(check.checkId);
  });
}

/** Somebody who is none of the pair has read the draft; it is the person's from now on, and nobody else's to change. */
export async function lookOver(
  visit: World & Actor,
  looking: Of,
): Promise<Outcome<CheckId, NotNow | NotAllowed | AlreadyDone>> {
  return asChecker<NotNow>(visit, looking, 'look-over', async (tx, { check, me }) => {
    if ((await findingsOf(tx, check)).length === 0) return refused('not-now');
    await keepLookedOver(tx, check, { at: visit.clock.now(), by: me.account.accountId });
    const path = `/quality/${check.personId}/${check.checkId}`;
    const news = { person: check.personId, may: 'keep-check', path } as const;
    await tell(tx, visit, me, { ...news, says: (reader) => lettersSay(reader).yours });
    return done(check.checkId);
  });
}

/** The checkers cannot do it, or not any more. The person hears it in their own way; then they stand beside them no longer. */
export async function sayNoToCheck(
  visit: World & Actor,
  saying: Of,
): Promise<Outcome<CheckId, NotNow | NotAllowed | AlreadyDone>> {
  return asChecker<NotNow>(visit, saying, 'say-no', async (tx, { check, me }) => {
    const path = `/quality/${check.personId}`;
    const news = { person: check.personId, may: 'keep-check', path, starts: check.checkId } as const;
    const { given } = await tell(tx, visit, me, { ...news, says: (reader) => lettersSay(reader).saidNo });
    await endCheck(tx, visit, check, { standsBack: given });
    return done(check.checkId);
  });
}

export type AtWork = { readonly check: QualityCheck; readonly me: Me };

/** Does something as one of the checkers, where the state of the check and who they are let them. */
export function asChecker<Refusal extends { readonly because: string }>(
  visit: World & Actor,
  { person, check: checkId, once }: Of,
  does: CheckersDo,
  work: (tx: Transaction, at: AtWork) => Promise<Outcome<CheckId, Refusal | NotNow>>,
): Promise<Outcome<CheckId, Refusal | NotNow | NotAllowed | AlreadyDone>> {
  const doing = {
    may: 'carry-out-check',
    person,
    about: { does },
    ...(once !== undefined && { once }),
  } as const;
  return act<CheckId, Refusal | NotNow>(visit, doing, async (tx, me) => {
    const check = await lockCheck(tx, person, checkId);
    if (check === undefined || !checkerMay(check, does, me.account.accountId)) return refused('not-now');
    return work(tx, { check, me });
  });
}

/** A letter to the checkers that something of this check waits for them. */
export async function tellCheckers(
  tx: Transaction,
  visit: World & Actor,
  { checkers }: Pick<QualityCheck, 'checkers'>,
  says: 'lookOver' | 'answered',
): Promise<void> {
  const organisation = checkers.organisationId;
  const news = { organisation, role: 'checker', path: `/quality/for/${organisation}` } as const;
  await tellWorkers(tx, visit, { ...news, says: (reader) => lettersSay(reader)[says] });
}
