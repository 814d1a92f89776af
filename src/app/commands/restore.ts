import { createReadStream } from 'node:fs';
import { verifyLedger } from '#ledger/actions';
import { restoreBackup, type RestoreRefusal, takeStock } from '#platform';
import { modules } from '../modules.ts';
import { openServer, type Server } from '../store.ts';
import { type Run, type Terminal, withSettings } from './command.ts';
import { readableFile } from './words.ts';

export const run: Run = ([file, ...more], to) =>
  withSettings(to, async (settings) => {
    if (file === undefined || more.length > 0) {
      to.tell('Say one file to bring back: restore FILE, or restore - for standard input.');
      return 2;
    }
    const missing = file === '-' ? undefined : readableFile(file);
    if (missing !== undefined) {
      to.tell(missing);
      return 2;
    }
    const server = await openServer(settings, to.tell, 'alone');
    if (server === undefined) return 1;
    try {
      return await bringBack(server, file, to);
    } catch (fault) {
      to.tell(`Nothing was brought back: ${fault instanceof Error ? fault.message : String(fault)}`);
      return 1;
    } finally {
      await server.stop();
    }
  });

async function bringBack({ owner }: Server, file: string, to: Terminal): Promise<number> {
  const from = file === '-' ? process.stdin : createReadStream(file);
  const outcome = await restoreBackup(owner, Object.keys(modules), from);
  if ('refused' in outcome) {
    to.tell(`Nothing was brought back. ${whyNot(outcome.refused)}`);
    return 1;
  }
  const { rows, tables, takenAt, migratedFurther } = outcome.done;
  to.tell(`Brought back ${rows} rows of ${tables} tables, as they were at ${takenAt}.`);
  if (migratedFurther.length > 0) to.tell(`Then ran ${migratedFurther.length} newer migrations.`);
  await takeStock(owner, Object.keys(modules));
  const { differences, accounts } = await verifyLedger(owner);
  to.tell(
    differences.length === 0
      ? `The balances of all ${accounts} accounts are what their movements come to.`
      : `${differences.length} things in the ledger do not add up. Run: bin/mainstay ledger verify`,
  );
  to.tell(
    'Everybody signs in anew: sessions are not kept. Run bin/mainstay check to see that every truth holds.',
  );
  return differences.length === 0 ? 0 : 1;
}

function whyNot(refusal: RestoreRefusal): string {
  switch (refusal.because) {
    case 'not-a-backup':
      return 'This file is not a backup that bin/mainstay backup wrote. Check its name.';
    case 'newer-than-this':
      return `The backup was made by a newer Mainstay${refusal.migrations.length > 0 ? ` (${refusal.migrations.join(', ')})` : ''}. Update this one first.`;
    case 'place-not-empty':
      return `This place is not empty: ${refusal.table} has ${refusal.rows} rows. Take an empty database, or another MAINSTAY_DATA.`;
    case 'damaged':
      return `The file is cut off or damaged${refusal.table === undefined ? '' : ` at ${refusal.table}`}: ${refusal.said}. Take another copy of it.`;
  }
}
