import type { AccountId, CalendarDate, Id, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { ReportId } from '../quality-check.ts';
import { Findings, type LookBack, LookedBack, Reply, type Report } from '../report.ts';

type Row = {
  readonly report_id: ReportId;
  readonly provider_id: OrganisationId;
  readonly provider_name: string;
  readonly service_id: Id<'service'> | null;
  readonly service_name: string | null;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly visited_month: string;
  readonly findings: unknown;
  readonly sent_on: CalendarDate;
  readonly answer_by: CalendarDate;
  readonly reply: unknown;
  readonly replied_on: CalendarDate | null;
};
type LookRow = {
  readonly report_id: ReportId;
  readonly look_id: LookBack['lookId'];
  readonly said_on: CalendarDate;
  readonly lines: unknown;
};

/** Of which reports: one by its id, those about a provider or a listing, or all of the place. */
export type Sought = {
  readonly reportId?: ReportId;
  readonly providerId?: OrganisationId;
  readonly serviceId?: Id<'service'>;
};

/** Reports of the place, the newest first, also those that are not public yet: who asks looks at that. */
export async function readReports(tx: Transaction, sought: Sought): Promise<readonly Report[]> {
  const rows = await tx.rows<Row>(
    `select report_id, provider_id, provider_name, service_id, service_name, organisation_id, organisation_name, visited_month,
         findings, sent_on, answer_by, reply, replied_on
       from quality.report
       where locality_id = platform.locality() and ($1::uuid is null or report_id = $1)
         and ($2::uuid is null or provider_id = $2) and ($3::uuid is null or service_id = $3)
       order by report_id desc limit 200`,
    [sought.reportId ?? null, sought.providerId ?? null, sought.serviceId ?? null],
    'quality-reports',
  );
  if (rows.length === 0) return [];
  const looks = await tx.rows<LookRow>(
    `select report_id, look_id, said_on, lines from quality.report_look_back
       where locality_id = platform.locality() and report_id = any ($1) order by look_id`,
    [rows.map((row) => row.report_id)],
    'quality-look-backs',
  );
  return rows.map((row) => reportOf(row, looks));
}

export async function addReport(tx: Transaction, report: Report): Promise<void> {
  await tx.run(
    `insert into quality.report (locality_id, report_id, provider_id, provider_name, service_id, service_name, organisation_id,
         organisation_name, visited_month, findings, sent_on, answer_by)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      report.reportId,
      report.provider.organisationId,
      report.provider.name,
      report.listed?.serviceId ?? null,
      report.listed?.name ?? null,
      report.checkers.organisationId,
      report.checkers.name,
      report.visited,
      JSON.stringify(report.findings),
      report.sentOn,
      report.answerBy,
    ],
  );
}

/** Keeps what the provider answers, once; false where it has answered. */
export async function addReply(
  tx: Transaction,
  reportId: ReportId,
  replied: { readonly reply: Reply; readonly on: CalendarDate; readonly by: AccountId },
): Promise<boolean> {
  const changed = await tx.run(
    `update quality.report set reply = $2, replied_on = $3, replied_by = $4
       where locality_id = platform.locality() and report_id = $1 and reply is null`,
    [reportId, JSON.stringify(replied.reply), replied.on, replied.by],
  );
  return changed === 1;
}

/** Publishes what came of a look back beside the report. */
export async function publishLookBack(tx: Transaction, reportId: ReportId, look: LookBack): Promise<void> {
  await tx.run(
    `insert into quality.report_look_back (locality_id, report_id, look_id, said_on, lines)
       values (platform.locality(), $1, $2, $3, $4)`,
    [reportId, look.lookId, look.on, JSON.stringify(look.lines)],
  );
}

function reportOf(row: Row, looks: readonly LookRow[]): Report {
  return {
    reportId: row.report_id,
    provider: { organisationId: row.provider_id, name: row.provider_name },
    ...(row.service_id !== null && { listed: { serviceId: row.service_id, name: row.service_name ?? '' } }),
    checkers: { organisationId: row.organisation_id, name: row.organisation_name },
    visited: row.visited_month,
    findings: Findings.parse(row.findings),
    sentOn: row.sent_on,
    answerBy: row.answer_by,
    ...(row.replied_on !== null && { reply: Reply.parse(row.reply), repliedOn: row.replied_on }),
    lookBacks: looks
      .filter((each) => each.report_id === row.report_id)
      .map((each) => ({ lookId: each.look_id, on: each.said_on, lines: LookedBack.parse(each.lines) })),
  };
}
