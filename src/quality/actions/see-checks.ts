import { done, type OrganisationId, type Outcome, type PersonId } from '#basics';
import { actFor, look, namesBeside, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type CheckId, type QualityCheck } from '../quality-check.ts';
import type { Report } from '../report.ts';
import type { OwnFinding } from '../standards.ts';
import { checksBy, checksOf } from '../store/checks.ts';
import { findingsOf, lookBacksOf, type OwnLookBack } from '../store/findings.ts';
import { readReports } from '../store/reports.ts';

/** A check with all that the person and their checkers may read of it. */
export type SeenCheck = {
  readonly check: QualityCheck;
  readonly personName: string;
  readonly findings: readonly OwnFinding[];
  readonly lookBacks: readonly OwnLookBack[];
  readonly report?: Report;
  readonly mine: boolean;
};

/** Every check of how good a person's support is, for the person. */
export async function seeChecks(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<readonly QualityCheck[], NotAllowed>> {
  return look(visit, { may: 'see-check', person }, (tx) => checksOf(tx, person));
}

/** One of them whole; undefined where there is none. */
export async function seeCheck(
  visit: World & Actor,
  person: PersonId,
  checkId: CheckId,
): Promise<Outcome<SeenCheck | undefined, NotAllowed>> {
  return look(visit, { may: 'see-check', person }, async (tx, me) => {
    const check = (await checksOf(tx, person)).find((each) => each.checkId === checkId);
    if (check === undefined) return undefined;
    const report = await reportOf(tx, check);
    return {
      check,
      personName: await nameOf(tx, person),
      findings: await findingsOf(tx, check),
      lookBacks: await lookBacksOf(tx, check),
      ...(report !== undefined && { report }),
      mine: me.standing.as === 'self',
    };
  });
}

/** The report that came of a check, once it went out. */
export async function reportOf(
  tx: Transaction,
  { reportId }: Pick<QualityCheck, 'reportId'>,
): Promise<Report | undefined> {
  return reportId === undefined ? undefined : (await readReports(tx, { reportId }))[0];
}

/** A check on the list of those who carry it out: whose it is, and the report once it went out. */
export type ListedCheck = {
  readonly check: QualityCheck;
  readonly personName: string;
  readonly report?: Report;
  /** Whether what came of a look back is with the person. */
  readonly withPerson: boolean;
};

/** What an organisation's checkers have in hand, the oldest first; also what is out, for they come back to it. */
export async function checksInHand(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<readonly ListedCheck[], NotAllowed>> {
  const asked = { may: 'see-checks', organisation } as const;
  return actFor<readonly ListedCheck[], NotAllowed>(visit, asked, async (tx, { accountId }) => {
    const all = await checksBy(tx, organisation);
    const worker = { locality: visit.locality, accountId };
    const people = [...new Set(all.map((each) => each.personId))];
    const names = await namesBeside(tx, worker, organisation, people);
    const mine = all.filter((each) => names.has(each.personId));
    const listed: ListedCheck[] = [];
    for (const check of mine) {
      const report = await reportOf(tx, check);
      const personName = names.get(check.personId) ?? '';
      const looks = report === undefined ? [] : await lookBacksOf(tx, check);
      const withPerson = looks.some((each) => each.state === 'with-the-person');
      listed.push({ check, personName, withPerson, ...(report !== undefined && { report }) });
    }
    return done(listed);
  });
}

/** The reports about a provider that it answers or has answered, also those that nobody else may read yet. */
export async function reportsToAnswer(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<readonly Report[], NotAllowed>> {
  return actFor<readonly Report[], NotAllowed>(visit, { may: 'answer-checks', organisation }, async (tx) =>
    done(await readReports(tx, { providerId: organisation })),
  );
}
