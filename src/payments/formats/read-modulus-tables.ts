import { done, type Outcome, refused } from '#basics';
import type { ModulusTables, WeightRow } from '../modulus-tables.ts';

/** The first line of a table that is none of its kind. */
export type NotATable = {
  readonly because: 'not-a-weight-table' | 'not-a-substitution-table';
  readonly line: number;
};

/** Reads the published weight table (valacdos) and substitution table (scsubtab) from their texts. Refuses an empty weight table. */
export function readModulusTables(weights: string, substitutes: string): Outcome<ModulusTables, NotATable> {
  const rows: WeightRow[] = [];
  for (const [line, text] of linesOf(weights)) {
    const row = readRow(text);
    if (row === undefined) return refused('not-a-weight-table', { line });
    rows.push(row);
  }
  if (rows.length === 0) return refused('not-a-weight-table', { line: 1 });
  const pairs: [string, string][] = [];
  for (const [line, text] of linesOf(substitutes)) {
    const [, from, to] = /^(\d{6})\s+(\d{6})\s*$/.exec(text) ?? [];
    if (from === undefined || to === undefined) return refused('not-a-substitution-table', { line });
    pairs.push([from, to]);
  }
  return done({ rows, substitutes: new Map(pairs) });
}

function readRow(text: string): WeightRow | undefined {
  const found = /^(\d{6})\s+(\d{6})\s+(MOD10|MOD11|DBLAL)((?:\s+-?\d{1,3}){14})(?:\s+(\d{1,2}))?\s*$/.exec(
    text,
  );
  if (found === null) return undefined;
  const [, from = '', to = '', method, weights = '', exception] = found;
  if (method !== 'MOD10' && method !== 'MOD11' && method !== 'DBLAL') return undefined;
  return {
    from,
    to,
    method,
    weights: weights.trim().split(/\s+/).map(Number),
    ...(exception !== undefined && { exception: Number(exception) }),
  };
}

function linesOf(text: string): readonly (readonly [number, string])[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => [index + 1, line] as const)
    .filter(([, line]) => line.trim() !== '');
}
