import { done, type Outcome } from '#basics';
import type { TransferId } from '#ledger';
import { reversalsOf } from '#ledger/actions';
import type { Transaction, World } from '#platform';
import { type CareHomeRule, careHomeRuleOn, getPolicyPack } from '#policy';
import { type Stay, type TooLong, tooLongWith } from '../care-home.ts';
import type { Holding } from '../holding.ts';
import { takeTurn } from '../store/arrangements.ts';
import { addStay, staysOf } from '../store/care-home-stays.ts';

const directPayments: ReadonlySet<Holding['kind']> = new Set([
  'direct-payment',
  'nominated-person',
  'authorised-person',
  'trust',
]);

/** The rule about care homes for money that is held so; undefined where a place has none, or it is no direct payment. */
export function careHomeRuleFor(world: World, { kind }: Pick<Holding, 'kind'>): CareHomeRule | undefined {
  if (!directPayments.has(kind)) return undefined;
  return careHomeRuleOn(getPolicyPack(world.settings.policy), world.clock.today());
}

/** Looks whether a stay may be paid for; what it gives back writes it down beside the payment. */
export async function stayWithin(
  tx: Transaction,
  world: World,
  holding: Holding,
  stay: Stay | undefined,
): Promise<Outcome<(transferId: TransferId) => Promise<void>, TooLong>> {
  const rule = careHomeRuleFor(world, holding);
  if (stay === undefined || rule === undefined) return done(() => Promise.resolve());
  const { personId: person, holdingId } = holding;
  await takeTurn(tx, person);
  const all = await staysOf(tx, person);
  const back = await reversalsOf(
    tx,
    all.map(({ transferId }) => transferId),
  );
  const counting = all.filter(({ transferId }) => !back.has(transferId));
  const why = tooLongWith(counting, stay, rule);
  if (why !== undefined) return { refused: why };
  return done((transferId) => addStay(tx, { ...stay, transferId, person, holding: holdingId, rule }));
}
