import { done, type Outcome, refused } from '#basics';
import type { QuestionColumn } from '../evaluator/columns.ts';
import { asPriced } from '../evaluator/from-money.ts';
import { wholeUnits } from '../cases/decimal.ts';
import type { Evaluator } from '../evaluator/evaluator.ts';
import type { HelpShares, Question } from '../instrument/question.ts';

/** What is wrong in a cell. */
export type CellFault = { readonly column: string; readonly says: string };
export type ColumnsRefusal = {
  readonly because: 'columns-missing' | 'columns-twice';
  readonly columns: readonly string[];
};

/** Puts one row of a file into the evaluator; gives back what is wrong with it, if anything. */
export type PutRow = (row: number, cells: readonly string[]) => CellFault | undefined;
type PutCell = (row: number, cells: readonly string[]) => string | undefined;
type Cell = { readonly column: string; readonly put: PutCell };

/**
 * Where a file has the answers to each question, by its first row: `l_AREA` a level, `v10_AREA` the parts that still count after
 * unpaid help (all of them where the column is not there), `priceIndex`; for other questions their own name. Other columns are
 * left alone.
 */
export function answerColumns(
  header: readonly string[],
  { instrument, columns, prices }: Evaluator,
): Outcome<PutRow, ColumnsRefusal> {
  const names = header.map((name) => name.trim());
  const twice = names.filter((name, place) => name !== '' && names.indexOf(name) !== place);
  if (twice.length > 0) return refused('columns-twice', { columns: twice });

  const asked = instrument.questions.flatMap((question) => {
    const column = columns.get(question.id);
    return column === undefined ? [] : cellsOf(question, column, instrument.unpaidHelp);
  });
  const missing = asked.filter((cell) => !cell.optional && !names.includes(cell.column));
  if (missing.length > 0) return refused('columns-missing', { columns: missing.map((cell) => cell.column) });

  const price = { column: 'priceIndex', optional: true, read: priceReader(prices) };
  const cells = [...asked, price].flatMap((cell): readonly Cell[] => {
    const at = names.indexOf(cell.column);
    return at === -1
      ? []
      : [{ column: cell.column, put: (row, all) => cell.read(row, (all[at] ?? '').trim()) }];
  });
  return done((row, given) => {
    if (given.length !== names.length) {
      return {
        column: '',
        says: `has ${String(given.length)} cells, the first row has ${String(names.length)}`,
      };
    }
    for (const { column, put } of cells) {
      const says = put(row, given);
      if (says !== undefined) return { column, says };
    }
    return undefined;
  });
}

type Asked = {
  readonly column: string;
  readonly optional?: boolean;
  readonly read: (row: number, text: string) => string | undefined;
};

function cellsOf(question: Question, column: QuestionColumn, help: HelpShares | undefined): readonly Asked[] {
  if (column.kind === 'level' && question.kind === 'level') {
    const most = question.levels.length - 1;
    const level = whole(0, most, (row, value) => (column.level[row] = value));
    const name = { column: `l_${question.id}`, read: level };
    return help === undefined ? [name] : [name, sharesOf(question.id, column.counts, help)];
  }
  if (column.kind === 'number' && question.kind === 'number') {
    const read = whole(question.least, question.most, (row, value) => (column.value[row] = value));
    return [{ column: question.id, read }];
  }
  if (column.kind === 'frequency') {
    return (['day', 'week', 'month'] as const).map((often) => ({
      column: `${question.id}_${often}`,
      optional: true,
      read: whole(0, 1000, (row, value) => (column[often][row] = value)),
    }));
  }
  return [{ column: question.id, read: named(question, column) }];
}

function sharesOf(id: string, counts: Uint16Array, { of, shares }: HelpShares): Asked {
  const offered = new Set(shares.map((share) => share.counts));
  const says = `is not one of ${[...offered].join(', ')}`;
  return {
    column: `v${String(of)}_${id}`,
    optional: true,
    read: (row, text) => {
      const value = wholeOf(text);
      if (value === undefined || !offered.has(value)) return `${quote(text)} ${says}`;
      counts[row] = value;
      return undefined;
    },
  };
}

/** Answers by name: a choice, yes or no, or several that apply, a space between. */
function named(question: Question, column: QuestionColumn): Asked['read'] {
  const options = 'options' in question ? question.options.map((option) => option.id) : ['no', 'yes'];
  return (row, text) => {
    const all = column.kind === 'applies' ? text.split(' ').filter((each) => each !== '') : [text];
    const unknown = all.find((each) => !options.includes(each));
    if (unknown !== undefined) return `${quote(unknown)} is not one of ${options.join(', ')}`;
    if (column.kind === 'applies') column.put(row, { applies: all }, 1);
    else if (column.kind === 'choice') column.pick[row] = options.indexOf(text);
    else if (column.kind === 'yes-no') column.yes[row] = options.indexOf(text);
    return undefined;
  };
}

function priceReader(prices: Float64Array): Asked['read'] {
  // A file has few places in it, so each price level is read once.
  const known = new Map<string, number>();
  return (row, text) => {
    const index = known.get(text) ?? wholeUnits(text, asPriced);
    if (index === undefined || index <= 0 || index > 10 * asPriced) {
      return `${quote(text)} is no price level, such as 1.0731`;
    }
    if (known.size < 10_000) known.set(text, index);
    prices[row] = index;
    return undefined;
  };
}

function whole(least: number, most: number, put: (row: number, value: number) => void): Asked['read'] {
  const says = `is not a whole number from ${String(least)} to ${String(most)}`;
  return (row, text) => {
    const value = wholeOf(text);
    if (value === undefined || value < least || value > most) return `${quote(text)} ${says}`;
    put(row, value);
    return undefined;
  };
}

/** Digits as a number; read sign by sign, because a file of a million people has tens of millions of them. */
function wholeOf(text: string): number | undefined {
  if (text.length === 0 || text.length > 9) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function quote(text: string): string {
  return text === '' ? 'nothing' : `“${text.slice(0, 40)}”`;
}
