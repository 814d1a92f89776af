import { fillers } from './everyday-words.ts';
import { plainWords } from './find-words.ts';

/** What was typed, with the place that was named in it apart. */
export type TypedWithPlace = { readonly text: string; readonly place: string };

const nearness = new Set(['near', 'nearby', 'around', 'by', 'beside']);
const words_max = 4;

/**
 * Takes a place out of what somebody typed: "swimming on Thursdays near the market who takes direct payments" is looked
 * for near "market". Nothing is taken out where no place follows, as in "near me".
 */
export function takePlaceOut(typed: string): TypedWithPlace {
  const words = typed.split(/\s+/);
  const at = words.findIndex((word) => nearness.has(plain(word)));
  if (at === -1) return { text: typed, place: '' };
  const after = words.slice(at + 1);
  const start = ['the', 'a', 'our'].includes(plain(after[0] ?? '')) ? 1 : 0;
  const stop = after.findIndex((word, index) => index >= start && endsPlace(word, after[index - 1]));
  const place = after.slice(start, stop === -1 ? undefined : stop).slice(0, words_max);
  if (place.length === 0) return { text: typed, place: '' };
  const rest = [...words.slice(0, at), ...after.slice(start + place.length)];
  return { text: rest.join(' '), place: plainWords(place.join(' ')).join(' ') };
}

function endsPlace(word: string, before: string | undefined): boolean {
  return fillers.has(plain(word)) || /[,.;!?]$/.test(before ?? '');
}

function plain(word: string): string {
  return plainWords(word)[0] ?? '';
}
