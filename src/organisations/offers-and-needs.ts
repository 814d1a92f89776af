import { neededWords, plainWords, stemOf, wantedWords } from '#directory';
import type { SelfHelpGroup } from './self-help-group.ts';

/** What one group needs and another nearby offers, each in its own words. */
export type Fit = {
  readonly needs: SelfHelpGroup;
  readonly need: string;
  readonly offers: SelfHelpGroup;
  readonly offer: string;
};

// A day, a number and a place name say when, how much and where; they say nothing about what.
const days = new Set(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'week', 'month'].map(stemOf),
);

/**
 * What others nearby offer that a group needs, and what it offers that they need. Words decide, with the everyday words of the
 * directory: "a lift" is wanted from who "can drive". Nearby is the same first half of the postcode; who gives none is near all.
 */
export function fitsAround(group: SelfHelpGroup, others: readonly SelfHelpGroup[]): readonly Fit[] {
  const near = others.filter((each) => each.groupId !== group.groupId && isNear(group, each));
  return near.flatMap((other) => [...fits(group, other), ...fits(other, group)]);
}

function fits(needs: SelfHelpGroup, offers: SelfHelpGroup): readonly Fit[] {
  if (needs.needs.length === 0 || offers.offers.length === 0) return [];
  const offered = offers.offers.map((offer) => ({ offer, words: new Set(plainWords(offer).map(stemOf)) }));
  return needs.needs.flatMap((need) => {
    const wanted = whatIsWanted(need);
    return offered
      .filter(({ words }) => wanted.some((stem) => words.has(stem)))
      .map(({ offer }) => ({ needs, need, offers, offer }));
  });
}

function whatIsWanted(need: string): readonly string[] {
  const wanted = neededWords(wantedWords(need)).filter(({ typed }) => !/^\d+$/.test(typed));
  return wanted
    .flatMap(({ typed, also }) => [typed, ...also.flatMap(plainWords)])
    .map(stemOf)
    .filter((stem) => !days.has(stem));
}

function isNear(one: SelfHelpGroup, other: SelfHelpGroup): boolean {
  const [here, there] = [firstHalf(one.postcode), firstHalf(other.postcode)];
  return here === '' || there === '' || here === there;
}

// The second half of a British postcode is always three letters and figures.
function firstHalf(postcode: string): string {
  const letters = postcode.replaceAll(/\s/g, '').toUpperCase();
  return letters.length > 4 ? letters.slice(0, -3) : letters;
}
