import { createReadStream } from 'node:fs';
import { doubtSays, leftOutLine, notAStatementSays } from '#payments';
import { readStatement, type StatementRead, statementJson } from '#payments/actions';
import type { Run, Terminal } from './command.ts';
import { oneFile } from './words.ts';

export const run: Run = async (words, to) => {
  const file = oneFile(words, to, 'statement read FILE');
  if (file === undefined) return 2;
  const read = await readStatement(createReadStream(file));
  if ('refused' in read) {
    to.tell(`${file} was refused. ${notAStatementSays[read.refused.because]}`);
    return 1;
  }
  try {
    let text = '';
    for (const piece of statementJson(read.done)) {
      text += piece;
      if (text.length < letters_at_once) continue;
      if (!(await to.stream(text))) return 0;
      text = '';
    }
    await to.stream(`${text}\n`);
    return tellFaults(to, file, read.done);
  } finally {
    read.done.close();
  }
};

const letters_at_once = 65_536;

/** Says what was given back and what to look at. 1 where a row was given back: not all of the file was read. */
function tellFaults(to: Terminal, file: string, { leftOut, leftOutMore, doubts }: StatementRead): number {
  for (const each of leftOut) to.tell(`${file}, ${leftOutLine(each)}`);
  if (leftOutMore > 0) to.tell(`${file}: ${leftOutMore} more rows were left out.`);
  for (const { line, because } of doubts) to.tell(`${file}, line ${line}: ${doubtSays[because]}`);
  return leftOut.length === 0 ? 0 : 1;
}
