import { done, type LocalityId, type Outcome, refused } from '#basics';
import type { World } from '#platform';
import { type PostcodeRow, readPostcodes } from '../formats/read-postcodes.ts';
import { addPostcodes, forgetPostcodes } from '../store/postcodes.ts';

export type PostcodesLoaded = {
  readonly loaded: number;
  /** Rows without a place on the map, such as those of post office boxes and the islands that give none. */
  readonly nowhere: number;
};

export type NoPostcodes = {
  readonly because: 'no-columns' | 'table-unreadable' | 'no-postcodes';
  readonly line: number;
};

const batch_size = 5_000;

/**
 * Loads a table of postcodes in the place of the one before, all or nothing, with a few thousand rows in memory at a time. For
 * whoever keeps the place; nothing of it is ever sent to anybody.
 */
export async function loadPostcodes(
  world: World,
  locality: LocalityId,
  bytes: AsyncIterable<Uint8Array>,
  tell: (loaded: number) => void = () => undefined,
): Promise<Outcome<PostcodesLoaded, NoPostcodes>> {
  return world.database.transaction<Outcome<PostcodesLoaded, NoPostcodes>>({ locality }, async (tx) => {
    await forgetPostcodes(tx);
    let batch: PostcodeRow[] = [];
    let loaded = 0;
    let nowhere = 0;
    const keep = async (): Promise<void> => {
      loaded += await addPostcodes(tx, batch);
      batch = [];
      tell(loaded);
    };
    for await (const part of readPostcodes(bytes)) {
      if (part.is === 'refused') return refused(part.because, { line: part.line });
      if (part.is === 'nowhere') nowhere += 1;
      else batch.push(part.row);
      if (batch.length === batch_size) await keep();
    }
    await keep();
    return loaded === 0 ? refused('no-postcodes', { line: 1 }) : done({ loaded, nowhere });
  });
}
