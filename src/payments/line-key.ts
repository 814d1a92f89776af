import type { StatementLine } from './statement.ts';

/** A key is no longer than an index of the database keeps; what is alike so far is told apart by its count. */
const letters_max = 500;

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
    const [bankId, text] = line.bankId === undefined ? ['', line.text] : [line.bankId, ''];
    const base = [line.day, line.amount, bankId.slice(0, letters_max), text.slice(0, letters_max)].join('|');
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    yield { ...line, key: `${base}|${count}` };
  }
}
