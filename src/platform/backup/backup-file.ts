import { z } from 'zod';

/** The newest form of a backup that this program writes, and the newest it reads. */
export const backup_version = 1;

/**
 * The first line of a backup: which migrations its data stand on, and the tables that follow, each after those it points to.
 * After it, for each table, its rows as PostgreSQL's COPY writes text, a line `\.`, and a line that counts them. The last line
 * counts all. The whole is packed with gzip.
 */
export const BackupHeader = z.object({
  format: z.literal('mainstay-backup'),
  version: z.number().int(),
  takenAt: z.string(),
  migrations: z.array(z.string().regex(/^[\w.-]+$/)).min(1),
  tables: z.array(
    z.object({
      table: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
      columns: z.array(z.string().regex(/^[a-z_0-9]+$/)).min(1),
    }),
  ),
});
export type BackupHeader = z.infer<typeof BackupHeader>;
export type BackupTable = BackupHeader['tables'][number];

/** The line after a table's rows, and the last line of all. */
export const TableEnd = z.object({ table: z.string(), rows: z.number().int() });
export const BackupEnd = z.object({ end: z.literal(true), rows: z.number().int() });

/**
 * What stays behind: sessions and links, so that nobody comes back who has signed out; turns, which last a moment; a new place
 * makes secrets of its own.
 */
export const leftBehind: readonly string[] = [
  'platform.migration',
  'platform.secret',
  'platform.session',
  'platform.sign_in_link',
  'platform.turn',
];
