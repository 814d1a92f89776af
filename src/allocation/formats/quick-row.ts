import { asPriced } from '../evaluator/from-money.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';

/** Where each row's id stands among the bytes. */
export type IdPlaces = { readonly from: Int32Array; readonly to: Int32Array };

/** Reads the row that begins at a byte; gives where the next begins, or −1 where anything in it is out of the ordinary. */
export type QuickRow = (bytes: Uint8Array, at: number, row: number) => number;

/** Reads the cell that begins at a byte; gives where it ends, or −1. */
type QuickCell = QuickRow;

const [comma, newline, carriageReturn, dot, zero, nine, firstBeyondAscii] = [
  0x2c, 0x0a, 0x0d, 0x2e, 0x30, 0x39, 0x80,
];

/**
 * Reads rows of levels straight from their bytes, without making a text of any cell: what a file of a million people is made of.
 * It decides nothing: a row with anything else in it is left to `answerColumns`, which tells what is wrong. Undefined where an
 * instrument asks for more than levels.
 */
export function quickRow(
  header: readonly string[],
  evaluator: Evaluator,
  ids: IdPlaces,
): QuickRow | undefined {
  if (evaluator.instrument.questions.some((question) => question.kind !== 'level')) return undefined;
  const known = knownCells(evaluator, ids);
  const cells = header.map((name) => known.get(name.trim()) ?? passedOver);
  return (bytes, begins, row) => {
    let at = begins - 1;
    for (const cell of cells) {
      at = cell(bytes, at + 1, row);
      if (at === -1) return -1;
      if (bytes[at] !== comma && cell !== cells.at(-1)) return -1;
    }
    return nextRow(bytes, at);
  };
}

function knownCells(
  { instrument, columns, prices }: Evaluator,
  ids: IdPlaces,
): ReadonlyMap<string, QuickCell> {
  const help = instrument.unpaidHelp;
  const cells = new Map<string, QuickCell>([
    ['priceIndex', priceCell(prices)],
    ['id', idCell(ids)],
  ]);
  for (const question of instrument.questions) {
    const column = columns.get(question.id);
    if (question.kind !== 'level' || column?.kind !== 'level') continue;
    const levels = question.levels.map(({ level }) => level);
    cells.set(`l_${question.id}`, wholeCell(levels, column.level));
    if (help === undefined) continue;
    const counts = help.shares.map((share) => share.counts);
    cells.set(`v${String(help.of)}_${question.id}`, wholeCell(counts, column.counts));
  }
  return cells;
}

/** One of a few whole numbers. */
function wholeCell(offered: readonly number[], into: Uint8Array | Uint16Array): QuickCell {
  const isOffered = new Uint8Array(Math.max(...offered) + 1);
  for (const each of offered) isOffered[each] = 1;
  return (bytes, from, row) => {
    let [at, value] = [from, 0];
    for (; at < from + 4 && isDigit(bytes[at]); at += 1) value = value * 10 + (bytes[at] ?? zero) - zero;
    if (at === from || isOffered[value] !== 1) return -1;
    into[row] = value;
    return at;
  };
}

/** A price level such as 1.0731: at most three digits, and four after the dot. */
function priceCell(prices: Float64Array): QuickCell {
  return (bytes, from, row) => {
    let [at, value] = [from, 0];
    for (; at < from + 3 && isDigit(bytes[at]); at += 1) value = value * 10 + (bytes[at] ?? zero) - zero;
    if (at === from) return -1;
    let unit = asPriced;
    value *= unit;
    if (bytes[at] === dot && isDigit(bytes[at + 1])) {
      for (at += 1; unit > 1 && isDigit(bytes[at]); at += 1) {
        unit /= 10;
        value += ((bytes[at] ?? zero) - zero) * unit;
      }
    }
    if (value === 0 || value > 10 * asPriced) return -1;
    prices[row] = value;
    return at;
  };
}

function idCell({ from: froms, to }: IdPlaces): QuickCell {
  return (bytes, from, row) => {
    const end = passedOver(bytes, from, row);
    froms[row] = from;
    to[row] = end;
    return end;
  };
}

function passedOver(bytes: Uint8Array, from: number, _row: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? newline;
    if (byte === comma || byte === newline || byte === carriageReturn) return at;
    if (byte >= firstBeyondAscii) return -1;
  }
  return bytes.length;
}

/** Where the next row begins, if this one ends here. */
function nextRow(bytes: Uint8Array, at: number): number {
  if (at === bytes.length) return at;
  if (bytes[at] === newline) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === newline ? at + 2 : -1;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}
