import { done, type Outcome } from '#basics';
import { feedRecords } from '../formats/feed-records.ts';
import type { FeedFault } from '../formats/feed-fault.ts';
import { createQualityCount, type Quality } from '../formats/quality.ts';

/** How good a file of services is, as it stands: nothing is kept and nothing mended. */
export async function measureQuality(bytes: AsyncIterable<Uint8Array>): Promise<Outcome<Quality, FeedFault>> {
  const { count, result } = createQualityCount();
  for await (const part of feedRecords(bytes)) {
    if (part.is === 'refused') return { refused: part.refused };
    count(part.raw);
  }
  return done(result());
}
