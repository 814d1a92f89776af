import { conformance } from '#platform';
import { openServer } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = (_words, to) =>
  withSettings(to, async (settings) => {
    const server = await openServer(settings, to.tell);
    if (server === undefined) return 1;
    let noes = 0;
    try {
      for await (const { is, says } of conformance(server.owner, server.app)) {
        to.give(`${is.padEnd(4)}  ${says}.`);
        if (is === 'no') noes += 1;
      }
      to.tell(
        noes === 0
          ? 'This database can carry Mainstay.'
          : `This database cannot carry Mainstay: ${noes} × no.`,
      );
      return noes === 0 ? 0 : 1;
    } catch (fault) {
      to.tell(`The database cannot be reached: ${fault instanceof Error ? fault.message : String(fault)}`);
      return 1;
    } finally {
      await server.stop();
    }
  });
