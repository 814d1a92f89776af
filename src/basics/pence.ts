/** Whole pence, a safe integer; negative only where money is owed or an entry takes it out. Never a float, never pounds. */
export type Pence = number & { readonly __unit: 'pence' };

/** Mints pence from a whole number; throws on fractions, NaN or anything beyond a safe integer. */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`expected whole pence, got ${String(amount)}`);
  return (Object.is(amount, -0) ? 0 : amount) as Pence;
}

export const nothing: Pence = pence(0);

export function add(...amounts: readonly Pence[]): Pence {
  return pence(amounts.reduce<number>((sum, each) => sum + each, 0));
}

export function subtract(from: Pence, amount: Pence): Pence {
  return pence(from - amount);
}

/** A whole number of times an amount: weeks, visits, seats. */
export function times(amount: Pence, count: number): Pence {
  return pence(amount * count);
}

/** `amount × numerator ÷ denominator`, rounded half up; exact, in whole numbers of any size. The denominator is above zero. */
export function fraction(amount: Pence, numerator: number, denominator: number): Pence {
  const top = 2n * BigInt(amount) * BigInt(numerator) + BigInt(denominator);
  return pence(Number(floorDivide(top, 2n * BigInt(denominator))));
}

/**
 * Splits an amount by weights so that the parts add up to the penny (largest remainder, ties to the first).
 * Weights are whole numbers, nought or more, not all nought.
 */
export function share(amount: Pence, weights: readonly number[]): readonly Pence[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) throw new RangeError('expected at least one weight above nought');
  if (amount >= 0 && Number.isSafeInteger(amount * total)) return smallShare(amount, weights, total);
  const parts = weights.map((weight) => {
    const exact = BigInt(amount) * BigInt(weight);
    const whole = floorDivide(exact, BigInt(total));
    return { whole, rest: exact - whole * BigInt(total) };
  });
  const left = Number(BigInt(amount) - parts.reduce((sum, part) => sum + part.whole, 0n));
  const luckiest = new Set(
    parts
      .map((part, index) => ({ rest: part.rest, index }))
      .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map((part) => part.index),
  );
  return parts.map((part, index) => pence(Number(part.whole) + (luckiest.has(index) ? 1 : 0)));
}

/** The same where no product is beyond a safe integer: written out in loops, because a working-out splits three sums. */
function smallShare(amount: Pence, weights: readonly number[], total: number): readonly Pence[] {
  const parts: Pence[] = [];
  const rests: number[] = [];
  let left: number = amount;
  for (const weight of weights) {
    const part = pence(Math.floor((amount * weight) / total));
    parts.push(part);
    rests.push(amount * weight - part * total);
    left -= part;
  }
  for (; left > 0; left -= 1) {
    const luckiest = largestOf(rests);
    parts[luckiest] = pence((parts[luckiest] ?? 0) + 1);
    rests[luckiest] = -1;
  }
  return parts;
}

/** The place of the largest, the first of several that are as large. */
function largestOf(numbers: readonly number[]): number {
  let largest = 0;
  for (let place = 1; place < numbers.length; place += 1) {
    if ((numbers[place] ?? 0) > (numbers[largest] ?? 0)) largest = place;
  }
  return largest;
}

/** Text for people: £1,234.50, and −£3.00 with a true minus sign. */
export function pounds(amount: Pence): string {
  const size = Math.abs(amount);
  const whole = Math.floor(size / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}£${whole}.${(size % 100).toString().padStart(2, '0')}`;
}

/** Reads what a person types: "12", "£1,234.5", "12.34". Undefined for anything else, for fractions of a penny and for minus. */
export function readPounds(text: string): Pence | undefined {
  const found = /^£?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim().replaceAll(' ', ''));
  if (found === null) return undefined;
  const whole = Number((found[1] ?? '').replaceAll(',', ''));
  return pence(whole * 100 + Number((found[2] ?? '').padEnd(2, '0')));
}

function floorDivide(top: bigint, bottom: bigint): bigint {
  const whole = top / bottom;
  return top % bottom < 0n ? whole - 1n : whole;
}
