import type { AccountId, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { Evidence } from '../calibration/evidence.ts';
import type { Gains } from '../version/effect.ts';
import type { RuleDraft, VersionId } from '../version/rule-version.ts';

type Row = {
  readonly version_id: VersionId;
  readonly organisation_id: OrganisationId;
  readonly based_on: string;
  readonly account_id: AccountId;
  readonly maker: string;
  readonly because: string;
  readonly file: object;
  readonly evidence: Evidence | null;
  readonly on_sample: Gains | null;
  readonly changed_at: Moment;
};

const columns =
  'version_id, organisation_id, based_on, account_id, maker, because, file, evidence, on_sample, changed_at';

/** What an organisation is writing, the newest change first. */
export async function draftsOf(tx: Transaction, organisation: OrganisationId): Promise<readonly RuleDraft[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from allocation.rule_draft
       where locality_id = platform.locality() and organisation_id = $1 order by changed_at desc limit 100`,
    [organisation],
  );
  return rows.map(toDraft);
}

export async function findRuleDraft(tx: Transaction, versionId: VersionId): Promise<RuleDraft | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from allocation.rule_draft where locality_id = platform.locality() and version_id = $1
       for update`,
    [versionId],
  );
  return row === undefined ? undefined : toDraft(row);
}

export async function insertRuleDraft(tx: Transaction, draft: RuleDraft): Promise<void> {
  await tx.run(
    `insert into allocation.rule_draft (locality_id, version_id, organisation_id, based_on, account_id, maker, because, file,
         evidence, on_sample, begun_at, changed_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [
      draft.versionId,
      draft.organisationId,
      draft.basedOn,
      draft.makerId,
      draft.maker,
      draft.because,
      JSON.stringify(draft.file),
      jsonOrNull(draft.evidence),
      jsonOrNull(draft.onSample),
      draft.changedAt,
    ],
  );
}

export async function saveRuleDraft(tx: Transaction, draft: RuleDraft): Promise<void> {
  await tx.run(
    `update allocation.rule_draft set because = $2, file = $3, evidence = $4, on_sample = $5, changed_at = $6
       where locality_id = platform.locality() and version_id = $1`,
    [
      draft.versionId,
      draft.because,
      JSON.stringify(draft.file),
      jsonOrNull(draft.evidence),
      jsonOrNull(draft.onSample),
      draft.changedAt,
    ],
  );
}

export async function deleteRuleDraft(tx: Transaction, versionId: VersionId): Promise<void> {
  await tx.run(
    'delete from allocation.rule_draft where locality_id = platform.locality() and version_id = $1',
    [versionId],
  );
}

function toDraft(row: Row): RuleDraft {
  return {
    versionId: row.version_id,
    organisationId: row.organisation_id,
    basedOn: row.based_on,
    makerId: row.account_id,
    maker: row.maker,
    because: row.because,
    file: row.file,
    ...(row.evidence !== null && { evidence: row.evidence }),
    ...(row.on_sample !== null && { onSample: row.on_sample }),
    changedAt: row.changed_at,
  };
}

function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
