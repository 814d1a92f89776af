import { systemClock } from '#platform';
import { organisationKinds } from '#people';
import { foundOrganisation } from '#people/actions';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = ([kindText, name], to) =>
  withSettings(to, async (settings) => {
    const kind = organisationKinds.find((each) => each === kindText);
    if (kind === undefined || name === undefined || name.trim() === '') {
      to.tell(`Say the kind (${organisationKinds.join(', ')}) and the name in quotes.`);
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    const world = { database: store.database, clock: systemClock, settings };
    to.give(await foundOrganisation(world, settings.locality, { kind, name: name.trim(), about: '' }));
    await store.close();
    return 0;
  });
