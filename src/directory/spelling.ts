/** How many single mistakes (a letter wrong, missing, extra, or two swapped) lie between two words. */
export function mistakesBetween(one: string, other: string): number {
  let before: readonly number[] = [];
  let current: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next: number[] = [i];
    for (let j = 1; j <= other.length; j += 1) next.push(cell(one, other, [i, j], { before, current, next }));
    before = current;
    current = next;
  }
  return current[other.length] ?? 0;
}

type Rows = {
  readonly before: readonly number[];
  readonly current: readonly number[];
  readonly next: readonly number[];
};

function cell(one: string, other: string, at: readonly [number, number], rows: Rows): number {
  const [i, j] = at;
  const same = one[i - 1] === other[j - 1] ? 0 : 1;
  const straight = Math.min(
    (rows.current[j] ?? 0) + 1,
    (rows.next[j - 1] ?? 0) + 1,
    (rows.current[j - 1] ?? 0) + same,
  );
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
  return swapped ? Math.min(straight, (rows.before[j - 2] ?? 0) + 1) : straight;
}

/**
 * A word and what is left of it without each one of its letters. Two words that share one of these are a mistake or two
 * apart, so that a misspelt word is looked up and never compared with every word there is.
 */
export function lessOneLetter(word: string): readonly string[] {
  const shorter = Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
  return [...new Set([word, ...shorter])];
}

/**
 * The words among those known that a misspelt one most likely meant: one mistake in a word of four or five letters,
 * two in a longer one. Shorter words are left alone, for nearly everything is close to them.
 */
export function likelyMeant(misspelt: string, known: readonly string[]): readonly string[] {
  const mistakes_max = misspelt.length < 4 ? 0 : misspelt.length < 6 ? 1 : 2;
  const near = known
    .map((word) => ({ word, mistakes: mistakesBetween(misspelt, word) }))
    .filter((each) => each.mistakes > 0 && each.mistakes <= mistakes_max);
  const fewest = Math.min(...near.map((each) => each.mistakes));
  return near.filter((each) => each.mistakes === fewest).map((each) => each.word);
}
