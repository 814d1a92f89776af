import { type Pence, pence } from '#basics';

const ten_pounds = 1_000;

/** A count of people to the nearest five. Sums are rounded from the sum itself, never added up from rounded parts. */
export function nearestFive(people: number): number {
  return 5 * Math.floor((people + 2.5) / 5);
}

/** Money to the nearest ten pounds, half up: near enough to compare, too coarse to tell one person's from. */
export function nearestTenPounds(amount: number): Pence {
  return pence(ten_pounds * Math.floor((amount + ten_pounds / 2) / ten_pounds));
}

/** A ratio to the nearest hundredth. */
export function nearestHundredth(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
