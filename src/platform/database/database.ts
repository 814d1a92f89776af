import pg from 'pg';
import { enterScope, type Scope } from './scope.ts';
import { textTypes } from './types.ts';

/**
 * One transaction: statements run in it see and change only what its scope allows. Those asked for together, as with
 * `Promise.all`, travel together and run in that order. Once it is over it takes none.
 */
export type Transaction = {
  /** The rows of a statement; name it to have it prepared once a connection. */
  readonly rows: <Row>(sql: string, values?: readonly unknown[], name?: string) => Promise<readonly Row[]>;
  /** The one row a statement gives, or undefined; throws on two. */
  readonly find: <Row>(sql: string, values?: readonly unknown[], name?: string) => Promise<Row | undefined>;
  /** The one row a statement must give; throws on none or two. */
  readonly get: <Row>(sql: string, values?: readonly unknown[], name?: string) => Promise<Row>;
  /** Changes rows and says how many. */
  readonly run: (sql: string, values?: readonly unknown[], name?: string) => Promise<number>;
  /** Puts another scope in force for the rest of this transaction. */
  readonly enter: (scope: Scope) => Promise<void>;
  /**
   * The last of the work: what it asks for, all at once, travels with the end of the transaction, so that what it locks is not
   * held while an answer comes back. Nothing is decided after it: only the database may refuse.
   */
  readonly closing: <T>(last: () => Promise<T>) => Promise<T>;
};

export type Database = {
  /** Runs work in one transaction; a thrown fault or an outcome that is refused undoes all of it. */
  readonly transaction: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /**
   * Looks with statements that are all asked for at once. Begin and end travel with them, so that looking is one journey to
   * the database and not three. A statement asked for later is refused.
   */
  readonly glance: <T>(scope: Scope, looking: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** The options of a connection that works as the app's role and never hangs. */
export function appOptions(role: string): string {
  return `-c role=${role} -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000`;
}

/** Opens a pool to PostgreSQL as the role `mainstay_app`, which cannot change the schema and obeys row-level security. */
export function openDatabase(connection: pg.PoolConfig): Database {
  const pool = new pg.Pool({
    max: 12,
    ...connection,
    options: appOptions('mainstay_app'),
    types: textTypes,
    pipeline: true,
  });
  // A connection that breaks while idle is dropped by the pool; the next statement gets a fresh one. One that breaks in a
  // transaction, between two statements, fails the next of them: that fault is answered where it is met.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    transaction: (scope, work) => inTransaction(pool, scope, work),
    glance: (scope, looking) => atOnce(pool, scope, looking),
    isReady: async () => {
      try {
        await pool.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const begin = `begin; ${enterScope(scope)}`;
  const client = await pool.connect();
  const turn: Turn = { isOver: false };
  let broken = false;
  try {
    // What the work asks first travels with it. Where it does not run, neither does anything behind it.
    const begun = client.query(begin);
    const [result] = await Promise.all([work(transactionOn(client, turn)), begun]);
    turn.isOver = true;
    if (turn.isKept === undefined) await client.query(isRefusal(result) ? 'rollback' : 'commit');
    else if (turn.isKept === isRefusal(result))
      throw new Error('expected the database, and nothing after it, to say how a transaction ends');
    return result;
  } catch (fault) {
    turn.isOver = true;
    broken = !(await undone(client));
    throw fault;
  } finally {
    client.release(broken);
  }
}

async function atOnce<T>(pool: pg.Pool, scope: Scope, looking: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const turn: Turn = { isOver: false };
  let broken = false;
  try {
    const begun = client.query(`begin read only; ${enterScope(scope)}`);
    const looked = looking(transactionOn(client, turn));
    turn.isOver = true;
    const [result] = await Promise.all([looked, begun, client.query('commit')]);
    return result;
  } catch (fault) {
    broken = !(await undone(client));
    throw fault;
  } finally {
    client.release(broken);
  }
}

/** Whether a transaction takes more, and, where its end travelled with the last of the work, whether that was kept. */
type Turn = { isOver: boolean; isKept?: boolean };

// A part of the work that nobody waited for must never speak in the next transaction of the same connection.
function transactionOn(client: pg.PoolClient, turn: Turn): Transaction {
  const query = <Row>(sql: string, values: readonly unknown[], name?: string) => {
    if (turn.isOver) throw new Error(`expected no statement after the end of its transaction: ${sql}`);
    return client.query<Row & pg.QueryResultRow>({
      text: sql,
      values: [...values],
      ...(name !== undefined && { name }),
    });
  };
  const rows = async <Row>(
    sql: string,
    values: readonly unknown[] = [],
    name?: string,
  ): Promise<readonly Row[]> => {
    const result = await query<Row>(sql, values, name);
    return result.rows;
  };
  const find = async <Row>(
    sql: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row | undefined> => {
    const found = await rows<Row>(sql, values, name);
    if (found.length > 1) throw new Error(`expected one row at most, got ${found.length}: ${sql}`);
    return found[0];
  };
  return {
    rows,
    find,
    get: async <Row>(sql: string, values?: readonly unknown[], name?: string): Promise<Row> => {
      const found = await find<Row>(sql, values, name);
      if (found === undefined) throw new Error(`expected one row, got none: ${sql}`);
      return found;
    },
    run: async (sql, values = [], name) => {
      const result = await query(sql, values, name);
      return result.rowCount ?? 0;
    },
    enter: async (scope) => {
      await query(enterScope(scope), []);
    },
    closing: (last) => closeWith(client, turn, last),
  };
}

async function closeWith<T>(client: pg.PoolClient, turn: Turn, last: () => Promise<T>): Promise<T> {
  const asked = last();
  turn.isOver = true;
  const [result, end] = await Promise.all([asked, client.query('commit')]);
  // Of a transaction in which a statement failed, the database makes a rollback of it.
  turn.isKept = end.command === 'COMMIT';
  return result;
}

async function undone(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

/** Whether what came of work is a refusal, which undoes all that the work did. */
export function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'refused' in result;
}
