import type { Condition, Operand } from '../instrument/step.ts';
import { absent, type QuestionColumn } from './columns.ts';
import type { Run } from './from-questions.ts';
import type { Tell } from './links.ts';

/** One of several names, row by row: a chosen answer, yes or no, or a class. */
export type Category = { readonly picks: ArrayLike<number>; readonly names: readonly string[] };

/** Where a step finds what it is made from. */
export type Sources = {
  readonly number: (name: string) => Float64Array;
  readonly category: (name: string) => Category;
  readonly answers: (name: string) => QuestionColumn;
  /** The points of each option of a question, in their order. */
  readonly points: (name: string) => readonly number[];
};
/** What a step writes: its own numbers, and the rows for which nothing was published. */
export type Writes = { readonly values: Float64Array; readonly fault: Tell };

/** A whole number, or what a step came to in a row. */
export function operandOf(operand: Operand, from: Sources): (row: number) => number {
  if (typeof operand === 'number') return () => operand;
  const number = from.number(operand.of);
  return (row) => number[row] ?? absent;
}

/** Whether a condition holds in a row. What nobody was asked is never so. */
export function conditionOf(when: Condition, from: Sources): (row: number) => boolean {
  if ('is' in when) {
    const { picks, names } = from.category(when.of);
    const wanted = new Set(when.is.map((name) => names.indexOf(name)));
    return (row) => wanted.has(picks[row] ?? absent);
  }
  const number = from.number(when.of);
  const { from: low = absent + 1, to: high = Number.MAX_SAFE_INTEGER } = when;
  return (row) => low <= (number[row] ?? absent) && (number[row] ?? absent) <= high;
}

/** Makes a number of each that is known; the others stay absent, or become what stands for them. */
export function eachKnown(
  { from, to, without = absent }: { from: Float64Array; to: Float64Array; without?: number },
  make: (value: number, row: number) => number,
): Run {
  return (count) => {
    for (let row = 0; row < count; row += 1) {
      const value = from[row] ?? absent;
      to[row] = value === absent ? without : make(value, row);
    }
  };
}
