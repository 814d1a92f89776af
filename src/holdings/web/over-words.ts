import { pounds } from '#basics';
import type { Visit } from '#platform';
import type { Over } from '../covered.ts';
import { daysText } from './describe-entry.ts';
import { entrySay } from './say-entry.ts';

/** That more was paid for some days than they cost now, and that nobody takes it. */
export function overWords(visit: Visit, over: Over): string {
  return entrySay(visit).over(pounds(over.amount), daysText(visit, over.from, over.until));
}
