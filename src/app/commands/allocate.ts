import { open } from 'node:fs/promises';
import { faultText, fileFaultText, type Instrument, withTable } from '#allocation';
import { allocateAnswers } from '#allocation/actions';
import type { Run, Terminal } from './command.ts';
import { instrumentNamed, jsonFile } from './instrument-named.ts';
import { optionOf, plainWords, readableFile } from './words.ts';

const options = ['--instrument', '--table', '--answers'];
const faults_told_max = 100;
const piece_bytes = 262_144;

export const run: Run = async (words, to) => {
  const explain = words.includes('--explain');
  const rest = words.filter((word) => word !== '--explain');
  const [name, answers, table] = ['--instrument', '--answers', '--table'].map((each) => optionOf(rest, each));
  if (name === undefined || answers === undefined || plainWords(rest, options)?.length !== 0) {
    to.tell(
      'Say for which instrument and whom: allocate --instrument I [--table T] --answers FILE.csv [--explain]',
    );
    return 2;
  }
  const missing = [answers, ...(table === undefined ? [] : [table])]
    .map(readableFile)
    .find((why) => why !== undefined);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const published = await instrumentNamed(name, to);
  if (typeof published === 'number') return published;
  const instrument = await priced(published.instrument, table, to);
  return instrument === undefined ? 1 : allocate(instrument, { answers, explain }, to);
};

async function allocate(
  instrument: Instrument,
  { answers, explain }: { readonly answers: string; readonly explain: boolean },
  to: Terminal,
): Promise<number> {
  let wrong = 0;
  for await (const { lines, faults, ends } of allocateAnswers(instrument, piecesOf(answers), explain)) {
    for (const fault of faults) {
      if (wrong < faults_told_max) to.tell(fileFaultText(answers, fault));
      wrong += 1;
    }
    if (lines.length > 0 && !(await to.stream(lines))) break;
    if (ends === true) return 1;
  }
  if (wrong > faults_told_max) to.tell(`${answers}: ${String(wrong - faults_told_max)} more rows like these`);
  if (wrong > 0) to.tell(`${answers}: ${String(wrong)} rows were left out. Correct them and run it again.`);
  return wrong === 0 ? 0 : 1;
}

/** A file in pieces, each read over the one before it. */
async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    const room = new Uint8Array(piece_bytes);
    for (;;) {
      const { bytesRead } = await handle.read(room);
      if (bytesRead === 0) return;
      yield room.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The instrument with another table, if one is named; undefined where that can't be, said why. */
async function priced(
  instrument: Instrument,
  table: string | undefined,
  to: Terminal,
): Promise<Instrument | undefined> {
  if (table === undefined) return instrument;
  const file = await jsonFile(table, to);
  if (file === undefined) return undefined;
  const read = withTable(instrument, file.json);
  if ('done' in read) return read.done;
  to.tell(`${table} was refused.`);
  for (const fault of read.refused.faults) to.tell(`  ${faultText(fault)}`);
  return undefined;
}
