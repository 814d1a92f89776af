import { plainWords } from '#directory';

/** What general words must not give away: who asked, and how they put it. */
export type AboutWhom = { readonly names: readonly string[]; readonly ownWords: readonly string[] };

/** What in them could tell whose question it was, as it stands there. */
export type GivesAway = { readonly by: GivenAwayBy; readonly words: string };
export type GivenAwayBy = 'name' | 'own-words' | 'figure' | 'way-to-reach' | 'one-person' | 'capital';

const own_words_run = 4;
const onePerson = /\b(?:he|him|his|she|her|hers|mr|mrs|ms|miss|dr)\b/iu;
const capitalsLet = new Set(['I', 'English', 'Welsh', 'British', 'Sign', 'Language', 'Braille', 'Makaton']);

/**
 * The first thing in general words that could tell whose question it was: a name, the asker's own words, any figure (a day, an
 * amount, an address), a way to reach somebody, "she" or "he", a name of a place or shop by its capital. What is rare
 * in other ways only a person can see.
 */
export function givesAway(written: string, { names, ownWords }: AboutWhom): GivesAway | undefined {
  const name = namesIn(written, names);
  const found: readonly (readonly [GivenAwayBy, string | undefined])[] = [
    ['name', name],
    ['way-to-reach', /\S*@\S*|https?:\S*|\bwww\.\S*/iu.exec(written)?.[0]],
    ['figure', /\S*[\p{N}£€$]\S*/u.exec(written)?.[0]],
    ['own-words', runOf(ownWords, plainWords(written))],
    ['one-person', onePerson.exec(written)?.[0]],
    ['capital', capitalIn(written)],
  ];
  const first = found.find(([, words]) => words !== undefined);
  return first?.[1] === undefined ? undefined : { by: first[0], words: first[1] };
}

function namesIn(written: string, names: readonly string[]): string | undefined {
  const parts = new Set(names.flatMap(plainWords).filter((part) => part.length > 1));
  const said = written.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return said.find((word) => plainWords(word.replace(/['’]s?$/u, '')).some((part) => parts.has(part)));
}

/** Words of the asker's own that stand there one after the other: four, or all of them where they wrote three. */
function runOf(ownWords: readonly string[], written: readonly string[]): string | undefined {
  const text = ` ${written.join(' ')} `;
  return ownWords.flatMap((each) => runsIn(plainWords(each))).find((run) => text.includes(` ${run} `));
}

function runsIn(own: readonly string[]): readonly string[] {
  const size = Math.min(own_words_run, own.length);
  if (size < own_words_run - 1) return [];
  return own.slice(0, own.length - size + 1).map((_, at) => own.slice(at, at + size).join(' '));
}

/** A word with a capital that begins no sentence; letters that stand for something, such as NHS, are no name. */
function capitalIn(written: string): string | undefined {
  return [...written.matchAll(/(?<=[^.!?:\s]\s+["“‘(]?)\p{Lu}[\p{L}'’-]*/gu)]
    .map(([word]) => word)
    .find((word) => !capitalsLet.has(word) && !/^\p{Lu}{2,5}$/u.test(word));
}
