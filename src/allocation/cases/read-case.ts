import type { Answer, Answers } from '../answers.ts';
import type { Evaluating, Value } from '../evaluator/evaluate.ts';
import type { Found } from '../instrument/cases.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Question } from '../instrument/question.ts';
import { wholeUnits } from './decimal.ts';

/** What should come out: a result or a question, its value, and how a published decimal is read. */
export type Expected = { readonly of: string; readonly value: unknown; readonly times: number };
/** A published case as the evaluator takes it. */
export type ReadCase = {
  readonly name: string;
  readonly input: Evaluating;
  readonly expected: readonly Expected[];
  /** What could not be read, if anything. */
  readonly fault?: string;
};

type Json = Readonly<Record<string, unknown>>;

/** Reads one case, in our own shape (`answers` and `expect` by their names) or as the instrument says that others wrote it. */
export function readCase(instrument: Instrument, given: unknown, place: number): ReadCase {
  if (!isJson(given)) return unreadable(`case ${String(place)}`, 'a case must be an object');
  const name = typeof given['name'] === 'string' ? given['name'] : `case ${String(place)}`;
  try {
    return isJson(given['answers']) ? ownCase(instrument, name, given) : theirCase(instrument, name, given);
  } catch (fault) {
    return unreadable(name, fault instanceof Error ? fault.message : String(fault));
  }
}

/** What a value is expected to be, in the units of the evaluator. */
export function expectedValue({ value, times }: Expected): Value | undefined {
  if (value === null) return null;
  return wholeUnits(value, times) ?? (typeof value === 'string' ? value : undefined);
}

function ownCase(instrument: Instrument, name: string, given: Json): ReadCase {
  const answers = Object.entries(given['answers'] ?? {}).map(([id, value]): [string, Answer] => [
    id,
    readAnswer(questionIn(instrument, id), value),
  ]);
  const expect = isJson(given['expect']) ? given['expect'] : {};
  return {
    name,
    input: {
      answers: Object.fromEntries(answers),
      ...(typeof given['index'] === 'number' && { index: given['index'] }),
      ...(typeof given['day'] === 'string' && { day: given['day'] }),
    },
    expected: Object.entries(expect).map(([of, value]) => ({ of, value, times: 1 })),
  };
}

function theirCase(instrument: Instrument, name: string, given: Json): ReadCase {
  const { cases } = instrument;
  if (cases === undefined) throw new TypeError('expected the keys answers and expect');
  const counts = readEach(cases.counts, given, numberFrom);
  const answers = readEach(cases.answers, given, (value, found, id): Answer => {
    const question = questionIn(instrument, id);
    return withHelp(instrument, readAnswer(question, value, found.times), counts[id]);
  });
  const index = cases.prices === undefined ? undefined : valueAt(given, cases.prices);
  return {
    name,
    input: {
      answers: answers satisfies Answers,
      given: readEach(cases.given, given, numberFrom),
      ...(index !== undefined && { index: numberFrom(index, cases.prices ?? { at: [] }, 'prices') }),
    },
    expected: Object.entries(cases.expects).flatMap(([of, found]) => {
      const value = valueAt(given, found);
      return value === undefined ? [] : [{ of, value, times: found.times ?? 1 }];
    }),
  };
}

function readEach<Read>(
  all: Readonly<Record<string, Found>> | undefined,
  given: Json,
  read: (value: unknown, found: Found, id: string) => Read,
): Readonly<Record<string, Read>> {
  return Object.fromEntries(
    Object.entries(all ?? {}).flatMap(([id, found]) => {
      const value = valueAt(given, found);
      return value === undefined ? [] : [[id, read(value, found, id)] as const];
    }),
  );
}

/** The value that a path leads to; what is meant where nothing is there; undefined where nothing is meant. */
function valueAt(given: Json, { at, missing }: Found): unknown {
  const value = at.reduce<unknown>((inside, key) => {
    if (Array.isArray(inside) && typeof key === 'number') return inside[key];
    return isJson(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined;
  }, given);
  return value ?? (value === null ? null : missing);
}

function readAnswer(question: Question, value: unknown, times = 1): Answer {
  switch (question.kind) {
    case 'level':
      return { level: numberFrom(value, { at: [], times }, question.id) };
    case 'number':
      return { number: numberFrom(value, { at: [], times }, question.id) };
    case 'choice':
      return { choice: String(value) };
    case 'applies': {
      const offered = new Set(question.options.map((option) => option.id));
      const all = Array.isArray(value) ? value.map(String) : [];
      return { applies: all.filter((each) => offered.has(each)) };
    }
    case 'frequency':
      return { often: isJson(value) ? oftenFrom(value, question.id) : {} };
    case 'yes-no':
      return { yes: value === true || value === 'yes' };
  }
}

function oftenFrom(value: Json, id: string): { day?: number; week?: number; month?: number } {
  const each = (key: 'day' | 'week' | 'month') =>
    value[key] === undefined ? {} : { [key]: numberFrom(value[key], { at: [] }, id) };
  return { ...each('day'), ...each('week'), ...each('month') };
}

function withHelp(instrument: Instrument, answer: Answer, counts: number | undefined): Answer {
  if (!('level' in answer) || counts === undefined) return answer;
  const share = instrument.unpaidHelp?.shares.find((each) => each.counts === counts);
  if (share === undefined) throw new RangeError(`no share of unpaid help counts ${String(counts)}`);
  return { ...answer, help: { share: share.id, agreed: true } };
}

function numberFrom(value: unknown, { times }: Found, id: string): number {
  const units = wholeUnits(value, times);
  if (units === undefined) throw new RangeError(`${id}: expected a number, got ${JSON.stringify(value)}`);
  return units;
}

function questionIn({ questions, id }: Instrument, name: string): Question {
  const question = questions.find((each) => each.id === name);
  if (question === undefined) throw new RangeError(`${id} does not ask ${name}`);
  return question;
}

function unreadable(name: string, fault: string): ReadCase {
  return { name, input: { answers: {} }, expected: [], fault };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
