import { plainWords, type WantedWord } from './find-words.ts';
import type { Reason } from './reasons.ts';
import type { Service } from './service.ts';
import type { PayChoice } from './ways-to-pay.ts';

/** What somebody looks for. Empty text looks at everything. */
export type Wish = {
  readonly text: string;
  /** A town, street or postcode, or the beginning of one. */
  readonly place: string;
  readonly pay?: PayChoice;
  /** In whole years: whom it is for. */
  readonly age?: number;
  /** From 1. */
  readonly page: number;
};

/** A word that nobody uses, and the words we looked for in its place. */
export type Respelt = { readonly typed: string; readonly meant: readonly string[] };

/** One page of what was found. `matching`: every wanted word is in each, or only some; or no word was asked for. */
export type Found = {
  readonly services: readonly { readonly service: Service; readonly reasons: readonly Reason[] }[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly matching: 'everything' | 'all-words' | 'some-words';
  readonly respelt: readonly Respelt[];
};

/** A query of the database's word search for each wanted word: the word, or what it is also called. */
export function wordQueries(wanted: readonly WantedWord[]): readonly string[] {
  return wanted.map((word) => `(${[word.typed, ...word.also].map(phrase).join(' | ')})`);
}

/** A query for a place: all its words, each as the beginning of one. Undefined when there is none. */
export function placeQuery(place: string): string | undefined {
  const words = plainWords(place).slice(0, 6);
  return words.length === 0 ? undefined : words.map((word) => `${word}:*`).join(' & ');
}

function phrase(words: string): string {
  return plainWords(words).join(' <-> ');
}
