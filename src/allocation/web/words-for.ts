import type { Reader } from '#ui';
import type { Words } from '../instrument/words.ts';
import type { StartingInstrument } from '../starting-instrument.ts';

/** An instrument's words for a reader: Welsh or easy words where it has them, English otherwise. */
export function wordsFor(words: Words, reader: Reader): string {
  if (reader.language === 'cy') return words.cy ?? words.en;
  return reader.preferences?.easy === true ? (words.easy ?? words.en) : words.en;
}

/** The title of an area, by its id. */
export function titleOf(reader: Reader, instrument: StartingInstrument, id: string): string {
  const area = instrument.areas.find((each) => each.id === id);
  return area === undefined ? id : wordsFor(area.title, reader);
}
