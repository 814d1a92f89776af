import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExportedFile, exportServices } from '#directory/actions';
import { systemClock } from '#platform';
import { openStore } from '../store.ts';
import { type Run, type Terminal, withSettings } from './command.ts';
import { optionOf, plainWords } from './words.ts';

const usage = 'Say where to: directory export --format oruk-3.0 --out DIR [--source LIST]';

export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    const others = plainWords(words, ['--format', '--out', '--source']);
    const folder = optionOf(words, '--out');
    if (others === undefined || others.length > 0 || folder === undefined) {
      to.tell(usage);
      return 2;
    }
    const format = optionOf(words, '--format');
    if (format !== 'oruk-3.0') {
      to.tell(`${usage}. The one format there is today is oruk-3.0.`);
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    try {
      const source = optionOf(words, '--source');
      const world = { database: store.database, clock: systemClock, settings };
      const { files, services } = await exportServices(world, {
        locality: settings.locality,
        ...(source !== undefined && { source }),
      });
      if (services === 0) {
        to.tell(
          source === undefined ? 'There are no services here yet.' : `There is no list “${source}” here.`,
        );
        return 1;
      }
      return await writeAll(to, folder, files, services);
    } finally {
      await store.close();
    }
  });

async function writeAll(
  to: Terminal,
  folder: string,
  files: readonly ExportedFile[],
  services: number,
): Promise<number> {
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, pieces } of files) {
      // A file appears under its name when it is whole, so that nobody reads half of one.
      const whole = path.join(folder, name);
      await pipeline(Readable.from(pieces), createWriteStream(`${whole}.part`));
      await rename(`${whole}.part`, whole);
      to.give(whole);
    }
  } catch (fault) {
    to.tell(
      `Nothing more could be written to ${folder}: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
    return 1;
  }
  to.tell(`${services} services went out as Open Referral UK 3.0.`);
  return 0;
}
