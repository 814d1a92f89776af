import type { Reader } from '#ui';
import type { Words } from '../instrument.ts';

/** An instrument's words for a reader: Welsh or easy words where it has them, English otherwise. */
export function wordsFor(words: Words, reader: Reader): string {
  if (reader.language === 'cy') return words.cy ?? words.en;
  return reader.preferences?.easy === true ? (words.easy ?? words.en) : words.en;
}
