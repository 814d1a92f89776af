import { add, fraction, type Pence, pence } from '#basics';

/** A piece of work as a bid would price it, for one year. Hours are of paid time, in whole hours. */
export type Work = {
  /** Pay of those who do it, with tax and pension. */
  readonly pay: Pence;
  /** What else only this work costs: travel, access, interpreters. */
  readonly direct: Pence;
  /** What the whole organisation costs that no one piece of work pays: rent, books, management, board. */
  readonly overheads: Pence;
  readonly hoursHere: number;
  readonly hoursInAll: number;
  /** How many of whatever the bid counts: hours of help, people, meetings. */
  readonly units: number;
};

export type FullCost = {
  readonly overheadShare: Pence;
  readonly whole: Pence;
  /** Rounded up to the penny, so that all units together pay for the whole. */
  readonly aUnit: Pence;
};

/**
 * What a piece of work costs with its fair part of the house: overheads by its share of all paid hours. Each part of a penny is
 * rounded up, because what nobody pays is paid by the organisation's people.
 */
export function fullCost(work: Work): FullCost {
  const { pay, direct, overheads, hoursHere, hoursInAll, units } = work;
  const overheadShare = upwards(overheads, hoursHere, hoursInAll);
  const whole = add(pay, direct, overheadShare);
  return { overheadShare, whole, aUnit: upwards(whole, 1, units) };
}

function upwards(amount: Pence, numerator: number, denominator: number): Pence {
  const down = fraction(amount, numerator, denominator);
  return down * denominator < amount * numerator ? pence(down + 1) : down;
}
