import { plainWords, sameWord, type WantedWord } from './find-words.ts';
import { searchFields, type SearchField, type SearchParts } from './search-parts.ts';

/** Why a listing was found: the word, where it stands, and the few words around it. */
export type Reason = {
  /** What the person typed. */
  readonly typed: string;
  /** The word that is there; differs from `typed` where we looked for another word for it. */
  readonly found: string;
  readonly field: SearchField;
  readonly around: string;
};

const around_letters = 90;

/** For each wanted word the first field that has it, in the order in which fields tell most. */
export function reasonsFor(wanted: readonly WantedWord[], parts: SearchParts): readonly Reason[] {
  return wanted.flatMap((word) => reasonFor(word, parts) ?? []);
}

function reasonFor(wanted: WantedWord, parts: SearchParts): Reason | undefined {
  return firstFound(wanted.typed, [wanted.typed], parts) ?? firstFound(wanted.typed, wanted.also, parts);
}

function firstFound(typed: string, phrases: readonly string[], parts: SearchParts): Reason | undefined {
  for (const field of searchFields) {
    for (const phrase of phrases) {
      const at = phraseIn(phrase, parts[field]);
      if (at !== undefined) return { typed, field, ...surroundings(parts[field], at) };
    }
  }
  return undefined;
}

type Span = { readonly from: number; readonly to: number };

function phraseIn(phrase: string, text: string): Span | undefined {
  const sought = plainWords(phrase);
  const there = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)];
  const start = there.findIndex((_, index) =>
    sought.every((word, offset) => sameWord(word, plainWords(there[index + offset]?.[0] ?? '')[0] ?? '')),
  );
  const first = there[start];
  const last = there[start + sought.length - 1];
  return first === undefined || last === undefined
    ? undefined
    : { from: first.index, to: last.index + last[0].length };
}

function surroundings(text: string, at: Span): { readonly found: string; readonly around: string } {
  const line = { from: text.lastIndexOf('\n', at.from) + 1, to: endOfLine(text, at.to) };
  const room = Math.max(0, Math.floor((around_letters - (at.to - at.from)) / 2));
  const from = wordStart(text, Math.max(line.from, at.from - room), at.from);
  const to = wordEnd(text, Math.min(line.to, at.to + room), at.to);
  const around = text.slice(from, to).trim();
  return {
    found: text.slice(at.from, at.to),
    around: `${from > line.from ? '… ' : ''}${around}${to < line.to ? ' …' : ''}`,
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function wordStart(text: string, from: number, latest: number): number {
  if (from === 0 || /\s/.test(text[from - 1] ?? '')) return from;
  const space = text.slice(from, latest).search(/\s/);
  return space === -1 ? latest : from + space + 1;
}

function wordEnd(text: string, to: number, earliest: number): number {
  if (to === text.length || /\s/.test(text[to] ?? '')) return to;
  const space = text.slice(earliest, to).lastIndexOf(' ');
  return space === -1 ? earliest : earliest + space;
}
