import { spreadOf } from '#allocation';
import { moneyOf } from './disclosure/dominance.ts';
import { type Group, poolSmall } from './disclosure/pool.ts';
import { nearestFive, nearestHundredth, nearestTenPounds } from './disclosure/rounded.ts';
import { funnelLimits, funnelLines, standingOut } from './equity/funnel.ts';
import { type GroupRatio, standardisedRatios } from './equity/standardised-ratio.ts';
import type { Line } from './release.ts';

type Compared = { readonly agreed: number; readonly starting: number };

/** People in groups that can be shown, and which group each of them is in. */
export type Grouped = {
  readonly of: Uint16Array;
  readonly groups: readonly { readonly names: readonly string[]; readonly ratio: GroupRatio }[];
};

/** Groups people by name, those too small to be shown together in one; undefined where even all together are too few. */
export function groupsBy<Fact extends Compared>(
  facts: readonly Fact[],
  nameOf: (fact: Fact) => string,
): Grouped | undefined {
  const inside = new Map<string, Fact[]>();
  for (const fact of facts) {
    const people = inside.get(nameOf(fact));
    if (people === undefined) inside.set(nameOf(fact), [fact]);
    else people.push(fact);
  }
  const names = [...inside.keys()].toSorted((one, other) =>
    one.localeCompare(other, 'en', { numeric: true }),
  );
  const pooled = poolSmall(names.map((name) => sizeOf(inside.get(name) ?? [])));
  if (pooled === undefined) return undefined;
  const shown = [...pooled.alone.map((at) => [at]), ...(pooled.joined.length > 0 ? [pooled.joined] : [])].map(
    (places) => places.map((at) => names[at] ?? ''),
  );
  const groupOf = new Map(shown.flatMap((together, at) => together.map((name) => [name, at] as const)));
  const of = Uint16Array.from(facts, (fact) => groupOf.get(nameOf(fact)) ?? 0);
  const ratios = standardisedRatios(
    { group: of, given: facts.map(({ agreed }) => agreed), expected: facts.map(({ starting }) => starting) },
    shown.length,
  );
  return { of, groups: ratios.map((ratio, at) => ({ names: shown[at] ?? [], ratio })) };
}

function sizeOf(people: readonly Compared[]): Group {
  return {
    people: people.length,
    money: [moneyOf(people.map(({ agreed }) => agreed)), moneyOf(people.map(({ starting }) => starting))],
  };
}

/** Each group as it is published: rounded, with what chance alone would do beside it. */
export function linesOf({ groups }: Grouped): readonly Line[] {
  const ratios = groups.map((group) => group.ratio);
  const spread = spreadOf(ratios);
  const named = standingOut(ratios);
  return groups.map(({ names, ratio }, at) => {
    const { low, high } = funnelLimits(ratio.variance, funnelLines.usual);
    return {
      of: names,
      people: nearestFive(ratio.people),
      yearly: nearestTenPounds((ratio.given * 365) / 7 / ratio.people),
      expectedYearly: nearestTenPounds((ratio.expected * 365) / 7 / ratio.people),
      ratio: nearestHundredth(ratio.ratio),
      low: nearestHundredth(low),
      high: nearestHundredth(high),
      drawnIn: nearestHundredth(spread?.shrunk[at] ?? ratio.ratio),
      standsOut: named[at]?.unusual ?? false,
    };
  });
}
