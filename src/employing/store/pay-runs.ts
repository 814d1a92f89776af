import type { AccountId, Moment, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { PayRunId } from '../hours.ts';

/** Wages that go out together, with the file they went by. */
export type PayRun = {
  readonly payRunId: PayRunId;
  readonly state: 'prepared' | 'paid' | 'withdrawn';
  readonly prepared: { readonly at: Moment; readonly by: AccountId; readonly name: string };
  readonly file: string;
  readonly sha256: string;
  readonly total: Pence;
  readonly approved?: { readonly at: Moment; readonly name: string };
};

type Row = {
  readonly pay_run_id: PayRunId;
  readonly state: PayRun['state'];
  readonly prepared_at: Moment;
  readonly prepared_by: AccountId;
  readonly prepared_name: string;
  readonly file: string;
  readonly sha256: string;
  readonly total_pence: Pence;
  readonly approved_at: Moment | null;
  readonly approved_name: string | null;
};

/** Every run of a person's wages, the newest first; those taken back are left out. */
export async function payRunsOf(tx: Transaction, personId: PersonId): Promise<readonly PayRun[]> {
  const rows = await tx.rows<Row>(
    `select pay_run_id, state, prepared_at, prepared_by, prepared_name, file, sha256, total_pence, approved_at, approved_name
       from employing.pay_run where locality_id = platform.locality() and person_id = $1 and state <> 'withdrawn'
       order by pay_run_id desc`,
    [personId],
    'pay-runs-of',
  );
  return rows.map((row) => ({
    payRunId: row.pay_run_id,
    state: row.state,
    prepared: { at: row.prepared_at, by: row.prepared_by, name: row.prepared_name },
    file: row.file,
    sha256: row.sha256,
    total: row.total_pence,
    ...(row.approved_at !== null &&
      row.approved_name !== null && { approved: { at: row.approved_at, name: row.approved_name } }),
  }));
}

export async function addPayRun(tx: Transaction, personId: PersonId, run: PayRun): Promise<void> {
  const { prepared } = run;
  await tx.run(
    `insert into employing.pay_run (locality_id, person_id, pay_run_id, state, prepared_at, prepared_by, prepared_name, file,
         sha256, total_pence)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      personId,
      run.payRunId,
      run.state,
      prepared.at,
      prepared.by,
      prepared.name,
      run.file,
      run.sha256,
      run.total,
    ],
  );
}

export async function savePayRun(
  tx: Transaction,
  personId: PersonId,
  { payRunId, state, approved }: Pick<PayRun, 'payRunId' | 'state' | 'approved'>,
): Promise<void> {
  await tx.run(
    `update employing.pay_run set state = $3, approved_at = $4, approved_name = $5
       where locality_id = platform.locality() and person_id = $1 and pay_run_id = $2`,
    [personId, payRunId, state, approved?.at ?? null, approved?.name ?? null],
  );
}
