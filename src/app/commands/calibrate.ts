import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import {
  calibrate,
  type Calibrated,
  type CalibrationRefusal,
  evidenceOf,
  fileFaultText,
  readSample,
  type SampleRefusal,
  sealOf,
} from '#allocation';
import { sha256 } from '#allocation/actions';
import type { Run, Terminal } from './command.ts';
import { instrumentNamed } from './instrument-named.ts';
import { optionOf, plainWords, readableFile } from './words.ts';

const options = ['--instrument', '--sample', '--out', '--draft'];
const faults_told_max = 100;

export const run: Run = async (words, to) => {
  const [name, sample, out, draft] = options.map((option) => optionOf(words, option));
  if (name === undefined || sample === undefined || plainWords(words, options)?.length !== 0) {
    to.tell(
      'Say what to fit to whom: calibrate --instrument I --sample FILE.csv [--out FILE.json] [--draft FILE.json]',
    );
    return 2;
  }
  const missing = readableFile(sample);
  if (missing !== undefined) {
    to.tell(missing);
    return 2;
  }
  const published = await instrumentNamed(name, to);
  if (typeof published === 'number') return published;
  const { instrument } = published;
  const read = await readSample(instrument, createReadStream(sample));
  if ('refused' in read) return tellFaults(sample, read.refused, to);
  const outcome = calibrate(instrument, read.done);
  if ('refused' in outcome) {
    to.tell(`${sample}: ${whyRefused(outcome.refused)} Nothing was made.`);
    return 1;
  }
  const evidence = evidenceOf(instrument, read.done, outcome.done);
  for (const warning of evidence.warnings) to.tell(`${sample}: ${warning}`);
  if (draft !== undefined) await writeFile(draft, `${JSON.stringify(sealed(outcome.done), undefined, 2)}\n`);
  if (out === undefined) to.give(JSON.stringify(evidence, undefined, 1));
  else await writeFile(out, `${JSON.stringify(evidence, undefined, 1)}\n`);
  return 0;
};

/** A draft to look at, discuss and try; it is not anybody's rule until two people have signed it. */
function sealed({ draft }: Calibrated): object {
  const file = { ...draft, stage: 'trial', version: draft.version + 1 };
  return { ...file, hash: sealOf(file, sha256) };
}

function tellFaults(file: string, { because, faults }: SampleRefusal, to: Terminal): number {
  if (because === 'asks-something-else') {
    to.tell('Only an instrument whose every question has levels can be calibrated.');
    return 1;
  }
  for (const fault of faults.slice(0, faults_told_max)) to.tell(fileFaultText(file, fault));
  const columns = new Map<string, number>();
  for (const { column } of faults) columns.set(column, (columns.get(column) ?? 0) + 1);
  for (const [column, count] of columns) {
    to.tell(`${file}: ${column === '' ? 'the row itself' : `column ${column}`}: ${String(count)} wrong`);
  }
  to.tell(`${file} was refused. Correct it and run it again; nothing was made.`);
  return 1;
}

function whyRefused(refusal: CalibrationRefusal): string {
  switch (refusal.because) {
    case 'too-few-people':
      return `${refusal.people === 1 ? 'One person is' : `${String(refusal.people)} people are`} too few to learn from; at least ${String(refusal.least)} are needed.`;
    case 'costs-say-nothing':
      return 'Costs do not rise with need at all, so there is nothing to fit.';
    case 'points-all-alike':
      return 'Everybody has the same points, so there is no line to draw.';
    case 'asks-something-else':
      return 'This instrument has no yearly budget from points.';
    case 'total-not-met':
      return `The table would need to be multiplied by ${refusal.scale.toFixed(4)} to meet the total, beyond one percent.`;
  }
}
