import type { AccountId, Id, Moment } from '#basics';
import type { Transaction } from '#platform';
import type { KeptAssessment } from '../assessment.ts';
import type { HelperAgreement, OtherView } from '../beside.ts';

type Of = Pick<KeptAssessment, 'personId' | 'assessmentId'>;

/** Every agreement of helpers for an assessment, also those that have ended, oldest first. */
export async function agreementsOf(tx: Transaction, of: Of): Promise<readonly HelperAgreement[]> {
  const rows = await tx.rows<{
    readonly area: string;
    readonly share: string;
    readonly helper: string;
    readonly account_id: AccountId;
    readonly agreed_at: Moment;
    readonly ended_at: Moment | null;
  }>(
    `select area, share, helper, account_id, agreed_at, ended_at from assessment.helper_agreement
       where locality_id = platform.locality() and person_id = $1 and assessment_id = $2 order by agreement_id`,
    [of.personId, of.assessmentId],
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

/** Puts a helper's word in force; one that they gave before for the same area ends. */
export async function insertAgreement(
  tx: Transaction,
  of: Of,
  agreement: HelperAgreement & { readonly agreementId: Id<'agreement'> },
): Promise<void> {
  await endAgreement(tx, of, agreement);
  await tx.run(
    `insert into assessment.helper_agreement
         (locality_id, person_id, assessment_id, agreement_id, area, share, account_id, helper, agreed_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      of.personId,
      of.assessmentId,
      agreement.agreementId,
      agreement.area,
      agreement.share,
      agreement.account,
      agreement.helper,
      agreement.agreedAt,
    ],
  );
}

/** Ends a helper's word for an area from a moment on, and says whether there was one. */
export async function endAgreement(
  tx: Transaction,
  of: Of,
  word: { readonly area: string; readonly account: AccountId; readonly agreedAt: Moment },
): Promise<boolean> {
  const ended = await tx.run(
    `update assessment.helper_agreement set ended_at = $5
       where locality_id = platform.locality() and person_id = $1 and assessment_id = $2 and area = $3 and account_id = $4
         and ended_at is null`,
    [of.personId, of.assessmentId, word.area, word.account, word.agreedAt],
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
