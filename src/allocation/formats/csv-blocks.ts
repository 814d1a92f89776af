import { done, type Outcome, refused } from '#basics';

/**
 * Whole lines of a file as bytes, and the number of the first. The bytes are written over by the next block, so that a file of
 * any length takes the memory of one.
 */
export type CsvBlock = {
  readonly bytes: Uint8Array;
  readonly line: number;
  readonly hasQuotes: boolean;
};
export type CsvRefusal = {
  readonly because: 'not-utf-8' | 'quote-never-ends' | 'stray-quote';
  readonly line: number;
};

// A quotation mark that is never closed takes all that follows; no row of answers is as long as this.
const row_bytes_max = 1_000_000;
const [newline, quote] = [0x0a, 0x22];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * The bytes of a file as blocks of whole lines, the first of them the row of names alone; a line break inside quotation marks
 * ends none.
 */
export async function* csvBlocks(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Outcome<CsvBlock, CsvRefusal>> {
  let room = new Uint8Array(2 * row_bytes_max);
  let [held, line] = [0, 1];
  for await (const piece of pieces) {
    const all = held + piece.length;
    if (all > room.length) room = larger(room.subarray(0, held), 2 * all);
    room.set(piece, held);
    held = all;
    const bytes = room.subarray(0, held);
    const end = line === 1 ? endOfFirst(bytes) : endOfLast(bytes);
    if (end === 0 && held > row_bytes_max) return yield refused('quote-never-ends', { line });
    if (end === 0) continue;
    yield done(blockOf(bytes.subarray(0, end), line));
    line += breaksIn(room, end);
    room.copyWithin(0, end, held);
    held -= end;
  }
  const rest = room.subarray(0, held);
  const end = line === 1 ? endOfFirst(rest) : 0;
  if (end > 0) yield done(blockOf(rest.subarray(0, end), line));
  line += breaksIn(rest, end);
  if (held > end) yield done(blockOf(rest.subarray(end), line));
}

function blockOf(bytes: Uint8Array, line: number): CsvBlock {
  const isMarked = line === 1 && byteOrderMark.every((byte, at) => bytes[at] === byte);
  const marked = isMarked ? bytes.subarray(byteOrderMark.length) : bytes;
  return { bytes: marked, line, hasQuotes: marked.includes(quote) };
}

/** How many lines end in so many bytes. */
function breaksIn(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = 0; at < end; at += 1) if (bytes[at] === newline) count += 1;
  return count;
}

/** The place after the first line break that no quotation mark holds open; nought where there is none. */
function endOfFirst(bytes: Uint8Array): number {
  const end = bytes.indexOf(newline) + 1;
  return bytes.subarray(0, end).includes(quote) ? endOutsideQuotes(bytes, true) : end;
}

/** The same of the last. */
function endOfLast(bytes: Uint8Array): number {
  return bytes.includes(quote) ? endOutsideQuotes(bytes, false) : bytes.lastIndexOf(newline) + 1;
}

function endOutsideQuotes(bytes: Uint8Array, isFirst: boolean): number {
  let [end, open] = [0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === quote) open = !open;
    else if (bytes[at] === newline && !open) end = at + 1;
    if (isFirst && end > 0) return end;
  }
  return end;
}

function larger(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const room = new Uint8Array(length);
  room.set(bytes);
  return room;
}
