import { systemClock } from '#platform';
import { foundOrganisation } from '#people/actions';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

const kinds = ['disabled-peoples-organisation', 'local-service', 'provider'] as const;

export const run: Run = ([kindText, name], to) =>
  withSettings(to, async (settings) => {
    const kind = kinds.find((each) => each === kindText);
    if (kind === undefined || name === undefined || name.trim() === '') {
      to.tell(`Say the kind (${kinds.join(', ')}) and the name in quotes.`);
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    const world = { database: store.database, clock: systemClock, settings };
    to.give(await foundOrganisation(world, settings.locality, { kind, name: name.trim(), about: '' }));
    await store.close();
    return 0;
  });
