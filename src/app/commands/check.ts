import { runChecks } from '../checks.ts';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = (_words, to) =>
  withSettings(to, async (settings) => {
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    const results = await runChecks(store.owner);
    await store.close();
    const broken = results.filter((result) => result.rows.length > 0);
    for (const result of broken) {
      to.give(`${result.name} does not hold:`);
      for (const row of result.rows) to.give(`  ${JSON.stringify(row)}`);
    }
    to.give(`${results.length - broken.length} of ${results.length} truths hold`);
    return broken.length === 0 ? 0 : 1;
  });
