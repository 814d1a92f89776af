import { createReadStream } from 'node:fs';
import { bacsFaultSays } from '#payments';
import { paymentsJson, readBacsFile } from '#payments/actions';
import type { Run } from './command.ts';
import { oneFile } from './words.ts';

export const run: Run = async (words, to) => {
  const file = oneFile(words, to, 'bacs read FILE');
  if (file === undefined) return 2;
  const read = await readBacsFile(createReadStream(file));
  if ('refused' in read) {
    to.tell(`${file} was refused. ${bacsFaultSays(read.refused)}`);
    return 1;
  }
  to.give(JSON.stringify(paymentsJson(read.done), undefined, 1));
  return 0;
};
