import pg from 'pg';
import { migrationNames, readMigration } from '../database/migrate.ts';
import { appOptions } from '../database/database.ts';
import { type Bench, type Check, refusalOf, valueOf } from './check.ts';
import { appRole, scratchSql } from './scratch.ts';

/** What the rest stands on: without these, nothing else can be tried. */
export const groundChecks: readonly Check[] = [
  {
    holds: 'Whoever connects may make schemas',
    otherwise: 'Whoever connects may not make schemas here. Run: grant create on database … to …',
    find: async ({ owner, schema }) => {
      await owner.query(`create schema ${schema}`);
      return { holds: true };
    },
  },
  {
    holds: 'There is a role for the app that whoever connects may become',
    otherwise:
      'Whoever connects may not make a role for the app, nor become one that is there. Let an administrator run: create role mainstay_app nologin; grant mainstay_app to …',
    find: async ({ owner, role }) => {
      if (role !== appRole) await owner.query(`create role ${role} nologin; grant ${role} to current_user`);
      await owner.query(`set role ${role}; reset role`);
      const theirs = `select exists (select 1 from pg_roles where rolname = '${appRole}')`;
      if ((await valueOf(owner, theirs)) === 'true') await owner.query(`set role ${appRole}; reset role`);
      return { holds: true };
    },
  },
  {
    holds: 'Functions in plpgsql, named constraints and policies can be made',
    otherwise:
      'The server refuses what every table of Mainstay needs. Take a PostgreSQL that has plpgsql and policies',
    find: async (bench) => {
      await bench.owner.query(scratchSql(bench));
      return { holds: true };
    },
  },
];

/** That the app works as a role of its own, under row-level security. */
export const roleChecks: readonly Check[] = [
  {
    holds: 'A connection takes the app’s role from its options',
    otherwise:
      'A connection does not take the app’s role from its options, so nobody’s rows would be kept apart. Connect past the pooler, or through one that passes “options” on',
    find: async (bench) => {
      const app = await asApp(bench);
      const found = await valueOf(app, 'select current_user');
      const limit = await valueOf(app, 'show statement_timeout');
      return { holds: found === bench.role && limit === '1min', found: `current_user ${found}` };
    },
  },
  {
    holds: 'The app’s role cannot change the schema',
    otherwise: 'The app’s role can change the schema. Take its rights away: Mainstay grants what it needs',
    find: async (bench) => {
      const { schema } = bench;
      const refusal = await refusalOf(await asApp(bench), `create table ${schema}.mine (word text)`);
      return { holds: refusal?.code === '42501' };
    },
  },
  {
    holds: 'Row-level security hides the rows of other places and people',
    otherwise:
      'Row-level security does not hide rows. Take a server that keeps it for roles that own nothing',
    find: async (bench) => {
      const { schema } = bench;
      const app = await asApp(bench);
      await app.query("begin; set local mainstay.locality = 'here'");
      const seen = await valueOf(app, `select string_agg(word, ', ') from ${schema}.about_a_person`);
      const smuggled = await refusalOf(
        app,
        `insert into ${schema}.about_a_person values ('elsewhere', 'smuggled')`,
      );
      await app.query('rollback');
      const after = await valueOf(app, `select count(*) from ${schema}.about_a_person`);
      const holds = seen === 'mine' && smuggled !== undefined && after === '0';
      return holds ? { holds } : { holds, found: `seen: ${seen}; after the transaction: ${after} rows` };
    },
  },
  {
    holds: 'A function of the owner’s may write what the app may only read',
    otherwise: 'Functions with “security definer” do not work, which the ledger rests on',
    find: async (bench) => {
      const { schema } = bench;
      const app = await asApp(bench);
      const byHand = await refusalOf(app, `update ${schema}.account set posted_pence = 1`);
      await app.query(`select ${schema}.move(0, 0)`);
      return { holds: byHand?.code === '42501' };
    },
  },
];

/** That whoever gets SQL of their own into the app gets no further: taking its role off makes nobody of them. */
export function loginCheck(app: pg.ClientConfig): Check {
  return {
    holds: 'The app signs in as somebody who can become nobody else',
    otherwise:
      'The app signs in as the owner of the tables and puts on a lesser role, which SQL smuggled into it could take off. Make a login that may become mainstay_app and nothing more, and name it in MAINSTAY_APP_DATABASE_URL',
    only: 'note',
    find: async ({ owner }) => {
      const client = new pg.Client(app);
      await client.connect();
      try {
        const who = await valueOf(owner, 'select quote_literal(current_user)');
        const above = `select rolsuper or rolbypassrls or rolcreaterole or pg_has_role(session_user, ${who}, 'member')
          from pg_roles where rolname = session_user`;
        return { holds: (await valueOf(client, above)) === 'false' };
      } finally {
        await client.end();
      }
    },
  };
}

/** Whether every migration runs here. Tried in one transaction that is undone. */
export const migrationCheck: Check = {
  holds: 'Every migration runs',
  otherwise: 'A migration does not run here. What the server said tells why',
  find: async ({ connect }) => {
    const client = await connect();
    const there = await valueOf(client, `select to_regclass('platform.migration') is not null`);
    if (there === 'true') {
      const ran = await valueOf(client, 'select count(*) from platform.migration');
      return { holds: true, found: `Mainstay is here already: ${ran} have run` };
    }
    const names = await migrationNames();
    await client.query('begin; create schema platform');
    await client.query('create table platform.migration (name text primary key, ran_at timestamptz)');
    for (const name of names) {
      const refusal = await refusalOf(client, await readMigration(name));
      if (refusal !== undefined) {
        await client.query('rollback');
        return { holds: false, found: `${name}: ${refusal.message}` };
      }
    }
    await client.query('rollback');
    return { holds: true, found: `${names.length} tried and undone` };
  },
};

/** A connection as the app makes them, in the role of the checks. */
export function asApp({ connect, role }: Bench) {
  return connect(appOptions(role));
}
