import { type CalendarDate, done, type Outcome, pence, refused } from '#basics';
import { spreadOf } from '#allocation';
import { hideSmall } from './disclosure/hide.ts';
import { leastPublished } from './disclosure/counts.ts';
import { nearestFive, nearestHundredth, nearestTenPounds } from './disclosure/rounded.ts';
import { concentrationIndex } from './equity/by-rank.ts';
import { parityOf } from './equity/parity.ts';
import { sameNeedInequality } from './equity/same-need.ts';
import { strata, tenthsByNeed } from './equity/strata.ts';
import { type Grouped, groupsBy, linesOf } from './groups.ts';
import type { Release } from './release.ts';

/** One person as the comparison needs them: no name, no id, nothing of what they said. */
export type Fact = {
  readonly place: string;
  /** The way most of their money goes; `none` before they chose. */
  readonly way: string;
  /** Pence a week that was agreed, and what the table gave their answers. */
  readonly agreed: number;
  readonly starting: number;
};

/** The rank of each place by how poor it is, the poorest first. */
export type Ranks = ReadonlyMap<string, number>;

export type ReleaseRefusal = { readonly because: 'too-few-people'; readonly least: number };

/** Ways in which the person, or somebody they chose, holds the money. */
const inOwnHands = new Set(['direct-payment', 'nominated-person', 'authorised-person', 'trust', 'pool']);

/** Works out what may be published about some people; refused where they are too few to say anything. */
export function makeRelease(
  facts: readonly Fact[],
  { asOf, ranks, example = false }: Made,
): Outcome<Release, ReleaseRefusal> {
  const compared = facts.filter(({ starting }) => starting > 0);
  const places = groupsBy(compared, ({ place }) => place);
  const ways = groupsBy(compared, ({ way }) => way);
  if (places === undefined || ways === undefined || compared.length < leastPublished)
    return refused('too-few-people', { least: leastPublished });
  const counts = countsOf(places, ways);
  const agreed = compared.reduce((sum, fact) => sum + fact.agreed, 0);
  return done({
    format: 'fairness-release/1',
    version: 1,
    asOf,
    example,
    people: nearestFive(compared.length),
    yearly: nearestTenPounds(yearOf(agreed) / compared.length),
    places: linesOf(places),
    ways: linesOf(ways),
    ...(counts !== undefined && { counts }),
    ...acrossPlaces(compared, places, ranks),
    ...betweenHands(compared),
  });
}

type Made = { readonly asOf: CalendarDate; readonly ranks?: Ranks; readonly example?: boolean };

/** Money for a week as money for a year of 365 days. */
function yearOf(weekly: number): number {
  return pence(Math.floor((weekly * 365) / 7 + 0.5));
}

/** People by place and way, rounded; undefined where nothing can be hidden well enough. */
function countsOf(places: Grouped, ways: Grouped): Release['counts'] | undefined {
  const counts = places.groups.map(() => ways.groups.map(() => 0));
  places.of.forEach((place, person) => {
    const row = counts[place];
    const way = ways.of[person] ?? 0;
    if (row !== undefined) row[way] = (row[way] ?? 0) + 1;
  });
  const hidden = hideSmall(counts);
  if (hidden === undefined) return undefined;
  return counts.map((row, place) =>
    row.map((people, way) => (hidden[place]?.[way] === true ? null : nearestFive(people))),
  );
}

/** How different places are beyond chance, how much of inequality that is, and whether poorer places get less. */
function acrossPlaces(
  facts: readonly Fact[],
  { of, groups }: Grouped,
  ranks: Ranks | undefined,
): Pick<Release, 'spread' | 'lottery' | 'slope'> {
  if (groups.length < 2) return {};
  const spread = spreadOf(groups.map((group) => group.ratio));
  const parts = sameNeedInequality(
    {
      need: tenthsByNeed(facts.map(({ starting }) => starting)),
      place: of,
      amount: facts.map((fact) => fact.agreed),
    },
    { needs: strata, places: groups.length },
  );
  return {
    ...(spread !== undefined && { spread: nearestHundredth(Math.sqrt(spread.tau2)) }),
    lottery: {
      places: nearestHundredth(parts.placesShare),
      needs: nearestHundredth(parts.total > 0 ? parts.needs / parts.total : 0),
    },
    ...slopeOf(facts, ranks),
  };
}

/** Nothing unless every place has a rank. */
function slopeOf(facts: readonly Fact[], ranks: Ranks | undefined): Pick<Release, 'slope'> {
  if (ranks === undefined || facts.some(({ place }) => !ranks.has(place))) return {};
  const index = concentrationIndex(
    facts.map(({ agreed, starting }) => agreed / starting),
    facts.map(({ place }) => ranks.get(place) ?? 0),
  );
  return { slope: Math.round(index * 1_000) / 1_000 };
}

/** Only where ten people or more stand on each side, and the interval is known. */
function betweenHands(facts: readonly Fact[]): Pick<Release, 'parity'> {
  const found = parityOf(
    {
      stratum: tenthsByNeed(facts.map(({ starting }) => starting)),
      side: facts.map(({ way }) => (way === 'none' ? 2 : inOwnHands.has(way) ? 1 : 0)),
      given: facts.map((fact) => fact.agreed),
    },
    strata,
  );
  if (found?.interval === undefined || Math.min(...found.people) < leastPublished) return {};
  const [ratio, low, high] = [found.ratio, found.interval.low, found.interval.high].map(nearestHundredth);
  return { parity: { ratio: ratio ?? 1, low: low ?? 1, high: high ?? 1 } };
}
