import { type Database, isRefusal, type Transaction } from './database.ts';
import { enterScope, type Scope } from './scope.ts';

/**
 * Runs much work in one transaction, so that all of it is kept or nothing, also where the machine stops in the middle. Inside,
 * each transaction is a part of the whole with a scope of its own: refused or thrown, only that part is undone. Parts run one
 * after the other. For filling a place, never for pages: what it locks stays locked until its end.
 */
export async function inOneGo<T>(
  database: Database,
  scope: Scope,
  work: (inside: Database, tx: Transaction) => Promise<T>,
): Promise<T> {
  return database.transaction(scope, (tx) => {
    let before: Promise<unknown> = tx.run('savepoint part');
    const inside: Database = {
      transaction: (partScope, part) => {
        const next = before.then(() => asPart(tx, partScope, part));
        before = next.catch(() => undefined);
        return next;
      },
      glance: (partScope, looking) => inside.transaction(partScope, looking),
      isReady: database.isReady,
      close: () => Promise.resolve(),
    };
    return work(inside, tx);
  });
}

async function asPart<T>(tx: Transaction, scope: Scope, part: (tx: Transaction) => Promise<T>): Promise<T> {
  await tx.run(`release savepoint part; savepoint part; ${enterScope(scope)}`);
  try {
    const result = await part({ ...tx, closing: (last) => last() });
    if (isRefusal(result)) await tx.run('rollback to savepoint part');
    return result;
  } catch (fault) {
    await tx.run('rollback to savepoint part');
    throw fault;
  }
}
