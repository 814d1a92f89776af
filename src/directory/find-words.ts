import { everydayWords, fillers, weakWords } from './everyday-words.ts';

/** One thing a person is looking for: the word they typed, and other words people use for it. */
export type WantedWord = { readonly typed: string; readonly also: readonly string[] };

const weakStems = new Set([...weakWords].map(stemOf));
const words_max = 12;
const letters_max = 40;

/**
 * What a person typed, as the words worth looking for: small letters, no "someone to go with", nothing twice,
 * at most twelve. Empty when nothing is left to look for.
 */
export function wantedWords(typed: string): readonly WantedWord[] {
  const words = plainWords(typed).filter((word) => !fillers.has(word));
  return [...new Set(words)].slice(0, words_max).map((word) => ({ typed: word, also: alsoCalled(word) }));
}

/** Those of the words that must be there: all but "group", "help" and their like, where anything else was typed. */
export function neededWords(wanted: readonly WantedWord[]): readonly WantedWord[] {
  const needed = wanted.filter(({ typed }) => !weakStems.has(stemOf(typed)));
  return needed.length === 0 ? wanted : needed;
}

/** The words of a text in small letters: letters and figures of any language, without accents and apostrophes. */
export function plainWords(text: string): readonly string[] {
  const simple = /^[\w\s.,;:!?()-]*$/.test(text);
  const plain = simple
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f'’]/g, '')
        .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= letters_max);
}

/** The same word but for its ending: "swim", "swims", "swimming". Careful rather than clever. */
export function sameWord(one: string, other: string): boolean {
  return stemOf(one) === stemOf(other);
}

/** The stem of a word as it stands in a text, with capitals and accents. Texts hold the same words over and over. */
export function stemIn(written: string): string {
  const known = stems.get(written);
  if (known !== undefined) return known;
  if (stems.size >= stems_max) stems.clear();
  const stem = stemOf(plainWords(written)[0] ?? '');
  stems.set(written, stem);
  return stem;
}

const stems = new Map<string, string>();
const stems_max = 20_000;

/** What is left of a word without its ending: first that of several, then that of doing. */
export function stemOf(word: string): string {
  const one = word
    .replace(/(?<=\w{2})ies$/, 'y')
    .replace(/(?<=(?:ss|sh|ch|x))es$/, '')
    .replace(/(?<=\w{2}[^s])s$/, '');
  const start = one.replace(/(?<=\w{3})(?:ing|er|ed|e)$/, '');
  return start.length < one.length &&
    start.length > 3 &&
    start.at(-1) === start.at(-2) &&
    !start.endsWith('s')
    ? start.slice(0, -1)
    : start;
}

function alsoCalled(word: string): readonly string[] {
  const groups = everydayWords.filter(([said]) => said !== undefined && sameWord(said, word));
  return [...new Set(groups.flatMap(([, ...others]) => others))].filter((each) => !sameWord(each, word));
}
