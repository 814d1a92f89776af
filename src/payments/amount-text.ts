import { done, type Outcome, type Pence, pence, refused } from '#basics';

export type NotAnAmount = {
  readonly because: 'no-amount' | 'not-an-amount' | 'decimal-comma' | 'part-of-a-penny' | 'too-large';
};

const shape = /^(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<part>\d*))?$/;

/**
 * Reads an amount as British banks write it: 1,234.50, £12, -3.00, 3.00-, (3.00), 3.00 DR. Minus is money out. A comma before two
 * figures is refused, because it could mean either. `digits` is how many figures the currency has after the point.
 */
export function readAmount(text: string, digits = 2): Outcome<Pence, NotAnAmount> {
  // A pound sign that was taken for two letters comes as Â£.
  const written = text.replace(/^'|[\s£Â\u00a0]|GBP/g, '').replace(/[−–]/g, '-');
  if (written === '') return refused('no-amount');
  const isOut = /^-|-$|^\(.*\)$|DR?$/i.test(written);
  const size = written.replace(/^[-+(]|[-)]$|[CD]R?$/gi, '');
  if (/^\d+,\d{1,2}$/.test(size)) return refused('decimal-comma');
  const found = shape.exec(size)?.groups;
  if (found === undefined || !/\d/.test(size)) return refused('not-an-amount');
  return inSmallestCoin(found['whole'] ?? '0', found['part'] ?? '', { digits, isOut });
}

/** Reads an amount with a comma before the pence, as MT940 has it: 1986,40 or 5, for five. */
export function readCommaAmount(text: string, digits = 2): Outcome<Pence, NotAnAmount> {
  const found = /^(\d{1,15})(?:[,.](\d*))?$/.exec(text);
  if (found === null) return refused('not-an-amount');
  return inSmallestCoin(found[1] ?? '0', found[2] ?? '', { digits, isOut: false });
}

function inSmallestCoin(
  whole: string,
  part: string,
  { digits, isOut }: { readonly digits: number; readonly isOut: boolean },
): Outcome<Pence, NotAnAmount> {
  const kept = part.slice(0, digits).padEnd(digits, '0');
  if (/[1-9]/.test(part.slice(digits))) return refused('part-of-a-penny');
  const size = Number(`${whole.replaceAll(',', '')}${kept}`);
  return Number.isSafeInteger(size) ? done(pence(isOut ? -size : size)) : refused('too-large');
}
