import pg from 'pg';
import { worldOn, type TestWorld } from '#people/testing';
import { openDatabase, systemClock } from '#platform';
import type { TestDatabase } from '#platform/testing';
import { runChecks } from '../src/app/checks.ts';
import { copy, idsNow, numbered, storySince } from './place/copy-people.ts';
import { spendOften, workOutEntries } from './place/ledger.ts';
import { listMadeServices } from './place/services.ts';
import { founded, type Harbour, lives, mondayBefore, waitsForAnAnswer } from './place/story.ts';

/** How large a place is. People come of the entries: each has the same half year of money. */
export type Size = {
  readonly entries: number;
  /** Entries in the one account of somebody who notes every bus fare; part of `entries`. */
  readonly inOneAccount: number;
  readonly waiting: number;
  readonly services: number;
};

export const whole: Size = { entries: 336_000, inOneAccount: 4_000, waiting: 300, services: 30_000 };
export const tenth: Size = { entries: 33_600, inOneAccount: 400, waiting: 30, services: 3_000 };

/** What there is, counted, and who can be signed in as. */
export type Place = {
  readonly counts: Readonly<Record<'people' | 'entries' | 'inOneAccount' | 'waiting' | 'services', number>>;
  readonly ola: Who;
  readonly priya: string;
  readonly tunde: string;
  readonly sam: string;
  readonly dev: string;
  readonly organisations: Readonly<Record<'service' | 'centre' | 'tideway', string>>;
};
export type Who = { readonly email: string; readonly person: string; readonly holding: string };

/**
 * Fills an empty database with a place: one life is lived through the actions, then copied with other ids by one statement a
 * table, so that a column or a table that a room adds is in every copy. Ends by asking every truth of `checks/`.
 */
export async function fillPlace(database: TestDatabase, size: Size): Promise<Place> {
  const world = worldOn(openDatabase(database.app), {
    at: `${mondayBefore(systemClock.today(), weeks)}T09:00:00Z`,
  });
  const client = new pg.Client(database.owner);
  await client.connect();
  try {
    const harbour = await fill(client, world, size);
    await client.query('vacuum analyze');
    await everyTruthHolds(database);
    return await placeOf(client, harbour, size);
  } finally {
    await client.end();
    await world.database.close();
  }
}

async function fill(client: pg.Client, world: TestWorld, size: Size): Promise<Harbour> {
  const harbour = await founded(world);
  // The service's own accounts open with the first agreement, so that Ola's life has only what is hers.
  await lives(world, harbour, { name: 'Ivor', weeks: 1 });
  const beforeOla = await idsNow(client);
  await lives(world, harbour, { name: 'Ola', weeks });
  const life = await storySince(client, beforeOla);
  const beforeGrace = await idsNow(client);
  await waitsForAnAnswer(world, harbour);
  const waiting = await storySince(client, beforeGrace);

  const each = life.find(({ table }) => table === 'ledger.transfer')?.rows.length ?? 0;
  const people = Math.floor((size.entries - 2 * size.inOneAccount) / (2 * each));
  await copy(client, life, people);
  await copy(client, waiting, size.waiting);
  await spendOften(client, { email: busyEmail, times: size.inOneAccount });
  await workOutEntries(client);
  await listMadeServices(world, size.services);
  return harbour;
}

const weeks = 26;
const busyEmail = numbered('ola.nnnnnn@bench.example', 1);

async function everyTruthHolds(database: TestDatabase): Promise<void> {
  const broken = (await runChecks(database.owner)).filter(({ rows }) => rows.length > 0);
  if (broken.length > 0)
    throw new Error(
      `the made place breaks ${broken.map(({ name, rows }) => `${name}: ${JSON.stringify(rows[0])}`).join('; ')}`,
    );
}

async function placeOf(client: pg.Client, harbour: Harbour, size: Size): Promise<Place> {
  const { rows } = await client.query<Who & { inOneAccount: string }>(
    `select a.email, p.person_id as person, h.holding_id as holding, l.version as "inOneAccount"
      from platform.account a
      join people.person p using (locality_id, account_id)
      join holdings.holding h on h.locality_id = p.locality_id and h.person_id = p.person_id and h.kind = 'direct-payment'
      join ledger.account l on l.locality_id = h.locality_id and l.account_id = h.account_id
      where a.email = $1`,
    [busyEmail],
  );
  const [ola] = rows;
  if (ola === undefined) throw new Error('expected somebody whose account is busy');
  return {
    ola: { email: ola.email, person: ola.person, holding: ola.holding },
    priya: harbour.priya.email,
    tunde: harbour.tunde.email,
    sam: harbour.sam.email,
    dev: harbour.dev.email,
    organisations: { service: harbour.service, centre: harbour.centre, tideway: harbour.tideway },
    counts: {
      people: await count(client, 'people.person'),
      entries: await count(client, 'ledger.entry'),
      inOneAccount: Number(ola.inOneAccount),
      waiting: size.waiting,
      services: await count(client, 'directory.service'),
    },
  };
}

async function count(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ many: number }>(`select count(*)::int as many from ${table}`);
  return rows[0]?.many ?? 0;
}
