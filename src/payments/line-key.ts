import type { StatementLine } from './statement.ts';

/**
 * Gives each line of one account a key that is the same whenever the bank gives it again, so that a statement read twice changes
 * nothing: the bank's own name for it, else its text, with day and amount. Two lines that are alike are told apart by their
 * count on that day. Lines come in the order of days.
 */
export function* withKeys<Line extends StatementLine>(
  lines: Iterable<Line>,
): Generator<Line & { readonly key: string }> {
  let day = '';
  let counts = new Map<string, number>();
  for (const line of lines) {
    if (line.day !== day) counts = new Map();
    ({ day } = line);
    const base = [line.day, line.amount, line.bankId ?? '', line.bankId === undefined ? line.text : ''].join(
      '|',
    );
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    yield { ...line, key: `${base}|${count}` };
  }
}
