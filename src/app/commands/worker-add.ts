import { readId, readPounds } from '#basics';
import { readEmail, systemClock } from '#platform';
import { workerRoles } from '#people';
import { employ } from '#people/actions';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = ([organisation, roleText, emailText, name, limitText], to) =>
  withSettings(to, async (settings) => {
    const organisationId = readId<'organisation'>(organisation);
    const role = workerRoles.find((each) => each === roleText);
    const email = readEmail(emailText ?? '');
    const limit = limitText === undefined ? undefined : readPounds(limitText);
    if (organisationId === undefined || role === undefined || email === undefined || name === undefined) {
      to.tell(
        `Say the organisation's id, a role (${workerRoles.join(', ')}), an e-mail address and a name in quotes.`,
      );
      return 2;
    }
    if (limitText !== undefined && limit === undefined) {
      to.tell(`The limit ${limitText} is not an amount in pounds, such as 500.00.`);
      return 2;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    const world = { database: store.database, clock: systemClock, settings };
    const worker = await employ(world, settings.locality, {
      organisationId,
      role,
      email,
      name,
      agreesUpToWeekly: limit,
    });
    to.give(worker.accountId);
    await store.close();
    return 0;
  });
