import { type Capacity } from '../capacity.ts';
import { type Raw, readDay, readNumber, readRecords } from './fields.ts';
import { inside, type Note } from './repair.ts';
import { some } from './some.ts';
import { canTakeSomeoneNow, codesAmong } from './vocabularies.ts';
import { roomForSomebody } from './write-parts.ts';

/** Room for somebody new as HSDS 3.1 has it, read together with our own word for it; without a day it is worth nothing. */
export function readCapacity(raw: Raw, own: ReadonlySet<string>, outer: Note): Capacity | undefined {
  const note = inside('service_capacity', outer);
  const from = readRecords(raw, ['service_capacity', 'service_capacities'], outer)[0] ?? {};
  const saidOn = readDay(from, 'updated', note);
  const available = readNumber(from, 'available', note);
  const taking = codesAmong(canTakeSomeoneNow, own)[0] ?? takingOf(available);
  if (saidOn === undefined || taking === undefined) return undefined;
  const known = taking === 'yes' && from['description'] !== roomForSomebody && (available ?? 0) >= 1;
  return { taking, saidOn, ...some('places', known ? Math.floor(available ?? 0) : undefined) };
}

function takingOf(available: number | undefined): Capacity['taking'] | undefined {
  if (available === undefined) return undefined;
  return available >= 1 ? 'yes' : 'no';
}
