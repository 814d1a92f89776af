import type pg from 'pg';
import { type Bench, type Check, type Finding, refusalOf, valueOf } from './check.ts';
import { asApp } from './role-checks.ts';

const sessions = 4;

/** That money is safe when many act at once. */
export const moneyChecks: readonly Check[] = [
  {
    holds: 'A refusal names the rule that was broken',
    otherwise:
      'A refusal does not name the constraint, so people could not be told why. Take a server that does',
    find: async (bench) => {
      const app = await asApp(bench);
      const refusal = await refusalOf(app, `select ${bench.schema}.move(1, -1)`);
      return {
        holds: refusal?.constraint === 'stays_above_the_floor',
        found: refusal?.constraint ?? 'no refusal',
      };
    },
  },
  {
    holds: 'Of many who spend at once, only as many are paid as there is money for',
    otherwise: 'Many who spend at once took more than was there. This server must not hold money',
    find: spendAtOnce,
  },
  {
    holds: 'A row that one session holds makes others wait, or is passed over where they ask for that',
    otherwise: 'Row locks do not work: letters and payments would be done twice',
    find: rowsAreHeld,
  },
  {
    holds: 'A reader sees one moment while others write',
    otherwise: 'A reader does not keep to one moment, so a backup would not add up',
    find: oneMoment,
  },
  {
    holds: 'Many post from one account without a fault',
    otherwise: 'Posting from one account by many at once fails',
    find: postFromOne,
  },
];

/** That a session stays one session, as prepared statements and settings need. */
export const sessionChecks: readonly Check[] = [
  {
    holds: 'A connection keeps its session',
    otherwise:
      'A connection changes its session between transactions. Let the pooler pool by session, or connect past it',
    find: async (bench) => {
      const apps = await together(() => asApp(bench));
      const seen = await Promise.all(apps.map((app) => pidsOf(app)));
      return { holds: seen.every((pids) => pids.size === 1) };
    },
  },
];

async function pidsOf(app: pg.Client): Promise<ReadonlySet<number>> {
  const pids = new Set<number>();
  for (let turn = 0; turn < 8; turn += 1) {
    await app.query('begin');
    const { rows } = await app.query<{ pid: number }>({
      name: 'pid',
      text: 'select pg_backend_pid() as pid',
    });
    pids.add(rows[0]?.pid ?? 0);
    await app.query('commit');
  }
  return pids;
}

async function spendAtOnce(bench: Bench): Promise<Finding> {
  const { owner, schema } = bench;
  await owner.query(`select ${schema}.move(1, 1000)`);
  const apps = await together(() => asApp(bench));
  const spent = await Promise.all(apps.map((app) => spendTimes(app, `select ${schema}.move(1, -70)`, 8)));
  const times = spent.reduce((sum, each) => sum + each, 0);
  const left = await valueOf(owner, `select posted_pence from ${schema}.account where account_id = 1`);
  const numbered = await valueOf(
    owner,
    `select count(*) = max(version) from ${schema}.entry where account_id = 1`,
  );
  const holds = times === 14 && left === '20' && numbered === 'true';
  return { holds, found: `14 of 32 for £10.00 at 70p each; ${times} were paid and ${left}p is left` };
}

async function spendTimes(app: pg.Client, sql: string, times: number): Promise<number> {
  let spent = 0;
  for (let time = 0; time < times; time += 1) if ((await refusalOf(app, sql)) === undefined) spent += 1;
  return spent;
}

async function rowsAreHeld(bench: Bench): Promise<Finding> {
  const { schema, connect } = bench;
  const [holder, other] = [await connect(), await connect()];
  const rows = `select account_id from ${schema}.account where account_id = 2`;
  await holder.query('begin');
  await holder.query(`${rows} for update`);
  const { rowCount: passedOver } = await other.query(`${rows} for update skip locked`);
  let waited = true;
  const waiting = other.query(`${rows} for update`).then(() => (waited = false));
  await new Promise((later) => setTimeout(later, 100));
  const held = waited;
  await holder.query('commit');
  await waiting;
  return { holds: held && passedOver === 0 };
}

async function oneMoment(bench: Bench): Promise<Finding> {
  const { schema, connect } = bench;
  const [reader, writer] = [await connect(), await connect()];
  const balance = `select posted_pence from ${schema}.account where account_id = 0`;
  await reader.query('begin isolation level repeatable read read only');
  const before = await valueOf(reader, balance);
  await writer.query(`select ${schema}.move(0, -5)`);
  const after = await valueOf(reader, balance);
  await reader.query('commit');
  return { holds: before === after && (await valueOf(reader, balance)) !== before };
}

async function postFromOne(bench: Bench): Promise<Finding> {
  const { schema } = bench;
  const apps = await together(() => asApp(bench));
  const began = performance.now();
  const post = `select ${schema}.move(0, -1), ${schema}.move(2, 1)`;
  const posted = await Promise.all(apps.map((app) => spendTimes(app, post, 50)));
  const count = posted.reduce((sum, each) => sum + each, 0);
  const a_second = Math.round((count * 1000) / (performance.now() - began));
  return { holds: count === sessions * 50, found: `${count} by ${sessions} at once, ${a_second} a second` };
}

function together<T>(make: () => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: sessions }, make));
}
