import type { Id, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { Passage, PlanId, Section } from '../plan.ts';
import type { Written } from '../written.ts';
import { versionAndWritten, type WrittenRow, writtenColumns } from './written-row.ts';

export async function passagesOf(
  tx: Transaction,
  personId: PersonId,
  planId: PlanId,
): Promise<readonly Passage[]> {
  const rows = await tx.rows<WrittenRow & { readonly section: Section; readonly text: string }>(
    `select section, text, ${writtenColumns} from plans.passage
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2 order by voice desc, passage_id`,
    [personId, planId],
    'passages-of',
  );
  return rows.map((row) => ({ section: row.section, text: row.text, ...versionAndWritten(row) }));
}

/** A passage to keep: one for the person's own words in a section, and one for each helper's. */
export type KeptPassage = {
  readonly passageId: Id<'passage'>;
  readonly personId: PersonId;
  readonly planId: PlanId;
  readonly section: Section;
  readonly text: string;
  readonly written: Written;
};

export async function insertPassage(tx: Transaction, kept: KeptPassage): Promise<void> {
  const { voice, by, name, at } = kept.written;
  await tx.run(
    `insert into plans.passage (locality_id, person_id, plan_id, passage_id, section, text, version, voice, written_by,
         written_name, written_at) values (platform.locality(), $1, $2, $3, $4, $5, 1, $6, $7, $8, $9)`,
    [kept.personId, kept.planId, kept.passageId, kept.section, kept.text, voice, by, name, at],
  );
}

/** Says it anew where it still stands at the version that was read. False where somebody was quicker. */
export async function rewritePassage(
  tx: Transaction,
  kept: Omit<KeptPassage, 'passageId'>,
  read: Passage,
): Promise<boolean> {
  const { voice, by, name, at } = kept.written;
  const count = await tx.run(
    `update plans.passage set text = $7, version = version + 1, written_by = $8, written_name = $9, written_at = $10
       where locality_id = platform.locality() and person_id = $1 and plan_id = $2 and section = $3 and voice = $4
         and written_by = $5 and version = $6`,
    [kept.personId, kept.planId, kept.section, voice, read.written.by, read.version, kept.text, by, name, at],
  );
  return count === 1;
}

/** Takes words out again, where they still stand at the version that was read. */
export async function removePassage(
  tx: Transaction,
  kept: Pick<KeptPassage, 'personId' | 'planId' | 'section'>,
  read: Passage,
): Promise<boolean> {
  const count = await tx.run(
    `delete from plans.passage where locality_id = platform.locality() and person_id = $1 and plan_id = $2
       and section = $3 and voice = $4 and written_by = $5 and version = $6`,
    [kept.personId, kept.planId, kept.section, read.written.voice, read.written.by, read.version],
  );
  return count === 1;
}
