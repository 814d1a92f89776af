import type { Filters } from './filters.ts';
import { neededWords, plainWords, type WantedWord } from './find-words.ts';
import type { Reason } from './reasons.ts';
import type { Service } from './service.ts';
import type { Topic } from './topics.ts';

/** What somebody looks for. Empty text looks at everything. */
export type Wish = Filters & {
  readonly text: string;
  /** A town, street or postcode, or the beginning of one. */
  readonly place: string;
  /** A part of life, chosen by its picture. */
  readonly topic?: Topic;
  /** From 1. */
  readonly page: number;
};

/** A word that nobody uses, and the words we looked for in its place. */
export type Respelt = { readonly typed: string; readonly meant: readonly string[] };

/** One page of what was found. `matching`: every wanted word is in each, or only some; or no word was asked for. */
export type Found = {
  readonly services: readonly FoundService[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly matching: 'everything' | 'all-words' | 'some-words';
  readonly respelt: readonly Respelt[];
  readonly near?: Near;
};

/** One listing that was found; `metres` from the place that was asked for, where both are on the map. */
export type FoundService = {
  readonly service: Service;
  readonly reasons: readonly Reason[];
  readonly metres?: number;
};

/** The place that was looked near: as it was typed, and whether anything here says where it is. */
export type Near = { readonly place: string; readonly onTheMap: boolean };

/** A query of the database's word search for each wanted word: the word, or what it is also called. */
export function wordQueries(wanted: readonly WantedWord[]): readonly string[] {
  return wanted.map((word) => anyOf([word.typed, ...word.also]));
}

/** The query for what must be there, as it is sought and ranked: beside it stands all that was typed. */
export function soughtFor(queries: readonly string[], wanted: readonly WantedWord[]): Sought {
  const typed = neededWords(wanted).map((word) => anyOf([word.typed]));
  return {
    queries,
    whole: (wanted.length === 0 ? queries : wordQueries(wanted)).join(' | '),
    typed: (wanted.length === 0 ? queries : typed).join(' | '),
  };
}

/** What somebody looks for, as queries of the database's word search: any of `queries` has to match; the others rank. */
export type Sought = { readonly queries: readonly string[]; readonly whole: string; readonly typed: string };

/** A query for any of some words or phrases. */
export function anyOf(words: readonly string[]): string {
  return `(${words.map(phrase).join(' | ')})`;
}

/** A query for a place: all its words, each as the beginning of one. Undefined when there is none. */
export function placeQuery(place: string): string | undefined {
  const words = plainWords(place).slice(0, 6);
  return words.length === 0 ? undefined : words.map((word) => `${word}:*`).join(' & ');
}

function phrase(words: string): string {
  return plainWords(words).join(' <-> ');
}
