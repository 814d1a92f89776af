import type pg from 'pg';
import { type Check, judge, type Verdict } from './check.ts';
import { moneyChecks, sessionChecks } from './money-checks.ts';
import { groundChecks, loginCheck, migrationCheck, roleChecks } from './role-checks.ts';
import { makeScratch } from './scratch.ts';
import { durabilityChecks, serverChecks } from './server-checks.ts';

/**
 * Whether a database can carry Mainstay, one verdict after the other. Works in a schema and a role of its own, which are taken
 * away at the end, also where something went wrong; the data of a Mainstay that is there already are not touched.
 */
export async function* conformance(
  connection: pg.ClientConfig,
  app: pg.ClientConfig = connection,
): AsyncGenerator<Verdict> {
  const { bench, clear } = await makeScratch(connection);
  let ground = true;
  try {
    yield* verdicts([...serverChecks, ...durabilityChecks]);
    for await (const verdict of verdicts(groundChecks)) {
      yield verdict;
      ground &&= verdict.is === 'ok';
    }
    if (!ground) yield { is: 'no', says: 'The rest could not be tried. Put that right and run this again' };
    else yield* verdicts([...roleChecks, loginCheck(app), ...sessionChecks, ...moneyChecks, migrationCheck]);
  } finally {
    await clear();
  }

  async function* verdicts(checks: readonly Check[]): AsyncGenerator<Verdict> {
    for (const check of checks) yield await judge(check, bench);
  }
}
