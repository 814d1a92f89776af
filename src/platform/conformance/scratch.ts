import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Bench, valueOf } from './check.ts';

export const appRole = 'mainstay_app';

/**
 * A schema and a role of the checks' own; `clear` takes both away again. Whoever may not make roles tries with the app's own,
 * which an administrator has made for them.
 */
export async function makeScratch(
  connection: pg.ClientConfig,
): Promise<{ readonly bench: Bench; readonly clear: () => Promise<void> }> {
  const name = `mainstay_conformance_${randomBytes(5).toString('hex')}`;
  const clients: pg.Client[] = [];
  const connect = async (options?: string): Promise<pg.Client> => {
    const client = new pg.Client({ ...connection, ...(options !== undefined && { options }) });
    client.on('error', () => undefined);
    await client.connect();
    clients.push(client);
    return client;
  };
  const owner = await connect();
  const mayMake = await valueOf(
    owner,
    'select rolcreaterole or rolsuper from pg_roles where rolname = current_user',
  );
  return {
    bench: { owner, connect, schema: name, role: mayMake === 'true' ? name : appRole },
    clear: async () => {
      await Promise.allSettled(clients.map((client) => client.end()));
      const last = new pg.Client(connection);
      await last.connect();
      await last.query(`drop schema if exists ${name} cascade`);
      const there = await last.query('select 1 from pg_roles where rolname = $1', [name]);
      if (there.rowCount === 1) await last.query(`drop role ${name}`);
      await last.end();
    },
  };
}

/** The tables and functions of the scratch schema: as Mainstay's own are, but few and small. */
export function scratchSql({ schema, role }: Pick<Bench, 'schema' | 'role'>): string {
  return `
    create table ${schema}.account (
      locality_id text not null,
      account_id bigint not null,
      posted_pence bigint not null default 0,
      version bigint not null default 0,
      primary key (locality_id, account_id),
      constraint stays_above_the_floor check (posted_pence >= 0 or account_id = 0)
    );
    create table ${schema}.entry (
      locality_id text not null,
      account_id bigint not null,
      version bigint not null,
      amount_pence bigint not null,
      primary key (locality_id, account_id, version)
    );
    create function ${schema}.place() returns text language sql stable
      return nullif(current_setting('mainstay.locality', true), '');
    create function ${schema}.move(in_account bigint, in_pence bigint) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      moved record;
    begin
      update ${schema}.account a set posted_pence = a.posted_pence + in_pence, version = a.version + 1
        where a.locality_id = 'here' and a.account_id = in_account
        returning a.version, a.posted_pence into moved;
      insert into ${schema}.entry (locality_id, account_id, version, amount_pence)
        values ('here', in_account, moved.version, in_pence);
      return moved.posted_pence;
    end
    $$;
    create table ${schema}.about_a_person (locality_id text not null, word text not null, primary key (locality_id, word));
    alter table ${schema}.about_a_person enable row level security;
    create policy own_place on ${schema}.about_a_person to ${role} using (locality_id = ${schema}.place());
    insert into ${schema}.account (locality_id, account_id) values ('here', 0), ('here', 1), ('here', 2);
    insert into ${schema}.about_a_person values ('here', 'mine'), ('elsewhere', 'not mine');
    grant usage on schema ${schema} to ${role};
    grant select on ${schema}.account, ${schema}.entry to ${role};
    grant select, insert on ${schema}.about_a_person to ${role};
    revoke all on function ${schema}.move from public;
    grant execute on function ${schema}.move to ${role};`;
}
