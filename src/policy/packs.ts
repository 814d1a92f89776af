import { englandCareAct } from './england-care-act.ts';
import { nils } from './nils.ts';
import type { PolicyPack } from './policy-pack.ts';

/** The packs that come with Mainstay, the default first. */
export const policyPacks: readonly PolicyPack[] = [nils, englandCareAct];

export function findPolicyPack(packId: string): PolicyPack | undefined {
  return policyPacks.find((pack) => pack.id === packId);
}

/**
 * The packs that anybody reads in a place: its own, and the others beside it to compare; where support is free, none that charges,
 * so that nothing there says a word about it.
 */
export function packsToRead(inForce: string): readonly PolicyPack[] {
  const isFree = getPolicyPack(inForce).charging.kind === 'none';
  return policyPacks.filter(({ charging }) => !isFree || charging.kind === 'none');
}

/** The pack with this id; throws when there is none. */
export function getPolicyPack(packId: string): PolicyPack {
  const pack = findPolicyPack(packId);
  if (pack === undefined) throw new RangeError(`expected a policy pack, got ${packId}`);
  return pack;
}
