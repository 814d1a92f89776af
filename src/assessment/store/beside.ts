import type { AccountId, Id, Moment, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { KeptAssessment } from '../assessment.ts';
import type { HelperAgreement, OtherView } from '../beside.ts';

type Of = Pick<KeptAssessment, 'personId' | 'assessmentId'>;

/** Every word that helpers of a person have given, also those that have ended, oldest first. */
export async function agreementsOf(tx: Transaction, personId: PersonId): Promise<readonly HelperAgreement[]> {
  const rows = await tx.rows<{
    readonly area: string;
    readonly share: string;
    readonly helper: string;
    readonly account_id: AccountId;
    readonly agreed_at: Moment;
    readonly ended_at: Moment | null;
  }>(
    `select area, share, helper, account_id, agreed_at, ended_at from assessment.helper_agreement
       where locality_id = platform.locality() and person_id = $1 order by agreement_id`,
    [personId],
    'helper-agreements',
  );
  return rows.map((row) => ({
    area: row.area,
    share: row.share,
    helper: row.helper,
    account: row.account_id,
    agreedAt: row.agreed_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  }));
}

/** Puts a helper's word in force; one that they gave before for the same area ends. The assessment is the one it was given for. */
export async function insertAgreement(
  tx: Transaction,
  of: Of,
  agreement: HelperAgreement & { readonly agreementId: Id<'agreement'> },
): Promise<void> {
  const { area, account, agreedAt } = agreement;
  await endAgreements(tx, of.personId, { area, account, at: agreedAt });
  await tx.run(
    `insert into assessment.helper_agreement
         (locality_id, person_id, assessment_id, agreement_id, area, share, account_id, helper, agreed_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      of.personId,
      of.assessmentId,
      agreement.agreementId,
      area,
      agreement.share,
      account,
      agreement.helper,
      agreedAt,
    ],
  );
}

/** Ends words from a moment on: about one area or all, one helper's or everybody's. Says whether there was any. */
export async function endAgreements(
  tx: Transaction,
  personId: PersonId,
  which: { readonly area?: string; readonly account?: AccountId; readonly at: Moment },
): Promise<boolean> {
  const ended = await tx.run(
    `update assessment.helper_agreement set ended_at = $4
       where locality_id = platform.locality() and person_id = $1 and ($2::text is null or area = $2) and ($3::uuid is null or account_id = $3)
         and ended_at is null`,
    [personId, which.area ?? null, which.account ?? null, which.at],
  );
  return ended > 0;
}

/** What others think beside a person's answers, oldest first. */
export async function viewsBeside(tx: Transaction, of: Of): Promise<readonly OtherView[]> {
  return tx.rows<OtherView>(
    `select area, level, why, said_by as "by", said_at as "at" from assessment.other_view
       where locality_id = platform.locality() and person_id = $1 and assessment_id = $2 order by view_id`,
    [of.personId, of.assessmentId],
    'views-beside',
  );
}

export async function insertView(
  tx: Transaction,
  of: Of,
  viewId: Id<'view'>,
  view: OtherView,
): Promise<void> {
  await tx.run(
    `insert into assessment.other_view (locality_id, person_id, assessment_id, view_id, area, level, why, said_by, said_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [of.personId, of.assessmentId, viewId, view.area, view.level, view.why, view.by, view.at],
  );
}
