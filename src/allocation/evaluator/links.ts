import { type Link, placing, type StraightLines } from '../instrument/link.ts';
import { absent } from './columns.ts';
import { wholeNumber } from './exact.ts';

/** Money as an exact fraction, so that it is rounded once and only after the price level of the place. */
export type Fractions = { readonly top: Float64Array; readonly bottom: Float64Array };
/** Turns points into money, row by row; rows it has no answer for are left absent and told of. */
export type LinkRun = (points: Float64Array, into: Fractions, count: number, fault: Tell) => void;
export type Tell = (row: number) => void;

/** A link made ready. `parts` of its points make one. */
export function linkRun(link: Link, parts: number): LinkRun {
  switch (link.kind) {
    case 'identity':
      return eachRow((value, row, { top, bottom }) => {
        top[row] = wholeNumber(value * link.times);
        bottom[row] = link.over;
      });
    case 'square':
      return eachRow((value, row, { top, bottom }) => {
        top[row] = wholeNumber(value * value * link.times);
        bottom[row] = link.over;
      });
    case 'table':
      return straightLines(link, parts);
    case 'stepTable':
      return eachRow((value, row, { top, bottom }, fault) => {
        const found = link.rows.find(({ from, to }) => from <= value && value <= to);
        if (found === undefined) fault(row);
        top[row] = found?.pence ?? absent;
        bottom[row] = 1;
      });
  }
}

/** The money where the sum begins: what every sum above nought holds whatever the answers are. */
export function floorOf(link: Link): number {
  return link.kind === 'table' ? (link.knots[0]?.pence ?? 0) : 0;
}

function straightLines(link: StraightLines, parts: number): LinkRun {
  const { at, scale } = placing(link, parts);
  const lines = at.slice(0, -1).map((from, place) => {
    const pence = link.knots[place]?.pence ?? 0;
    return {
      from,
      wide: (at[place + 1] ?? 0) - from,
      pence,
      rise: (link.knots[place + 1]?.pence ?? 0) - pence,
    };
  });
  const from = Float64Array.from(lines, (line) => line.from);
  const wide = Float64Array.from(lines, (line) => line.wide);
  const base = Float64Array.from(lines, (line) => line.pence * line.wide);
  const rise = Float64Array.from(lines, (line) => line.rise);
  const last = lines.length - 1;
  const most = link.beyond === 'nothing-beyond' ? (at.at(-1) ?? 0) : Number.MAX_SAFE_INTEGER;
  const nothing = link.noPoints === 'nothing';

  return eachRow((value, row, { top, bottom }, fault) => {
    const place = value * scale;
    let line = 0;
    while (line < last && place >= (from[line + 1] ?? 0)) line += 1;
    if (place > most || value < 0) {
      fault(row);
      top[row] = absent;
      return;
    }
    bottom[row] = wide[line] ?? 1;
    top[row] =
      nothing && value === 0
        ? 0
        : wholeNumber((base[line] ?? 0) + (rise[line] ?? 0) * (place - (from[line] ?? 0)));
  });
}

function eachRow(put: (value: number, row: number, into: Fractions, fault: Tell) => void): LinkRun {
  return (points, into, count, fault) => {
    for (let row = 0; row < count; row += 1) {
      const value = points[row] ?? 0;
      if (value === absent) into.top[row] = absent;
      else put(value, row, into, fault);
    }
  };
}
