import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = (_words, to) =>
  withSettings(to, async (settings) => {
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    to.tell(
      store.migrated.length === 0 ? 'The schema is the newest.' : `Ran ${store.migrated.length} migrations.`,
    );
    await store.close();
    return 0;
  });
