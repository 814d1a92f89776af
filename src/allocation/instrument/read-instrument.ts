import { done, isDone, type Outcome } from '#basics';
import type { z } from 'zod';
import { sealOf, type Sha256 } from '../seal.ts';
import type { Fault } from './fault.ts';
import { faultsOf } from './faults.ts';
import { fromFormat1, InstrumentFormat1 } from './format-1.ts';
import { Instrument } from './instrument.ts';

/** An instrument with the file it was read from: the file is what is published, downloaded and sealed. */
export type Published = { readonly instrument: Instrument; readonly file: object };
export type InstrumentRefusal = {
  readonly because: 'instrument-has-faults';
  readonly faults: readonly Fault[];
};

const formats = ['allocation-instrument/1', 'allocation-instrument/2'];

/** Reads an instrument; refused, with the way to each fault, when it is unfair, impossible or not what its seal says. */
export function readInstrument(file: unknown, sha256: Sha256): Outcome<Published, InstrumentRefusal> {
  const parsed = parseInstrument(file);
  if (!isDone(parsed)) return parsed;
  const seal = instrumentHash(parsed.done, sha256);
  const { hash = seal } = parsed.done.instrument;
  return hash === seal
    ? parsed
    : faulty([{ path: ['hash'], says: `the seal of this file is ${seal}: something in it was changed` }]);
}

/** The same without looking at the seal, for files that are just being written or were looked at before. */
export function parseInstrument(file: unknown): Outcome<Published, InstrumentRefusal> {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return faulty([{ path: [], says: 'expected an object' }]);
  }
  const format = 'format' in file ? file.format : undefined;
  if (!formats.some((each) => each === format)) {
    return faulty([{ path: ['format'], says: `expected ${formats.join(' or ')}` }]);
  }
  const old = format === 'allocation-instrument/1' ? InstrumentFormat1.safeParse(file) : undefined;
  if (old?.success === false) return faulty(faultsIn(old.error));
  const read = Instrument.safeParse(old === undefined ? file : fromFormat1(old.data));
  if (!read.success) return faulty(faultsIn(read.error));
  const faults = faultsOf(read.data);
  return faults.length === 0 ? done({ instrument: read.data, file }) : faulty(faults);
}

/** The seal of an instrument: SHA-256 of the canonical JSON of its file. */
export function instrumentHash({ file }: Published, sha256: Sha256): string {
  return sealOf(file, sha256);
}

/** A fault in one line: the way to it, and why. */
export function faultText({ path, says }: Fault): string {
  return path.length === 0 ? says : `${path.map(String).join('.')}: ${says}`;
}

function faulty(faults: readonly Fault[]): { readonly refused: InstrumentRefusal } {
  return { refused: { because: 'instrument-has-faults', faults } };
}

function faultsIn(error: z.ZodError): readonly Fault[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    says: issue.message,
  }));
}
