import { type Check, type Finding, valueOf } from './check.ts';

const oldest_version_num = 150_000;
const connections_wanted = 20;
const clock_apart_max_s = 5;

/** What kind of server it is. */
export const serverChecks: readonly Check[] = [
  {
    holds: 'The server is PostgreSQL 15 or later',
    otherwise: 'The server is older than PostgreSQL 15. Move to a newer one',
    find: async ({ owner }) => {
      const number = Number(await valueOf(owner, 'show server_version_num'));
      return { holds: number >= oldest_version_num, found: await valueOf(owner, 'show server_version') };
    },
  },
  {
    holds: 'Text is kept as UTF-8',
    otherwise: 'Text is not kept as UTF-8. Make the database again with: encoding UTF8',
    find: ({ owner }) => isSet(valueOf(owner, 'show server_encoding'), 'UTF8'),
  },
  {
    holds: 'There are enough connections for Mainstay and an operator',
    otherwise: `Mainstay takes 12 connections and an operator some more. Set max_connections to ${connections_wanted} or more`,
    find: async ({ owner }) => {
      const most = await valueOf(owner, 'show max_connections');
      return { holds: Number(most) >= connections_wanted, found: most };
    },
  },
  {
    holds: 'Its clock and this machine’s agree',
    otherwise: 'Its clock and this machine’s are apart. Let both follow a time server',
    only: 'note',
    find: async ({ owner }) => {
      const theirs = Number(await valueOf(owner, 'select extract(epoch from clock_timestamp())'));
      const apart = Math.abs(theirs - Date.now() / 1000);
      return { holds: apart <= clock_apart_max_s, found: `${apart.toFixed(1)} seconds apart` };
    },
  },
  {
    holds: 'No extension is needed; names are sorted in the app, so any collation will do',
    otherwise: '',
    find: async ({ owner }) => ({
      holds: true,
      found: `collation ${await valueOf(owner, 'select datcollate from pg_database where datname = current_database()')}`,
    }),
  },
];

/** Whether what was acknowledged is still there after the power fails. None of these stops Mainstay from running. */
export const durabilityChecks: readonly Check[] = [
  setting('fsync', 'on', 'A power cut can destroy the whole database. Set fsync to on'),
  {
    holds: 'A commit waits until it is on the disk',
    otherwise: 'Money that people were told is paid can be gone after a crash. Set synchronous_commit to on',
    only: 'note',
    find: async ({ owner }) => {
      const found = await valueOf(owner, 'show synchronous_commit');
      return { holds: found !== 'off', found: `synchronous_commit ${found}` };
    },
  },
  setting('full_page_writes', 'on', 'A crash can leave half-written pages. Set full_page_writes to on'),
  setting('data_checksums', 'on', 'A failing disk stays unnoticed. Make the cluster with checksums'),
];

function setting(name: string, wanted: string, otherwise: string): Check {
  return {
    holds: `The setting ${name} is ${wanted}`,
    otherwise,
    only: 'note',
    find: ({ owner }) => isSet(valueOf(owner, `show ${name}`), wanted),
  };
}

async function isSet(asked: Promise<string>, wanted: string): Promise<Finding> {
  const found = await asked;
  return found === wanted ? { holds: true } : { holds: false, found };
}
