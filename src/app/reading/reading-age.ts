import { syllablesIn } from './syllables.ts';

/** A sentence with its words; a label or heading is a sentence too. */
export type Sentence = { readonly text: string; readonly words: readonly string[] };

/** How hard sentences are to read, taken together; `words` and `syllables` are those of whole sentences only. */
export type Reading = {
  readonly age: number;
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
};

/**
 * Texts of up to this many words are labels: "Sign in". They are left out of the age: hundreds of them would make the
 * sentences of a room look short, and one long word would make one of them look like a book of law. The formula was
 * made for passages of a hundred words and more; of three it says nothing.
 */
const label_words_max = 4;

/** The sentences of a text. A colon or semicolon ends none, so that no long sentence is made short by changing a sign. */
export function sentencesIn(text: string): readonly Sentence[] {
  return text
    .split(/(?<=[.!?…][”’")]*)\s+|\n+/)
    .map((sentence) => ({ text: sentence.trim(), words: wordsIn(sentence) }))
    .filter(({ words }) => words.length > 0);
}

/**
 * The reading age in years of sentences taken together: the Flesch–Kincaid grade, .39 × words a sentence + 11.8 ×
 * syllables a word − 15.59 (Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, US Navy, 1975), and
 * five years more, as pupils in grade 1 are six. Labels are left out; undefined where there is nothing else.
 */
export function readingOf(sentences: readonly Sentence[]): Reading | undefined {
  const whole = sentences.filter(isWhole);
  if (whole.length === 0) return undefined;
  const words = whole.flatMap((sentence) => sentence.words);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / whole.length) + 11.8 * (syllables / words.length) - 15.59;
  return { age: grade + 5, sentences: whole.length, words: words.length, syllables };
}

/** Whole sentences, the hardest first, each with its own reading age: where to look when a text is too hard. */
export function hardestFirst(
  sentences: readonly Sentence[],
): readonly { readonly text: string; readonly age: number }[] {
  return sentences
    .flatMap((sentence) => {
      const reading = readingOf([sentence]);
      return reading === undefined ? [] : [{ text: sentence.text, age: reading.age }];
    })
    .toSorted((one, other) => other.age - one.age);
}

/** The words of four syllables and more, which slow most readers down, as they stand. */
export function longWordsIn(sentences: readonly Sentence[]): readonly string[] {
  return sentences.flatMap(({ words }) =>
    words.filter((word) => /^[^@]*$/.test(word) && syllablesIn(word) > 3),
  );
}

function isWhole(sentence: Sentence): boolean {
  return sentence.words.length > label_words_max;
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}£][\p{L}\p{N}’'.,@-]*/gu) ?? [];
}
