import pg from 'pg';
import { startBuiltIn } from './launcher.ts';
import { sayNotStarted } from './not-started.ts';

/**
 * A Mainstay of the smallest kind, for the launcher's tests: starts on the data folder it is given, says the
 * database's process, then writes rows until it is killed and says the number of each that was acknowledged.
 */
const started = await startBuiltIn({ directory: process.argv[2] ?? '' });
if ('refused' in started) {
  process.stderr.write(`${sayNotStarted(started.refused)}\n`);
  process.exit(1);
}
const client = new pg.Client(started.done.connection);
await client.connect();
await client.query('create table if not exists line (number bigint primary key)');
process.stdout.write(`database ${started.done.pid()}\n`);
for (let number = 1; ; number += 1) {
  await client.query('insert into line values ($1)', [number]);
  process.stdout.write(`${number}\n`);
}
