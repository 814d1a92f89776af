import { readCalendarDate } from '#basics';
import type { Visit } from '#platform';
import type { PriceArea } from '../working-out.ts';
import { onDay } from './making/parts.ts';
import { sayPrices } from './say-prices.ts';

/** An index as people write it: 107.31 for 10731. */
export function percentText(index: number): string {
  return (index / 100).toFixed(2);
}

/** An index as it was typed, with a point and two figures at most: 107.31 is 10731. Undefined for anything else. */
export function readPercent(text: string): number | undefined {
  const found = /^(\d{1,4})(?:\.(\d{1,2}))?\s*%?$/.exec(text.trim());
  return found === null ? undefined : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** What prices a sum was worked out at, where from and since when. */
export function pricesText(visit: Visit, { id, index, source, from }: PriceArea): string {
  const day = from === undefined ? undefined : readCalendarDate(from);
  const since = day === undefined ? '' : onDay(visit, day);
  return sayPrices(visit).level({ place: id, percent: percentText(index), since, source });
}
