import { plainWords, stemIn, stemOf, type WantedWord } from './find-words.ts';
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
  const read = readOnce(parts);
  return wanted.flatMap((word) => reasonFor(word, read) ?? []);
}

/** Fields of which only the words themselves are shown: days and ways to pay say all without their neighbours. */
export const shownAlone: ReadonlySet<SearchField> = new Set(['when', 'pay']);

/** Reasons that show the same few words, as one. */
export type ReasonTogether = Pick<Reason, 'field' | 'around'> & { readonly found: readonly string[] };

export function together(reasons: readonly Reason[]): readonly ReasonTogether[] {
  const same = new Map<string, ReasonTogether>();
  for (const { field, around, found } of reasons) {
    const key = shownAlone.has(field) ? field : `${field} ${around}`;
    const before = same.get(key)?.found ?? [];
    same.set(key, { field, around, found: [...new Set([...before, found])] });
  }
  return [...same.values()];
}

type Span = { readonly from: number; readonly to: number };
/** A field's text with its words by their stems, so that each is taken apart once for all that is looked for. */
type ReadField = {
  readonly text: string;
  readonly stems: readonly string[];
  readonly spans: readonly Span[];
};
type Read = (field: SearchField) => ReadField;

function readOnce(parts: SearchParts): Read {
  const done = new Map<SearchField, ReadField>();
  return (field) => {
    const before = done.get(field);
    if (before !== undefined) return before;
    const text = parts[field];
    const words = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)];
    const now = {
      text,
      stems: words.map((word) => stemIn(word[0])),
      spans: words.map((word) => ({ from: word.index, to: word.index + word[0].length })),
    };
    done.set(field, now);
    return now;
  };
}

function reasonFor(wanted: WantedWord, read: Read): Reason | undefined {
  return firstFound(wanted.typed, [wanted.typed], read) ?? firstFound(wanted.typed, wanted.also, read);
}

function firstFound(typed: string, phrases: readonly string[], read: Read): Reason | undefined {
  const sought = phrases.map((phrase) => plainWords(phrase).map(stemOf));
  for (const name of searchFields) {
    const field = read(name);
    for (const stems of sought) {
      const at = phraseIn(stems, field);
      if (at !== undefined) return { typed, field: name, ...surroundings(field.text, at) };
    }
  }
  return undefined;
}

function phraseIn(sought: readonly string[], field: ReadField): Span | undefined {
  const start = field.stems.findIndex((_, index) =>
    sought.every((stem, offset) => stem === field.stems[index + offset]),
  );
  const first = field.spans[start];
  const last = field.spans[start + sought.length - 1];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
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
