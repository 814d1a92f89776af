import { whatToMend } from '#directory/actions';
import { systemClock } from '#platform';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';
import { optionOf, plainWords } from './words.ts';

/** One line of JSON for each record, so that a list of any length can be handed to its publisher. */
export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    const others = plainWords(words, ['--source']);
    if (others === undefined || others.length > 0) {
      to.tell('directory mend [--source LIST]');
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    try {
      const world = { database: store.database, clock: systemClock, settings };
      for await (const each of whatToMend(world, settings.locality, optionOf(words, '--source'))) {
        to.give(JSON.stringify(each));
      }
      return 0;
    } finally {
      await store.close();
    }
  });
