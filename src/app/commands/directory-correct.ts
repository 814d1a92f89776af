import { readId } from '#basics';
import { correctService, readCorrection } from '#directory/actions';
import { systemClock } from '#platform';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

const usage =
  'Say which listing, which field and what is right: directory correct ID name|description|url|email|joining|alert|status VALUE';

/** Corrects one field of a listing; an empty value takes it away. */
export const run: Run = ([id, field, value, ...more], to) =>
  withSettings(to, async (settings) => {
    const serviceId = readId<'service'>(id);
    if (serviceId === undefined || field === undefined || value === undefined || more.length > 0) {
      to.tell(usage);
      return 2;
    }
    const correction = readCorrection(field, value);
    if ('refused' in correction) {
      to.tell(`${correction.refused.says} ${usage}`);
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    try {
      const world = { database: store.database, clock: systemClock, settings };
      const outcome = await correctService(world, settings.locality, { serviceId, ...correction.done });
      if ('done' in outcome) {
        to.give(`${outcome.done.name}: ${field} is corrected, and stays so when the list comes again.`);
        return 0;
      }
      to.tell(
        outcome.refused.because === 'no-such-service'
          ? 'There is no listing of that id here.'
          : 'Its publisher says so already.',
      );
      return 1;
    } finally {
      await store.close();
    }
  });
