import { type Pence, pence } from '#basics';

/** Fewer people than this are never told of by number. */
const least_told = 10;

/** A number of people past small-number control: `few` stands for some number from one to nine, `hidden` for one that would give it away. */
export type Told = number | 'few' | 'hidden';

/** Who would gain and who would lose if one rule came in the place of another, as it may be told. */
export type Gains = {
  readonly people: Told;
  readonly more: Told;
  readonly same: Told;
  readonly less: Told;
  /** A year for all of them together; only from ten people. */
  readonly before?: Pence;
  readonly after?: Pence;
  /** The middle one of those who would have less, a week; only from ten of them. */
  readonly lessWeekly?: Pence;
  readonly moreWeekly?: Pence;
};

/** What a version would do: to the people of the sample it was fitted to, and to the people of the place. */
export type Effect = { readonly onSample?: Gains; readonly onPeople?: Gains };

/** Figures for a year before and after, a place each, as who gains and who loses. */
export function gainsOf(before: ArrayLike<number>, after: ArrayLike<number>): Gains {
  const changes = Array.from(before, (was, place) => (after[place] ?? 0) - was);
  const [up, down] = [changes.filter((each) => each > 0), changes.filter((each) => each < 0)];
  const people = changes.length;
  if (people < least_told) {
    return { people: toldOf(people), more: 'hidden', same: 'hidden', less: 'hidden' };
  }
  const same = people - up.length - down.length;
  const [more, kept, less] = together([up.length, same, down.length]);
  const [middleUp, middleDown] = [weeklyMiddle(up), weeklyMiddle(down.map((each) => -each))];
  return {
    people,
    more: more ?? 'hidden',
    same: kept ?? 'hidden',
    less: less ?? 'hidden',
    before: total(before),
    after: total(after),
    ...(middleDown !== undefined && { lessWeekly: middleDown }),
    ...(middleUp !== undefined && { moreWeekly: middleUp }),
  };
}

/** A count alone, with nothing beside it that it could be worked out from. */
export function toldOf(people: number): Told {
  return people === 0 || people >= least_told ? people : 'few';
}

/**
 * Counts that make up a total which is told as well: where just one of them is small, another of ten or more is hidden with it, or
 * the small one could be worked out.
 */
function together(counts: readonly number[]): readonly Told[] {
  const told = counts.map(toldOf);
  const few = counts.reduce((sum, count) => sum + (toldOf(count) === 'few' ? count : 0), 0);
  if (few === 0 || few >= least_told) return told;
  const enough = counts.filter((count) => count >= least_told);
  const hide = counts.indexOf(Math.min(...enough));
  return told.map((each, place) => (place === hide ? 'hidden' : each));
}

function weeklyMiddle(yearly: readonly number[]): Pence | undefined {
  if (yearly.length < least_told) return undefined;
  const middle = yearly.toSorted((one, other) => one - other)[Math.floor(yearly.length / 2)] ?? 0;
  return pence(Math.floor((middle * 7) / 365 + 0.5));
}

function total(figures: ArrayLike<number>): Pence {
  let sum = 0;
  for (let place = 0; place < figures.length; place += 1) sum += figures[place] ?? 0;
  return pence(sum);
}
