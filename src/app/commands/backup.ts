import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { type Kept, type NothingThere, systemClock, writeBackup } from '#platform';
import type { Outcome } from '#basics';
import type { ClientConfig } from 'pg';
import { modules } from '../modules.ts';
import { openServer } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = ([file, ...more], to) =>
  withSettings(to, async (settings) => {
    if (file === undefined || more.length > 0) {
      to.tell('Say one file to write to: backup FILE, or backup - for standard output.');
      return 2;
    }
    if (file !== '-' && existsSync(file)) {
      to.tell(`There is a file ${file} already, and it was left as it is. Name a new one.`);
      return 1;
    }
    const server = await openServer(settings, to.tell);
    if (server === undefined) return 1;
    try {
      const outcome = await (file === '-'
        ? write(server.owner, process.stdout)
        : writeTo(server.owner, file));
      if ('refused' in outcome) {
        to.tell('There is no Mainstay in this database yet, so there is nothing to keep.');
        return 1;
      }
      const { tables, rows } = outcome.done;
      to.tell(`Kept ${rows} rows of ${tables} tables${file === '-' ? '' : ` in ${file}`}.`);
      return 0;
    } catch (fault) {
      to.tell(`No backup was made: ${fault instanceof Error ? fault.message : String(fault)}`);
      return 1;
    } finally {
      await server.stop();
    }
  });

function write(owner: ClientConfig, out: Writable): Promise<Outcome<Kept, NothingThere>> {
  return writeBackup(owner, Object.keys(modules), systemClock, out);
}

/** Writes beside the file and gives it its name at the end, on the disk: a file by that name is always whole. */
async function writeTo(owner: ClientConfig, file: string): Promise<Outcome<Kept, NothingThere>> {
  const unfinished = `${file}.unfinished`;
  try {
    const outcome = await write(owner, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await ('done' in outcome ? rename(unfinished, file) : rm(unfinished, { force: true }));
    return outcome;
  } catch (fault) {
    await rm(unfinished, { force: true });
    throw fault;
  }
}
