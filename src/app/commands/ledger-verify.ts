import { verifyLedger } from '#ledger/actions';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = (_words, to) =>
  withSettings(to, async (settings) => {
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    const verified = await verifyLedger(store.owner);
    await store.close();
    to.give(JSON.stringify(verified, undefined, 1));
    return verified.differences.length === 0 ? 0 : 1;
  });
