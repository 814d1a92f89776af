import { exportFormats, exportLedger } from '#ledger/actions';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';
import { optionOf, plainWords } from './words.ts';

export const run: Run = (words, to) =>
  withSettings(to, async (settings) => {
    const format = exportFormats.find((each) => each === optionOf(words, '--format'));
    if (format === undefined || plainWords(words, ['--format'])?.length !== 0) {
      to.tell('Say in which format: ledger export --format hledger, or --format csv');
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    for await (const lines of exportLedger(store.owner, format)) to.give(lines);
    await store.close();
    return 0;
  });
