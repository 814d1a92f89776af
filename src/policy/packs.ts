import { englandCareAct } from './england-care-act.ts';
import { nils } from './nils.ts';
import type { PolicyPack } from './policy-pack.ts';

/** The packs that come with Mainstay, the default first. */
export const policyPacks: readonly PolicyPack[] = [nils, englandCareAct];

export function findPolicyPack(packId: string): PolicyPack | undefined {
  return policyPacks.find((pack) => pack.id === packId);
}

/** The pack with this id; throws when there is none. */
export function getPolicyPack(packId: string): PolicyPack {
  const pack = findPolicyPack(packId);
  if (pack === undefined) throw new RangeError(`expected a policy pack, got ${packId}`);
  return pack;
}
