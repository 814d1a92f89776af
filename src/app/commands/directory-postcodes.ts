import { createReadStream } from 'node:fs';
import { loadPostcodes, type NoPostcodes } from '#directory/actions';
import { systemClock, takeStock } from '#platform';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';
import { plainWords, readableFile } from './words.ts';

const tell_each = 100_000;

export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    const [file, ...more] = plainWords(words, []) ?? [];
    const missing = file === undefined ? undefined : readableFile(file);
    if (file === undefined || more.length > 0 || missing !== undefined) {
      to.tell(missing ?? 'Say which table to load: directory postcodes FILE.csv (the ONSPD or the NSPL)');
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    try {
      const world = { database: store.database, clock: systemClock, settings };
      const outcome = await loadPostcodes(world, settings.locality, createReadStream(file), (loaded) => {
        if (loaded % tell_each === 0) to.tell(`${loaded} postcodes loaded`);
      });
      if ('refused' in outcome) {
        const { because, line } = outcome.refused;
        to.tell(
          `${file} was refused, and the table of before is still there. ${why[because]} (line ${line})`,
        );
        return 1;
      }
      await takeStock(store.owner, ['directory']);
      to.give(`${outcome.done.loaded} postcodes are loaded.`);
      if (outcome.done.nowhere > 0) to.give(`${outcome.done.nowhere} rows have no place on the map.`);
      return 0;
    } finally {
      await store.close();
    }
  });

const why: Readonly<Record<NoPostcodes['because'], string>> = {
  'no-columns': 'Its first row names no postcode, latitude and longitude. Load the ONSPD or the NSPL as CSV.',
  'table-unreadable': 'A quotation mark is opened and never closed.',
  'no-postcodes': 'It has no postcode with a place on the map.',
};
