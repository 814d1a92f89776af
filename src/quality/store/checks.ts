import type { AccountId, CalendarDate, Id, Moment, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { CheckId, Checker, QualityCheck, ReportId } from '../quality-check.ts';

type Row = {
  readonly person_id: PersonId;
  readonly check_id: CheckId;
  readonly provider_id: OrganisationId;
  readonly provider_name: string;
  readonly service_id: Id<'service'> | null;
  readonly service_name: string | null;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly asks: string;
  readonly asked_at: Moment;
  readonly first_checker: AccountId | null;
  readonly first_name: string | null;
  readonly second_checker: AccountId | null;
  readonly second_name: string | null;
  readonly visited_on: CalendarDate | null;
  readonly written_at: Moment | null;
  readonly looked_over_at: Moment | null;
  readonly went_out_at: Moment | null;
  readonly report_id: ReportId | null;
  readonly ended_at: Moment | null;
};

const columns = `person_id, check_id, provider_id, provider_name, service_id, service_name, organisation_id, organisation_name,
  asks, asked_at, first_checker, first_name, second_checker, second_name, visited_on, written_at, looked_over_at, went_out_at,
  report_id, ended_at`;

/** Every check that a person asked for, the newest first. */
export async function checksOf(tx: Transaction, personId: PersonId): Promise<readonly QualityCheck[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from quality.quality_check
       where locality_id = platform.locality() and person_id = $1 order by check_id desc`,
    [personId],
    'checks-of',
  );
  return rows.map(checkOf);
}

/** The checks that an organisation carries out and that are not over, the oldest first. */
export async function checksBy(
  tx: Transaction,
  organisationId: OrganisationId,
): Promise<readonly QualityCheck[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from quality.quality_check
       where locality_id = platform.locality() and organisation_id = $1 and ended_at is null order by check_id limit 200`,
    [organisationId],
    'checks-by',
  );
  return rows.map(checkOf);
}

/** One check, held until the transaction ends so that two tabs cannot both move it. */
export async function lockCheck(
  tx: Transaction,
  personId: PersonId,
  checkId: CheckId,
): Promise<QualityCheck | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from quality.quality_check
       where locality_id = platform.locality() and person_id = $1 and check_id = $2 for update`,
    [personId, checkId],
    'lock-check',
  );
  return row && checkOf(row);
}

export async function addCheck(tx: Transaction, check: QualityCheck): Promise<void> {
  await tx.run(
    `insert into quality.quality_check (locality_id, person_id, check_id, provider_id, provider_name, service_id, service_name,
         organisation_id, organisation_name, asks, asked_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      check.personId,
      check.checkId,
      check.provider.organisationId,
      check.provider.name,
      check.listed?.serviceId ?? null,
      check.listed?.name ?? null,
      check.checkers.organisationId,
      check.checkers.name,
      check.asks,
      check.askedAt,
    ],
  );
}

type Of = Pick<QualityCheck, 'personId' | 'checkId'>;

/** Who goes. */
export function keepPair(tx: Transaction, of: Of, [one, other]: readonly [Checker, Checker]): Promise<void> {
  const set = 'first_checker = $3, first_name = $4, second_checker = $5, second_name = $6';
  return change(tx, of, set, [one.accountId, one.name, other.accountId, other.name]);
}

/** On which day they were there. */
export function keepVisit(tx: Transaction, of: Of, on: CalendarDate): Promise<void> {
  return change(tx, of, 'visited_on = $3', [on]);
}

/** That it was written, or written anew. */
export function keepWritten(tx: Transaction, of: Of, at: Moment): Promise<void> {
  return change(tx, of, 'written_at = $3', [at]);
}

type By = { readonly at: Moment; readonly by: AccountId };

/** Who read the draft over. */
export function keepLookedOver(tx: Transaction, of: Of, { at, by }: By): Promise<void> {
  return change(tx, of, 'looked_over_at = $3, looked_over_by = $4', [at, by]);
}

/** That the person let it out, and as which report. */
export function keepWentOut(
  tx: Transaction,
  of: Of,
  out: { readonly at: Moment; readonly reportId: ReportId },
): Promise<void> {
  return change(tx, of, 'went_out_at = $3, report_id = $4', [out.at, out.reportId]);
}

/** That it is over, and who ended it. */
export function keepEnded(tx: Transaction, of: Of, { at, by }: By): Promise<void> {
  return change(tx, of, 'ended_at = $3, ended_by = $4', [at, by]);
}

async function change(tx: Transaction, of: Of, set: string, values: readonly string[]): Promise<void> {
  await tx.run(
    `update quality.quality_check set ${set}
       where locality_id = platform.locality() and person_id = $1 and check_id = $2`,
    [of.personId, of.checkId, ...values],
  );
}

function checkOf(row: Row): QualityCheck {
  return {
    checkId: row.check_id,
    personId: row.person_id,
    provider: { organisationId: row.provider_id, name: row.provider_name },
    ...(row.service_id !== null && { listed: { serviceId: row.service_id, name: row.service_name ?? '' } }),
    checkers: { organisationId: row.organisation_id, name: row.organisation_name },
    asks: row.asks,
    askedAt: row.asked_at,
    ...pairOf(row),
    ...(row.visited_on !== null && { visitedOn: row.visited_on }),
    ...(row.written_at !== null && { writtenAt: row.written_at }),
    ...(row.looked_over_at !== null && { lookedOverAt: row.looked_over_at }),
    ...(row.went_out_at !== null && { wentOutAt: row.went_out_at }),
    ...(row.report_id !== null && { reportId: row.report_id }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  };
}

function pairOf(row: Row): Pick<QualityCheck, 'pair'> {
  const { first_checker: first, second_checker: second } = row;
  if (first === null || second === null) return {};
  return {
    pair: [
      { accountId: first, name: row.first_name ?? '' },
      { accountId: second, name: row.second_name ?? '' },
    ],
  };
}
