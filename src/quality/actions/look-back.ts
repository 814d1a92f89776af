import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { type AlreadyDone, type NotAllowed, tell } from '#people/actions';
import type { Actor, World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import type { CheckId } from '../quality-check.ts';
import { type LookedBack, nextLookBack, type Report } from '../report.ts';
import { addLookBack, lookBacksOf, type OwnLookBack, settleLookBack } from '../store/findings.ts';
import { publishLookBack } from '../store/reports.ts';
import { asChecker, type NotNow } from './carry-out-check.ts';
import { endCheck } from './end-check.ts';
import { asPerson } from './keep-check.ts';
import { lettersSay } from './letters-say.ts';
import { reportOf } from './see-checks.ts';

/** After how many weeks checkers come back, the first time and the second, by the rules in force. */
function weeksOfLookBacks(visit: World): readonly number[] {
  const pack = getPolicyPack(visit.settings.policy);
  const today = visit.clock.today();
  return [valueOn(pack, 'check-first-look-back', today), valueOn(pack, 'check-second-look-back', today)];
}

/** When the checkers of a report come back next; undefined where they have been twice. */
export function comesBackOn(visit: World, report: Report): ReturnType<typeof nextLookBack> {
  return nextLookBack(report, weeksOfLookBacks(visit));
}

type Of = { readonly person: PersonId; readonly check: CheckId; readonly once?: Id<'once'> };
export type LookBackRefusal = { readonly because: 'not-due' } | { readonly because: 'waits-for-the-person' };

/** The pair comes back when it is due and writes whether what was promised holds. The person says whether it goes out. */
export async function writeLookBack(
  visit: World & Actor,
  writing: Of & { readonly lines: LookedBack },
): Promise<Outcome<CheckId, LookBackRefusal | NotNow | NotAllowed | AlreadyDone>> {
  return asChecker<LookBackRefusal>(visit, writing, 'look-back', async (tx, { check, me }) => {
    const report = await reportOf(tx, check);
    const due = report && comesBackOn(visit, report);
    if (due === undefined || due > visit.clock.today()) return refused('not-due');
    const all = await lookBacksOf(tx, check);
    if (all.some((each) => each.state === 'with-the-person')) return refused('waits-for-the-person');
    const { lines } = writing;
    const look = { lookId: visit.clock.newId<'look-back'>(), writtenOn: visit.clock.today(), lines };
    await addLookBack(tx, check, look);
    const path = `/quality/${check.personId}/${check.checkId}`;
    const news = { person: check.personId, may: 'keep-check', path } as const;
    await tell(tx, visit, me, { ...news, says: (reader) => lettersSay(reader).comesBack });
    return done(check.checkId);
  });
}

/** The person lets a look back out, or takes it out: then the checkers can write another. After the last, the check is closed. */
export async function settleTheLookBack(
  visit: World & Actor,
  settling: Of & { readonly look: OwnLookBack['lookId']; readonly out: boolean },
): Promise<Outcome<CheckId, NotNow | NotAllowed | AlreadyDone>> {
  const { look: lookId, out } = settling;
  return asPerson<NotNow>(visit, settling, 'settle-look-back', async (tx, check) => {
    const waits = (await lookBacksOf(tx, check)).find((each) => each.lookId === lookId);
    if (waits?.state !== 'with-the-person' || check.reportId === undefined) return refused('not-now');
    const on = visit.clock.today();
    await settleLookBack(tx, check, { lookId, out, on });
    if (out) await publishLookBack(tx, check.reportId, { lookId, on, lines: waits.lines });
    const report = await reportOf(tx, check);
    if (report !== undefined && comesBackOn(visit, report) === undefined) await endCheck(tx, visit, check);
    return done(check.checkId);
  });
}
