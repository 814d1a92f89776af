import { done, type Outcome } from '#basics';
import { calibrate, type CalibrationRefusal } from '../calibration/calibrate.ts';
import { type Evidence, evidenceOf } from '../calibration/evidence.ts';
import { readSample, type SampleRefusal } from '../formats/sample-csv.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Gains } from '../version/effect.ts';
import { gainsOnSample } from './gains.ts';

/** What a sample is fitted to, and what is in force beside it; plain data, so that it can go to another thread. */
export type Fitting = {
  readonly instrument: Instrument;
  readonly inForce: Instrument;
  readonly sample: Uint8Array;
};

/** What came of it: the steps and the table, what they rest on, and who of the sample gains and loses. */
export type Fitted = {
  readonly draft: Instrument;
  readonly people: number;
  readonly evidence: Evidence;
  readonly onSample?: Gains;
};
export type FittingRefusal = SampleRefusal | CalibrationRefusal;

/** Reads a sample and fits an instrument to it. It takes seconds, all of them the processor's. */
export async function fitSample({
  instrument,
  inForce,
  sample: bytes,
}: Fitting): Promise<Outcome<Fitted, FittingRefusal>> {
  const read = await readSample(instrument, inPieces(bytes));
  if (!('done' in read)) return read;
  const sample = read.done;
  const out = calibrate(instrument, sample);
  if (!('done' in out)) return out;
  const { draft } = out.done;
  const onSample = gainsOnSample(inForce, draft, sample);
  const evidence = evidenceOf(instrument, sample, out.done);
  return done({ draft, people: sample.people, evidence, ...(onSample !== undefined && { onSample }) });
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
