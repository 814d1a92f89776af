import type { Moment, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { formats, type Reaching } from '../reaching.ts';

/** How to reach somebody, with the version that a page carries so that two windows do not undo each other. */
export type KeptReaching = Reaching & { readonly version: number };

/** How to reach a person, if they have said. */
export async function findReaching(tx: Transaction, personId: PersonId): Promise<KeptReaching | undefined> {
  const row = await tx.find<{
    readonly formats: readonly string[];
    readonly language: string;
    readonly what_helps: string;
    readonly please_never: string;
    readonly version: number;
  }>(
    `select formats, language, what_helps, please_never, version from people.reaching
       where locality_id = platform.locality() and person_id = $1`,
    [personId],
    'find-reaching',
  );
  if (row === undefined) return undefined;
  return {
    formats: formats.filter((format) => row.formats.includes(format)),
    language: row.language,
    whatHelps: row.what_helps,
    pleaseNever: row.please_never,
    version: row.version,
  };
}

/** Keeps how to reach a person, over the version that was seen (nought for none); says whether that one still stood. */
export async function keepReaching(
  tx: Transaction,
  personId: PersonId,
  kept: KeptReaching,
  now: Moment,
): Promise<boolean> {
  const { language, whatHelps, pleaseNever } = kept;
  const values = [personId, kept.formats, language, whatHelps, pleaseNever, now];
  if (kept.version === 0) {
    const added = await tx.run(
      `insert into people.reaching (locality_id, person_id, formats, language, what_helps, please_never, changed_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6) on conflict (locality_id, person_id) do nothing`,
      values,
    );
    return added === 1;
  }
  const changed = await tx.run(
    `update people.reaching set formats = $2, language = $3, what_helps = $4, please_never = $5, changed_at = $6,
         version = version + 1
       where locality_id = platform.locality() and person_id = $1 and version = $7`,
    [...values, kept.version],
  );
  return changed === 1;
}
