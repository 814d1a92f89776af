import { nothing } from '#basics';
import { openAccount } from '#ledger/actions';
import type { Actor, Transaction, World } from '#platform';
import type { PoolId } from '../holding.ts';
import { addPool, findPoolByWord } from '../store/pools.ts';

/** How a person comes into a pool: they start one by its name, or join one by the word that a friend told them. */
export type PoolWish = { readonly start: string } | { readonly word: string };

/** Finds or starts the pool; undefined where no pool goes by the word. */
export async function findOrStartPool(
  tx: Transaction,
  visit: World & Actor,
  wish: PoolWish,
): Promise<{ readonly poolId: PoolId; readonly name: string } | undefined> {
  if ('word' in wish) return findPoolByWord(tx, visit.locality, wish.word.toLowerCase());
  const pool = {
    poolId: visit.clock.newId<'pool'>(),
    name: wish.start,
    joiningWord: joiningWord(visit.clock.newId<'joining-word'>()),
    accountId: visit.clock.newId<'ledger-account'>(),
  };
  const now = visit.clock.now();
  await openAccount(
    tx,
    visit.locality,
    { accountId: pool.accountId, kind: 'pool', name: pool.name, floor: nothing },
    now,
  );
  await addPool(tx, pool, now);
  return pool;
}

// Twelve letters and figures from the chance in a fresh id, none of which look alike when read aloud.
function joiningWord(chance: string): string {
  const alphabet = 'bcdfghjkmnpqrstvwxyz2345679';
  const figures = chance.replaceAll('-', '').slice(-20);
  const letters = Array.from({ length: 10 }, (_, index) => {
    const number = Number.parseInt(figures.slice(index * 2, index * 2 + 2), 16);
    return alphabet[number % alphabet.length] ?? '';
  });
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}
