import type { Reader } from '#ui';
import { sayFairness } from './say-fairness.ts';

/** A count for people: 1,430. */
export function figures(count: number): string {
  return count.toLocaleString('en-GB');
}

/** A ratio for people: 0.92. */
export function hundredths(ratio: number): string {
  return ratio.toFixed(2);
}

/** A place by its name, made from its code; several as one. */
export function nameOfPlace(reader: Reader, codes: readonly string[]): string {
  const [code = '', ...others] = codes;
  if (others.length > 0) return sayFairness(reader).smallTogether;
  return code.replaceAll('-', ' ').replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A way of holding money in words; several as one. */
export function nameOfWay(reader: Reader, codes: readonly string[]): string {
  const say = sayFairness(reader);
  const [code = '', ...others] = codes;
  const words: Readonly<Record<string, string>> = say.ways;
  return others.length > 0 ? say.smallTogether : (words[code] ?? code);
}
