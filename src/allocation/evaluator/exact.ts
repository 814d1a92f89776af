const largest = Number.MAX_SAFE_INTEGER;

/** A whole number divided by one above nought, to the nearest whole number, half up. Exact for every pair of safe integers. */
export function halfUp(top: number, bottom: number): number {
  const twice = 2 * top + bottom;
  // Below 2^53 the quotient of two whole numbers never rounds up to the next whole one, so the floor of it is exact.
  if (Math.abs(twice) <= largest && 2 * bottom <= largest) return Math.floor(twice / (2 * bottom));
  const [over, under] = [2n * BigInt(top) + BigInt(bottom), 2n * BigInt(bottom)];
  const whole = over / under;
  return Number(over % under < 0n ? whole - 1n : whole);
}

/** `amount × times ÷ over`, half up, exact also where the product is beyond a safe integer. */
export function partOf(amount: number, times: number, over: number): number {
  const top = amount * times;
  if (Number.isSafeInteger(top)) return halfUp(top, over);
  const [wide, under] = [2n * BigInt(amount) * BigInt(times) + BigInt(over), 2n * BigInt(over)];
  const whole = wide / under;
  return Number(wide % under < 0n ? whole - 1n : whole);
}

/** The number itself, where it is a safe integer; a fault otherwise, so that nothing is ever worked out in rounded numbers. */
export function wholeNumber(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`expected a whole number below 2^53, got ${String(value)}`);
}
