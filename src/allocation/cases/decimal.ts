/**
 * A published number as whole units: 748.5 pounds times 100 are 74850 pence, exactly, through its decimal digits and never
 * through a rounded product. Undefined where it is no plain number or no whole count of units.
 */
export function wholeUnits(value: unknown, times = 1): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const found = typeof text === 'string' ? /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text.trim()) : null;
  if (found === null) return undefined;
  const [, sign = '', whole = '', part = ''] = found;
  const [top, bottom] = [BigInt(`${sign}${whole}${part}`) * BigInt(times), 10n ** BigInt(part.length)];
  const units = Number(top / bottom);
  return top % bottom === 0n && Number.isSafeInteger(units) ? units : undefined;
}
