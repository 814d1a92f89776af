import type { AccountId, CalendarDate, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import type { Evidence } from '../calibration/evidence.ts';
import type { Effect } from '../version/effect.ts';
import type { RuleVersion, Signature, VersionId } from '../version/rule-version.ts';

type Row = {
  readonly version_id: VersionId;
  readonly organisation_id: OrganisationId;
  readonly instrument: string;
  readonly version: number;
  readonly based_on: string;
  readonly account_id: AccountId;
  readonly maker: string;
  readonly because: string;
  readonly file: object;
  readonly evidence: Evidence | null;
  readonly effect: Effect;
  readonly file_hash: string;
  readonly hash: string;
  readonly put_forward_on: CalendarDate;
  readonly asks_until: CalendarDate;
  readonly begins_on: CalendarDate;
  readonly hearing_name: string | null;
  readonly hearing_answers: number | null;
  readonly hearing_words: string | null;
  readonly heard_on: CalendarDate | null;
  readonly withdrawal_name: string | null;
  readonly withdrawal_because: string | null;
  readonly withdrawn_on: CalendarDate | null;
};
type SignatureRow = {
  readonly version_id: VersionId;
  readonly account_id: AccountId;
  readonly name: string;
  readonly hash: string;
  readonly signed_on: CalendarDate;
};

const signedByTwo = `not exists (select 1 from allocation.rule_withdrawal w
           where w.locality_id = v.locality_id and w.version_id = v.version_id)
         and (select count(*) from allocation.rule_signature s
           where s.locality_id = v.locality_id and s.version_id = v.version_id and s.account_id <> v.account_id
             and s.hash = v.hash and s.signed_on < v.begins_on) >= 2`;

/** Every version that was put forward in the place, the newest first, with its names, what was heard and whether it was taken back. */
export async function ruleVersions(tx: Transaction): Promise<readonly RuleVersion[]> {
  const [rows, signatures] = await Promise.all([
    tx.rows<Row>(
      `select v.version_id, v.organisation_id, v.instrument, v.version, v.based_on, v.account_id, v.maker, v.because, v.file,
           v.evidence, v.effect, v.file_hash, v.hash, v.put_forward_on, v.asks_until, v.begins_on,
           h.name as hearing_name, h.answers as hearing_answers, h.words as hearing_words, h.heard_on,
           w.name as withdrawal_name, w.because as withdrawal_because, w.withdrawn_on
         from allocation.rule_version v
         left join allocation.rule_hearing h on h.locality_id = v.locality_id and h.version_id = v.version_id
         left join allocation.rule_withdrawal w on w.locality_id = v.locality_id and w.version_id = v.version_id
         where v.locality_id = platform.locality() order by v.version_id desc`,
      [],
      'rule-versions',
    ),
    tx.rows<SignatureRow>(
      `select version_id, account_id, name, hash, signed_on from allocation.rule_signature
         where locality_id = platform.locality() order by signed_on, name`,
      [],
      'rule-signatures',
    ),
  ]);
  return rows.map((row) => toVersion(row, signatures));
}

/** Which instrument and version is in force in the place on a day, by its seal; undefined where the place has none of its own. */
export async function inForceOn(
  tx: Transaction,
  day: CalendarDate,
): Promise<{ readonly versionId: VersionId; readonly fileHash: string } | undefined> {
  const row = await tx.find<{ readonly version_id: VersionId; readonly file_hash: string }>(
    `select v.version_id, v.file_hash from allocation.rule_version v
       where v.locality_id = platform.locality() and v.begins_on <= $1 and ${signedByTwo}
       order by v.begins_on desc limit 1`,
    [day],
    'rule-in-force',
  );
  return row === undefined ? undefined : { versionId: row.version_id, fileHash: row.file_hash };
}

/** Whether a version of the place was the rule by a day, or still is. */
export async function wasRuleBy(
  tx: Transaction,
  day: CalendarDate,
  named: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const row = await tx.find(
    `select 1 from allocation.rule_version v
       where v.locality_id = platform.locality() and v.begins_on <= $1 and v.instrument = $2 and v.version = $3
         and ${signedByTwo}`,
    [day, named.id, named.version],
    'was-rule',
  );
  return row !== undefined;
}

/** The file of a version, by its id or by the name and number that a kept figure carries; the newest without a number. */
export async function fileOf(
  tx: Transaction,
  which: VersionId | { readonly instrument: string; readonly version: number },
): Promise<{ readonly file: object; readonly fileHash: string } | undefined> {
  const [where, values] =
    typeof which === 'string'
      ? ['version_id = $1', [which]]
      : ['instrument = $1 and version = $2', [which.instrument, which.version]];
  const row = await tx.find<{ readonly file: object; readonly file_hash: string }>(
    `select file, file_hash from allocation.rule_version where locality_id = platform.locality() and ${where}`,
    values,
  );
  return row === undefined ? undefined : { file: row.file, fileHash: row.file_hash };
}

export async function insertRuleVersion(tx: Transaction, version: RuleVersion): Promise<void> {
  await tx.run(
    `insert into allocation.rule_version (locality_id, version_id, organisation_id, instrument, version, based_on, account_id,
         maker, because, file, evidence, effect, file_hash, hash, put_forward_on, asks_until, begins_on)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      version.versionId,
      version.organisationId,
      version.instrument,
      version.version,
      version.basedOn,
      version.makerId,
      version.maker,
      version.because,
      JSON.stringify(version.file),
      version.evidence === undefined ? null : JSON.stringify(version.evidence),
      JSON.stringify(version.effect),
      version.fileHash,
      version.hash,
      version.putForwardOn,
      version.asksUntil,
      version.beginsOn,
    ],
  );
}

function toVersion(row: Row, signatures: readonly SignatureRow[]): RuleVersion {
  return {
    versionId: row.version_id,
    organisationId: row.organisation_id,
    instrument: row.instrument,
    version: row.version,
    basedOn: row.based_on,
    makerId: row.account_id,
    maker: row.maker,
    because: row.because,
    file: row.file,
    ...(row.evidence !== null && { evidence: row.evidence }),
    effect: row.effect,
    fileHash: row.file_hash,
    hash: row.hash,
    putForwardOn: row.put_forward_on,
    asksUntil: row.asks_until,
    beginsOn: row.begins_on,
    signatures: signatures.filter((each) => each.version_id === row.version_id).map(toSignature),
    ...hearingIn(row),
    ...withdrawalIn(row),
  };
}

function toSignature(row: SignatureRow): Signature {
  return { accountId: row.account_id, name: row.name, hash: row.hash, on: row.signed_on };
}

function hearingIn(row: Row): Pick<RuleVersion, 'hearing'> {
  const { hearing_name: name, hearing_answers: answers, hearing_words: words, heard_on: on } = row;
  if (name === null || answers === null || words === null || on === null) return {};
  return { hearing: { name, answers, words, on } };
}

function withdrawalIn(row: Row): Pick<RuleVersion, 'withdrawal'> {
  const { withdrawal_name: name, withdrawal_because: because, withdrawn_on: on } = row;
  return name === null || because === null || on === null ? {} : { withdrawal: { name, because, on } };
}
