import { done, type Id, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type AlreadyDone, type NotAllowed } from '#people/actions';
import { type Actor, type World } from '#platform';
import type { ReportId } from '../quality-check.ts';
import { missingIn, type Reply } from '../report.ts';
import type { Standard } from '../standards.ts';
import { addReply, readReports } from '../store/reports.ts';
import { tellCheckers } from './carry-out-check.ts';

export type ReplyRefusal =
  | { readonly because: 'no-such-report' }
  | { readonly because: 'answered' }
  | { readonly because: 'promise-missing'; readonly about: readonly Standard[] }
  | AlreadyDone;

/**
 * A provider answers a report, once: what it says, and what it does about each thing that has to change, by a day. Anybody may
 * read both from then on. A late answer is published too, beside what stood there without it.
 */
export async function answerReport(
  visit: World & Actor,
  answering: {
    readonly organisation: OrganisationId;
    readonly report: ReportId;
    readonly reply: Reply;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<ReportId, ReplyRefusal | NotAllowed>> {
  const { organisation, report: reportId, reply, once } = answering;
  const asked = { may: 'answer-checks', organisation, once } as const;
  return actFor<ReportId, ReplyRefusal>(visit, asked, async (tx, account) => {
    const [report] = await readReports(tx, { reportId, providerId: organisation });
    if (report === undefined) return refused('no-such-report');
    const on = visit.clock.today();
    const about = missingIn(reply, report, on);
    if (about.length > 0) return refused('promise-missing', { about });
    if (!(await addReply(tx, reportId, { reply, on, by: account.accountId }))) return refused('answered');
    await tellCheckers(tx, visit, report, 'answered');
    return done(reportId);
  });
}
