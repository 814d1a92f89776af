import type { Answer } from '../answers.ts';
import type { Question } from '../instrument/question.ts';

/** Stands for a number that nobody was asked for or that is not known. Never added, never paid, never a NaN. */
export const absent: number = Number.MIN_SAFE_INTEGER;

/** Writes an answer into a row, with the parts of it that count after unpaid help. An answer of another kind changes nothing. */
export type Put = (row: number, answer: Answer, counts: number) => void;

/**
 * The answers of many people to one question, a row each. A person alone is a block of one row: there is one evaluator,
 * and it works on columns, because a million people are then as cheap as reading them.
 */
export type QuestionColumn = { readonly put: Put } & (
  | { readonly kind: 'level'; readonly level: Uint8Array; readonly counts: Uint16Array }
  | { readonly kind: 'choice'; readonly pick: Uint16Array }
  | { readonly kind: 'applies'; readonly chosen: Int32Array }
  | { readonly kind: 'number'; readonly value: Float64Array }
  | {
      readonly kind: 'frequency';
      readonly day: Float64Array;
      readonly week: Float64Array;
      readonly month: Float64Array;
    }
  | { readonly kind: 'yes-no'; readonly yes: Uint8Array }
);

/** An empty column for a question: the lowest level, nobody helping, nothing applying. */
export function columnFor(question: Question, rows: number, whole: number): QuestionColumn {
  switch (question.kind) {
    case 'level':
      return levelColumn(rows, whole);
    case 'choice':
      return choiceColumn(rows, question.options);
    case 'applies':
      return appliesColumn(rows, question.options);
    case 'number':
      return numberColumn(rows);
    case 'frequency':
      return frequencyColumn(rows);
    case 'yes-no':
      return yesColumn(rows);
  }
}

function levelColumn(rows: number, whole: number): QuestionColumn {
  const [level, counts] = [new Uint8Array(rows), new Uint16Array(rows).fill(whole)];
  const put: Put = (row, answer, parts) => {
    if (!('level' in answer)) return;
    level[row] = answer.level;
    counts[row] = parts;
  };
  return { kind: 'level', level, counts, put };
}

function choiceColumn(rows: number, options: readonly { readonly id: string }[]): QuestionColumn {
  const pick = new Uint16Array(rows);
  const put: Put = (row, answer) => {
    if ('choice' in answer) pick[row] = options.findIndex((option) => option.id === answer.choice);
  };
  return { kind: 'choice', pick, put };
}

function appliesColumn(rows: number, options: readonly { readonly id: string }[]): QuestionColumn {
  const chosen = new Int32Array(rows);
  const bit = (id: string): number => 1 << options.findIndex((option) => option.id === id);
  const put: Put = (row, answer) => {
    if ('applies' in answer) chosen[row] = answer.applies.reduce((bits, id) => bits | bit(id), 0);
  };
  return { kind: 'applies', chosen, put };
}

function numberColumn(rows: number): QuestionColumn {
  const value = new Float64Array(rows);
  const put: Put = (row, answer) => {
    if ('number' in answer) value[row] = answer.number;
  };
  return { kind: 'number', value, put };
}

function frequencyColumn(rows: number): QuestionColumn {
  const [day, week, month] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  const put: Put = (row, answer) => {
    if (!('often' in answer)) return;
    day[row] = answer.often.day ?? 0;
    week[row] = answer.often.week ?? 0;
    month[row] = answer.often.month ?? 0;
  };
  return { kind: 'frequency', day, week, month, put };
}

function yesColumn(rows: number): QuestionColumn {
  const yes = new Uint8Array(rows);
  const put: Put = (row, answer) => {
    if ('yes' in answer) yes[row] = answer.yes ? 1 : 0;
  };
  return { kind: 'yes-no', yes, put };
}
