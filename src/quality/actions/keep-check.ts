import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed, tellWorkers } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { type CheckId, type PersonDoes, personMay, type QualityCheck } from '../quality-check.ts';
import { answerBy, type Report } from '../report.ts';
import { mayGoOut, type Standard } from '../standards.ts';
import { keepWentOut, lockCheck } from '../store/checks.ts';
import { findingsOf, strikeFinding } from '../store/findings.ts';
import { addReport } from '../store/reports.ts';
import type { NotNow } from './carry-out-check.ts';
import { endCheck } from './end-check.ts';
import { lettersSay } from './letters-say.ts';

type Of = { readonly person: PersonId; readonly check: CheckId; readonly once?: Id<'once'> };

/** The person strikes out what is said about one standard, or puts it back. Nobody asks why. */
export async function strikeOut(
  visit: World & Actor,
  striking: Of & { readonly standard: Standard; readonly out: boolean },
): Promise<Outcome<CheckId, NotNow | NotAllowed | AlreadyDone>> {
  return asPerson<NotNow>(visit, striking, 'strike-out', async (tx, check) => {
    const at = striking.out ? visit.clock.now() : undefined;
    await strikeFinding(tx, check, { standard: striking.standard, at });
    return done(check.checkId);
  });
}

/**
 * The person lets out what is left. The provider reads it first and has its days to answer; then anybody does. Where nothing is
 * left there is nothing to let out: they can stop it.
 */
export async function letOut(
  visit: World & Actor,
  letting: Of,
): Promise<Outcome<CheckId, NotNow | { readonly because: 'nothing-left' } | NotAllowed | AlreadyDone>> {
  return asPerson<{ readonly because: 'nothing-left' }>(visit, letting, 'let-out', async (tx, check) => {
    const findings = mayGoOut(await findingsOf(tx, check));
    if (findings.every(({ found }) => found === 'not-found-out')) return refused('nothing-left');
    const report = reportFrom(visit, check, findings);
    await addReport(tx, report);
    await keepWentOut(tx, check, { at: visit.clock.now(), reportId: report.reportId });
    const organisation = check.provider.organisationId;
    await tellWorkers(tx, visit, {
      organisation,
      role: 'holder',
      says: (reader) => lettersSay(reader).answer,
      path: `/quality/answers/${organisation}`,
    });
    return done(check.checkId);
  });
}

function reportFrom(visit: World, check: QualityCheck, findings: Report['findings']): Report {
  const today = visit.clock.today();
  const days = valueOn(getPolicyPack(visit.settings.policy), 'check-reply', today);
  return {
    reportId: visit.clock.newId<'quality-report'>(),
    provider: check.provider,
    ...(check.listed !== undefined && { listed: check.listed }),
    checkers: check.checkers,
    visited: (check.visitedOn ?? today).slice(0, 7),
    findings,
    sentOn: today,
    answerBy: answerBy(today, days, bankHolidays),
    lookBacks: [],
  };
}

/** The person stops it, for no reason that anybody has to give. What went out stays out; nobody comes back. */
export async function stopCheck(
  visit: World & Actor,
  stopping: Of,
): Promise<Outcome<CheckId, NotNow | NotAllowed | AlreadyDone>> {
  return asPerson<NotNow>(visit, stopping, 'stop', async (tx, check) => {
    await endCheck(tx, visit, check);
    return done(check.checkId);
  });
}

/** Does something as the person, where the state of the check lets them. */
export function asPerson<Refusal extends { readonly because: string }>(
  visit: World & Actor,
  { person, check: checkId, once }: Of,
  does: PersonDoes,
  work: (tx: Transaction, check: QualityCheck) => Promise<Outcome<CheckId, Refusal | NotNow>>,
): Promise<Outcome<CheckId, Refusal | NotNow | NotAllowed | AlreadyDone>> {
  const doing = { may: 'keep-check', person, about: { does }, ...(once !== undefined && { once }) } as const;
  return act<CheckId, Refusal | NotNow>(visit, doing, async (tx) => {
    const check = await lockCheck(tx, person, checkId);
    return check !== undefined && personMay(check, does) ? work(tx, check) : refused('not-now');
  });
}
