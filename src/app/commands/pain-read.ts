import { createReadStream } from 'node:fs';
import { leftOutLine, notAnOrderSays, orderDoubtSays } from '#payments';
import { painJson, readPainFile } from '#payments/actions';
import type { Run } from './command.ts';
import { oneFile } from './words.ts';

export const run: Run = async (words, to) => {
  const file = oneFile(words, to, 'pain read FILE');
  if (file === undefined) return 2;
  const read = await readPainFile(createReadStream(file));
  if ('refused' in read) {
    to.tell(`${file} was refused. ${notAnOrderSays[read.refused.because]}`);
    return 1;
  }
  to.give(JSON.stringify(painJson(read.done), undefined, 1));
  const { leftOut, doubts } = read.done;
  for (const each of leftOut) to.tell(`${file}, ${leftOutLine(each)}`);
  for (const { line, because, says, is } of doubts)
    to.tell(`${file}, line ${line}: ${orderDoubtSays[because]} It says ${says} and has ${is}.`);
  return leftOut.length + doubts.length === 0 ? 0 : 1;
};
