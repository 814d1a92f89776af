import { done, isDone, type Outcome, refused } from '#basics';
import { evaluate, type Value } from '../evaluator/evaluate.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { type Expected, expectedValue, type ReadCase, readCase } from './read-case.ts';

/** Something that did not come out: in which case, what, what was worked out and what was published. */
export type Miss = {
  readonly name: string;
  readonly of: string;
  readonly got: string;
  readonly expected: string;
};
export type Verified = { readonly passed: number; readonly of: number; readonly misses: readonly Miss[] };

const keys = new Set(['cases', 'acceptance', 'people', 'pairs']);

/**
 * Runs published or own cases through an instrument. A case passes when everything that it expects comes out exactly; one that
 * expects nothing does not. Refused where the file has no list of cases.
 */
export function verifyCases(
  instrument: Instrument,
  file: unknown,
): Outcome<Verified, { readonly because: 'no-cases' }> {
  const cases = casesIn(file);
  if (cases.length === 0) return refused('no-cases');
  const misses = cases.map((each, place) => missesOf(instrument, readCase(instrument, each, place)));
  return done({
    passed: misses.filter((each) => each.length === 0).length,
    of: cases.length,
    misses: misses.flat(),
  });
}

/** The list itself, or the lists under the known keys, at the top of a file or one step inside it. */
function casesIn(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  const here = listsIn(file);
  if (here.length > 0 || typeof file !== 'object' || file === null) return here;
  return (
    Object.values(file)
      .map(listsIn)
      .find((inside) => inside.length > 0) ?? []
  );
}

function listsIn(thing: unknown): readonly unknown[] {
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) return [];
  return Object.entries(thing).flatMap(([key, list]: [string, unknown]): unknown[] =>
    keys.has(key) && Array.isArray(list) ? list : [],
  );
}

function missesOf(instrument: Instrument, { name, input, expected, fault }: ReadCase): readonly Miss[] {
  const all = (got: string): readonly Miss[] =>
    expected.length === 0
      ? [{ name, of: 'the case', got, expected: 'something to come out' }]
      : expected.map((each) => ({ name, of: each.of, got, expected: JSON.stringify(each.value) }));
  if (fault !== undefined) return all(fault);
  if (expected.length === 0) return all('nothing is expected');

  const wanted = expected.map((each) => instrument.results[each.of]?.of ?? each.of);
  const out = evaluate(instrument, { ...input, wanted });
  if (!isDone(out)) {
    const { because, ...what } = out.refused;
    const published = because === 'not-published' && expected.every(({ value }) => value === null);
    return published ? [] : all(`${because.replaceAll('-', ' ')}: ${Object.values(what).flat().join(', ')}`);
  }
  return expected.flatMap((each, place) => {
    const got = out.done.values[wanted[place] ?? ''] ?? null;
    return got === expectedValue(each) ? [] : [{ name, of: each.of, ...shown(got, each) }];
  });
}

/** What was worked out and what was published, both as the case writes them. */
function shown(got: Value, { value, times }: Expected): Pick<Miss, 'got' | 'expected'> {
  const asWritten = typeof got === 'number' ? got / times : got;
  return { got: JSON.stringify(asWritten), expected: JSON.stringify(value) };
}
