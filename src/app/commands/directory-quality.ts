import { createReadStream } from 'node:fs';
import { measureQuality } from '#directory/actions';
import type { Run } from './command.ts';
import { whyRefused } from './feed-fault.ts';
import { plainWords, readableFile } from './words.ts';

export const run: Run = async (words, to) => {
  const [file, ...more] = plainWords(words, []) ?? [];
  if (file === undefined || more.length > 0) {
    to.tell('Say which one file to look at: directory quality FILE');
    return 2;
  }
  const missing = readableFile(file);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const outcome = await measureQuality(createReadStream(file));
  if ('refused' in outcome) {
    to.tell(`${file} was refused. ${whyRefused(outcome.refused)}`);
    return 1;
  }
  to.give(JSON.stringify({ feed: file, ...outcome.done }, undefined, 1));
  return 0;
};
