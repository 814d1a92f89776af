import { done, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { findOrganisation } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { type Holding, type HoldingKind, kindFacts } from '../holding.ts';
import { takesLines } from '../holding-state.ts';
import { findOrStartPool, type PoolWish } from './join-pool.ts';
import { openHolding } from './open-holding.ts';

/** How a person wants the money of one line to be held. */
export type Choice = {
  readonly lineId: string;
  readonly kind: HoldingKind;
  readonly organisationId?: OrganisationId | undefined;
  /** The nominated or authorised person, or the trust and its trustees. */
  readonly named?: string | undefined;
  readonly pool?: PoolWish | undefined;
};

/** Nobody is named who would hold it, or no pool goes by that word. */
export type HolderRefusal =
  | { readonly because: 'holder-missing'; readonly lineId: string }
  | { readonly because: 'no-such-pool'; readonly lineId: string };

/** The holding that a choice means: one there already with the same holder, or a new one to propose. */
export async function holdingFor(
  tx: Transaction,
  visit: World & Actor,
  wanted: {
    readonly person: PersonId;
    readonly serviceId: OrganisationId;
    readonly choice: Choice;
    readonly made: readonly Holding[];
  },
): Promise<Outcome<Holding, HolderRefusal>> {
  const { person, serviceId, choice, made } = wanted;
  const { kind, lineId } = choice;
  const holder = await holderOf(tx, serviceId, choice);
  if (holder === undefined) return refused('holder-missing', { lineId });
  const pool = await poolFor(tx, visit, choice, made);
  if (pool === 'none') return refused('no-such-pool', { lineId });
  const name = pool?.name ?? holder.name;
  const same = made.find(
    (each) =>
      takesLines(each.state) &&
      each.kind === kind &&
      each.name === name &&
      each.serviceId === serviceId &&
      (pool === undefined || each.poolId === pool.poolId),
  );
  if (same !== undefined) return done(same);
  const { organisationId } = holder;
  const opened = { personId: person, kind, name, serviceId, organisationId, poolId: pool?.poolId };
  return done(await openHolding(tx, visit, opened));
}

/** Who would hold it; undefined where nobody is named who must be. */
async function holderOf(
  tx: Transaction,
  serviceId: OrganisationId,
  choice: Choice,
): Promise<{ readonly name: string; readonly organisationId?: OrganisationId } | undefined> {
  const { heldBy } = kindFacts[choice.kind];
  if (heldBy === 'me' || heldBy === 'friends') return { name: '' };
  if (heldBy === 'named-people') return choice.named ? { name: choice.named } : undefined;
  const organisationId = heldBy === 'service' ? serviceId : choice.organisationId;
  return organisationId && findOrganisation(tx, organisationId);
}

async function poolFor(
  tx: Transaction,
  visit: World & Actor,
  choice: Choice,
  made: readonly Holding[],
): Promise<{ readonly poolId: NonNullable<Holding['poolId']>; readonly name: string } | 'none' | undefined> {
  if (choice.kind !== 'pool') return undefined;
  const { pool } = choice;
  if (pool === undefined) return 'none';
  const mine = made.find(
    (each) => 'start' in pool && each.kind === 'pool' && takesLines(each.state) && each.name === pool.start,
  );
  if (mine?.poolId !== undefined) return { poolId: mine.poolId, name: mine.name };
  return (await findOrStartPool(tx, visit, pool)) ?? 'none';
}
