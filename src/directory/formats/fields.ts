import { type CalendarDate, type Pence, readCalendarDate, readPounds } from '#basics';
import { hasHtml, htmlToText, tidyText } from './html-to-text.ts';
import { type Note } from './repair.ts';

/** A record as it came, with nothing yet believed about it. */
export type Raw = Readonly<Record<string, unknown>>;

// No database keeps these: the character nought, and halves of a letter without the other half.
// oxlint-disable-next-line no-control-regex -- the very character that must not come in
const unkeepable = /\u0000|\p{Surrogate}/gu;

const label_letters = 300;
const prose_letters = 20_000;

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a field holds; undefined for null, for empty text (noted) and for what is neither text nor number (noted). */
export function readText(raw: Raw, field: string, note: Note): string | undefined {
  const value = raw[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') {
    note(field, 'not-text', value);
    return undefined;
  }
  const text = value.replace(unkeepable, '');
  if (text.trim() !== '') return text;
  note(field, 'was-empty');
  return undefined;
}

/** One line of plain words, such as a name. */
export function readLabel(raw: Raw, field: string, note: Note): string | undefined {
  const text = readText(raw, field, note);
  if (text === undefined) return undefined;
  const plain = htmlToText(text).replace(/\s+/g, ' ');
  if (plain === '') note(field, 'was-empty', text);
  else if (hasHtml(text)) note(field, 'html-made-text', text);
  else if (plain !== text) note(field, 'trimmed', text);
  return cut(plain, label_letters, () => note(field, 'cut-short', text));
}

/** Paragraphs and lists as plain text. */
export function readProse(raw: Raw, field: string, note: Note): string | undefined {
  const text = readText(raw, field, note);
  if (text === undefined) return undefined;
  const marked = hasHtml(text);
  const plain = marked ? htmlToText(text) : htmlToText(lineBreaksKept(text));
  if (plain === '') note(field, 'was-empty', text);
  else if (marked) note(field, 'html-made-text', text);
  else if (plain !== text) note(field, 'trimmed', text);
  return cut(plain, prose_letters, () => note(field, 'cut-short', text));
}

// Parts with single points between them, and a host of plain labels: what the standard's own validators take.
const emailShape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,22}[a-z]$/i;

export function readEmail(raw: Raw, field: string, note: Note): string | undefined {
  const text = readText(raw, field, note)
    ?.replace(/^\s*mailto:/i, '')
    .trim();
  if (text === undefined) return undefined;
  if (emailShape.test(text) && text.length <= 254) {
    if (text !== raw[field]) note(field, 'trimmed', raw[field]);
    return text;
  }
  note(field, 'no-email', raw[field]);
  return undefined;
}

/** A day; from a moment such as `2023-03-15T10:30:45Z` only its day is read. */
export function readDay(raw: Raw, field: string, note: Note): CalendarDate | undefined {
  const text = readText(raw, field, note)?.trim();
  if (text === undefined) return undefined;
  const day = readCalendarDate(/^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1] ?? '');
  if (day === undefined) note(field, 'no-day', text);
  return day;
}

/** Pounds as `21`, `21.5` or `£21.50`; undefined (noted) for fractions of a penny and below nothing. */
export function readAmount(raw: Raw, field: string, note: Note): Pence | undefined {
  const text = readText(raw, field, note);
  if (text === undefined) return undefined;
  const amount = readPounds(text);
  if (amount === undefined) note(field, 'no-amount', text);
  return amount;
}

export function readNumber(raw: Raw, field: string, note: Note): number | undefined {
  const text = readText(raw, field, note)?.trim();
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  note(field, 'no-number', text);
  return undefined;
}

/** The records in the first of several fields that holds a list; feeds of different years name the same list differently. */
export function readRecords(raw: Raw, fields: readonly string[], note: Note): readonly Raw[] {
  for (const field of fields) {
    const value = raw[field];
    if (Array.isArray(value)) return value.filter(isRaw);
    if (value !== undefined && value !== null && value !== '') note(field, 'not-a-list', value);
  }
  return [];
}

function lineBreaksKept(text: string): string {
  return tidyText(text).replaceAll('\n\n', '<p>').replaceAll('\n', '<br>');
}

function cut(text: string, letters: number, tell: () => void): string | undefined {
  if (text.length <= letters) return text === '' ? undefined : text;
  tell();
  const most = letters - 2;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, space > most / 2 ? space : most).trimEnd()} …`;
}
