import { type LevelQuestion, pointsAt, type Question } from '../instrument/question.ts';
import type { QuestionColumn } from './columns.ts';

/** Fills the first rows of what something makes. */
export type Run = (count: number) => void;

/** The numbers that answers to a question stand for, made ready; nothing for answers that are no number by themselves. */
export function questionRun(
  question: Question,
  column: QuestionColumn,
  values: Float64Array,
  help: boolean,
): Run | undefined {
  if (question.kind === 'level' && column.kind === 'level') return levelRun(question, column, values, help);
  if (question.kind === 'choice' && column.kind === 'choice') {
    const points = Float64Array.from(question.options, (option) => option.points ?? 0);
    return (count) => {
      for (let row = 0; row < count; row += 1) values[row] = points[column.pick[row] ?? 0] ?? 0;
    };
  }
  if (column.kind === 'number') {
    return (count) => values.set(column.value.subarray(0, count));
  }
  if (column.kind === 'yes-no') {
    return (count) => values.set(column.yes.subarray(0, count));
  }
  return undefined;
}

function levelRun(
  question: LevelQuestion,
  { level, counts }: Extract<QuestionColumn, { kind: 'level' }>,
  values: Float64Array,
  help: boolean,
): Run {
  const points = Float64Array.from(question.levels, (each) => pointsAt(question, each.level));
  if (!help) {
    return (count) => {
      for (let row = 0; row < count; row += 1) values[row] = points[level[row] ?? 0] ?? 0;
    };
  }
  return (count) => {
    for (let row = 0; row < count; row += 1) {
      values[row] = (points[level[row] ?? 0] ?? 0) * (counts[row] ?? 0);
    }
  };
}
