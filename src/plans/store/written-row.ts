import type { AccountId, Moment } from '#basics';
import type { Written } from '../written.ts';

/** The columns that say who put something in. */
export type WrittenRow = {
  readonly version: number;
  readonly voice: Written['voice'];
  readonly written_by: AccountId;
  readonly written_name: string;
  readonly written_at: Moment;
};

/** The names of those columns, for a select. */
export const writtenColumns = 'version, voice, written_by, written_name, written_at';

export function versionAndWritten(row: WrittenRow): { readonly version: number; readonly written: Written } {
  return {
    version: row.version,
    written: { voice: row.voice, by: row.written_by, name: row.written_name, at: row.written_at },
  };
}
