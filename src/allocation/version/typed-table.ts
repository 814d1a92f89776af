import { done, type Outcome, pounds, readPounds, pence } from '#basics';
import type { Instrument } from '../instrument/instrument.ts';
import { withTable } from '../instrument/table.ts';
import { wholeUnits } from '../cases/decimal.ts';

export type TypedFault = { readonly line: number; readonly says: string };
export type TypedRefusal = {
  readonly because: 'table-has-faults';
  readonly faults: readonly TypedFault[];
};

const lines_max = 50;

/** A table as people type it: a line for each knot, points and the year's money, such as `57.5  9,120.50`. */
export function tableAsTyped(instrument: Instrument): string {
  const link = linkOf(instrument);
  if (link === undefined) return '';
  const parts = link.at.unit === 'points' ? link.at.parts : 1;
  return link.knots
    .map(({ at, pence: money }) => `${String(at / parts)}  ${pounds(pence(money))}`)
    .join('\n');
}

/**
 * The instrument with a table that was typed. Refused with the line of each fault: not two numbers, points that do not rise, money
 * that falls.
 */
export function withTypedTable(instrument: Instrument, text: string): Outcome<Instrument, TypedRefusal> {
  const link = linkOf(instrument);
  if (link === undefined)
    return faulty([{ line: 1, says: 'this instrument has no table of straight lines' }]);
  const parts = link.at.unit === 'points' ? link.at.parts : 1;
  const lines = text.split('\n').flatMap((each, place) => {
    const words = each.trim();
    return words === '' ? [] : [{ line: place + 1, words }];
  });
  if (lines.length > lines_max)
    return faulty([{ line: lines_max + 1, says: 'a table has at most 50 lines' }]);
  const read = lines.map(({ line, words }) => ({ line, ...knotIn(words, parts) }));
  const faults = read.flatMap(({ line, says }) => (says === undefined ? [] : { line, says }));
  if (faults.length > 0) return faulty(faults);
  const knots = read.flatMap(({ knot }) => knot ?? []);
  const uneven = read.flatMap(({ line }, place) => {
    const [before, here] = [knots[place - 1], knots[place]];
    if (before === undefined || here === undefined) return [];
    if (here.at <= before.at) return { line, says: 'these points are not above those of the line before' };
    return here.pence < before.pence ? { line, says: 'more points would come to less money' } : [];
  });
  if (uneven.length > 0) return faulty(uneven);
  const { id, version } = instrument;
  const file = {
    format: 'allocation-table/2',
    instrument: { id, version },
    version: 1,
    from: instrument.from,
    madeBy: instrument.madeBy,
    because: instrument.status,
    at: link.at,
    beyond: link.beyond,
    ...(link.noPoints !== undefined && { noPoints: link.noPoints }),
    knots,
  };
  const changed = withTable(instrument, file);
  return 'done' in changed
    ? done(changed.done)
    : faulty(changed.refused.faults.map(({ says }) => ({ line: 1, says })));
}

function linkOf({ steps, budget }: Instrument) {
  const step = steps.find((each) => each.id === budget?.table);
  return step?.op === 'link' && step.link.kind === 'table' ? step.link : undefined;
}

type Read = {
  readonly knot?: { readonly at: number; readonly pence: number };
  readonly says?: string;
};

function knotIn(words: string, parts: number): Read {
  const found = /^(\d{1,6}(?:\.\d{1,3})?)[\s;:,]+(£?[\d,]+(?:\.\d{1,2})?)$/.exec(words);
  const [at, money] = [wholeUnits(found?.[1] ?? '', parts), readPounds(found?.[2] ?? '')];
  if (found === null || money === undefined) {
    return { says: `“${words.slice(0, 40)}” is not points and pounds, such as 57.5 9,120.50` };
  }
  if (at === undefined) return { says: `points go in steps of one in ${String(parts)}` };
  return { knot: { at, pence: money } };
}

function faulty(faults: readonly TypedFault[]): { readonly refused: TypedRefusal } {
  return { refused: { because: 'table-has-faults', faults } };
}
