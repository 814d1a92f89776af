import { faultText, parseInstrument, sealOf } from '#allocation';
import { sha256 } from '#allocation/actions';
import type { Run } from './command.ts';
import { jsonFile } from './instrument-named.ts';
import { plainWords, readableFile } from './words.ts';

/** Gives a file back with its seal. Nothing is written, so that whoever seals it also says where it goes. */
export const run: Run = async (words, to) => {
  const [path, ...more] = plainWords(words, []) ?? [];
  if (path === undefined || more.length > 0) {
    to.tell('Say which file to seal: instrument seal FILE.json');
    return 2;
  }
  const missing = readableFile(path);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const file = await jsonFile(path, to);
  if (file === undefined) return 1;
  const parsed = parseInstrument(file.json);
  if ('refused' in parsed) {
    to.tell(`${path} was refused.`);
    for (const fault of parsed.refused.faults) to.tell(`  ${faultText(fault)}`);
    return 1;
  }
  to.give(JSON.stringify({ ...parsed.done.file, hash: sealOf(parsed.done.file, sha256) }, undefined, 2));
  return 0;
};
