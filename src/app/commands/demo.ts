import { systemClock } from '#platform';
import { fillDemo } from '../demo/fill-demo.ts';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    if (words.length > 0) {
      to.tell('Say only demo, which fills the town, or demo people, which lists who lives there.');
      return 2;
    }
    if (!settings.demo) {
      to.tell('MAINSTAY_DEMO is off: this place is for real people, so nothing made up is put into it.');
      return 1;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    try {
      const filled = await fillDemo({ database: store.database, clock: systemClock, settings });
      if (filled) to.give('The made-up town is there. Say demo people to see who lives in it.');
      else to.tell('People live here already, so nothing was changed. Take an empty database for the town.');
      return filled ? 0 : 1;
    } finally {
      await store.close();
    }
  });
