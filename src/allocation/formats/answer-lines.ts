import { resultsOf, workingOf } from '../allocate.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import { type ByteRoom, byteRoom } from './byte-room.ts';
import type { Filled, Ids } from './fill-rows.ts';

/** Writes a line of JSON for each row that was worked out; the bytes hold until the next are written. */
export type WriteLines = (filled: Pick<Filled, 'count' | 'ids'>) => Uint8Array;
type WriteRow = (row: number) => void;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const [quote, backslash, space] = [0x22, 0x5c, 0x20];
const [begin, end, quotes] = ['{"id":', '}\n', '"'].map((text) => encoder.encode(text));
// What a line takes beside its id: names, and numbers of at most sixteen digits.
const line_bytes_max = 256;

/** Points, the year and the week of each row, every result where there is no budget; with the whole working-out where it is wanted. */
export function answerLines(evaluator: Evaluator, explain: boolean): WriteLines {
  const room = byteRoom(1 << 17);
  const main = evaluator.instrument.budget === undefined ? writeResults : writeBudget;
  const write = main(evaluator, room);
  const working = explain ? workingOf(evaluator) : undefined;
  return ({ count, ids }) => {
    for (let row = 0; row < count; row += 1) {
      room.reserve(line_bytes_max);
      put(room, begin);
      writeId(room, ids, row);
      write(row);
      if (working !== undefined) room.text(`,"workingOut":${JSON.stringify(working(row))}`);
      room.reserve(line_bytes_max);
      put(room, end);
    }
    return room.take();
  };
}

function writeBudget({ instrument, values }: Evaluator, room: ByteRoom): WriteRow {
  const { budget, steps } = instrument;
  if (budget === undefined) throw new TypeError(`expected a budget in ${instrument.id}`);
  const sum = steps.find((step) => step.id === budget.points);
  const of = sum?.op === 'sum' ? (sum.parts ?? 1) : 1;
  const [points, annual, weekly] = [budget.points, budget.annual, budget.weekly].map(values);
  const names = [',"points":', `,"points${String(of)}":`, ',"annualPence":', ',"weeklyPence":'];
  const [pointsAre, partsAre, annualIs, weeklyIs] = names.map((name) => encoder.encode(name));
  return (row) => {
    const parts = points?.[row] ?? 0;
    room.reserve(line_bytes_max);
    put(room, pointsAre);
    room.quotient(parts, of);
    put(room, partsAre);
    room.whole(parts);
    put(room, annualIs);
    room.whole(annual?.[row] ?? 0);
    put(room, weeklyIs);
    room.whole(weekly?.[row] ?? 0);
  };
}

function put(room: ByteRoom, bytes: Uint8Array | undefined): void {
  if (bytes !== undefined) room.copy(bytes, 0, bytes.length);
}

function writeResults(evaluator: Evaluator, room: ByteRoom): WriteRow {
  const results = resultsOf(evaluator);
  return (row) => room.text(`,${JSON.stringify(results(row)).slice(1, -1)}`);
}

/** An id as JSON: its bytes as they are, unless one of them must be written in another way. */
function writeId(room: ByteRoom, { texts, bytes, from, to }: Ids, row: number): void {
  const text = texts[row];
  if (text !== undefined) return room.text(JSON.stringify(text));
  const [begins, ends] = [from[row] ?? 0, to[row] ?? 0];
  for (let at = begins; at < ends; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < space || byte === quote || byte === backslash) {
      return room.text(JSON.stringify(decoder.decode(bytes.subarray(begins, ends))));
    }
  }
  room.reserve(ends - begins + 2);
  put(room, quotes);
  room.copy(bytes, begins, ends);
  put(room, quotes);
}
