import { addTo } from './add-to.ts';

/** Amounts by need and by place. Rows are people, or `people` people with one amount. */
export type Amounts = {
  readonly need: ArrayLike<number>;
  readonly place: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
  readonly people?: ArrayLike<number>;
};

/** How unequal amounts are (Theil's T), and what that comes from; the three parts add up to the whole. */
export type Inequality = {
  readonly total: number;
  /** Between people with other needs: that is as it should be. */
  readonly needs: number;
  /** Between places, for people with the same need: the lottery. */
  readonly places: number;
  /** Between people with the same need in the same place. */
  readonly within: number;
  /** The lottery as a share of the whole; nought where everybody gets the same. */
  readonly placesShare: number;
};

type Cells = { readonly people: Float64Array; readonly amount: Float64Array };

/** Takes apart why amounts differ, into needs, places for like need, and the rest. */
export function sameNeedInequality(
  amounts: Amounts,
  { needs, places }: { readonly needs: number; readonly places: number },
): Inequality {
  const inCell: Cells = {
    people: new Float64Array(needs * places),
    amount: new Float64Array(needs * places),
  };
  const logs = addUp(amounts, inCell, places);
  const inNeed = perNeed(inCell, places);
  const people = sum(inNeed.people);
  const amount = sum(inNeed.amount);
  if (people === 0 || amount <= 0) return { total: 0, needs: 0, places: 0, within: 0, placesShare: 0 };

  const mean = amount / people;
  const total = Math.max(0, logs / amount - Math.log(mean));
  const between = apart(inNeed, amount, () => mean);
  const lottery = apart(inCell, amount, (cell) => {
    const need = Math.floor(cell / places);
    return (inNeed.amount[need] ?? 0) / (inNeed.people[need] ?? 1);
  });
  return {
    total,
    needs: between,
    places: lottery,
    within: Math.max(0, total - between - lottery),
    placesShare: total > 0 ? lottery / total : 0,
  };
}

/** Theil's T of amounts alone. */
export function theil(amounts: ArrayLike<number>): number {
  const alone = new Uint8Array(amounts.length);
  return sameNeedInequality({ need: alone, place: alone, amount: amounts }, { needs: 1, places: 1 }).total;
}

/** Fills the cells; gives the sum of each amount times its logarithm, where nothing times its logarithm is nothing. */
function addUp({ need, place, amount, people }: Amounts, cells: Cells, places: number): number {
  let logs = 0;
  for (let row = 0; row < amount.length; row += 1) {
    const cell = (need[row] ?? 0) * places + (place[row] ?? 0);
    const each = amount[row] ?? 0;
    const count = people === undefined ? 1 : (people[row] ?? 0);
    addTo(cells.people, cell, count);
    addTo(cells.amount, cell, count * each);
    if (each > 0) logs += count * each * Math.log(each);
  }
  return logs;
}

function perNeed({ people, amount }: Cells, places: number): Cells {
  const needs = people.length / places;
  const added = (of: Float64Array): Float64Array =>
    Float64Array.from({ length: needs }, (_, need) => sum(of.subarray(need * places, (need + 1) * places)));
  return { people: added(people), amount: added(amount) };
}

/** How far the means of cells lie from what they are compared with, each by its share of all money. */
function apart({ people, amount }: Cells, all: number, from: (cell: number) => number): number {
  return amount.reduce((before, money, cell) => {
    if (money <= 0) return before;
    return before + (money / all) * Math.log(money / (people[cell] ?? 1) / from(cell));
  }, 0);
}

function sum(values: Float64Array): number {
  return values.reduce((before, value) => before + value, 0);
}
