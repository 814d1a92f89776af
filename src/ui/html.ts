import { escapeToBuffer, type HtmlEscapedString, raw as honoRaw } from 'hono/utils/html';

/** Markup that is safe to send: everything in it was escaped, or was put in by us as markup. */
export type Html = HtmlEscapedString;
/** What a component shows: text, which is escaped, or markup of ours. */
export type Content = string | number | Html;
/** What fits between the braces of `html`: lists are joined; true, false, null and undefined show nothing. */
export type Slot = Content | boolean | null | undefined | readonly Slot[];
/** Attributes of an element; false and undefined leave one out, true writes its name alone. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A tagged template that gives markup at once and escapes whatever is put in. A promise among the parts throws. */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  let made = parts[0] ?? '';
  for (const [index, slot] of slots.entries()) made += shown(slot) + (parts[index + 1] ?? '');
  return raw(made);
}

// The library's template makes lists for every slot, which a page of some thousand feels; its escaping stays.
function shown(slot: Slot): string {
  if (isMarkup(slot)) return slot.toString();
  if (typeof slot === 'string') return escaped(slot);
  if (typeof slot === 'number') return slot.toString();
  if (typeof slot === 'boolean' || slot === null || slot === undefined) return '';
  if (!Array.isArray(slot)) throw new TypeError('expected text, markup or a list in a template');
  return slot.map(shown).join('');
}

function isMarkup(slot: Slot): slot is Html {
  return typeof slot === 'object' && slot !== null && 'isEscaped' in slot;
}

function escaped(text: string): string {
  const buffer: [string] = [''];
  escapeToBuffer(text, buffer);
  return buffer[0];
}

/** Text taken as markup without escaping: for our own constants only, never for what someone typed. */
export function raw(markup: string): Html {
  return honoRaw(markup);
}

export const noHtml: Html = raw('');

/** Whether there is anything to see. */
export function isEmpty(content: Content | undefined): boolean {
  return content === undefined || content.toString() === '';
}

/** Class names in one text; those that are missing are left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}

/** ` name="value"` for each attribute that has a value, escaped. */
export function attributes(all: Attributes | undefined): Html {
  if (all === undefined) return noHtml;
  let written = '';
  for (const [name, value] of Object.entries(all)) {
    if (value === undefined || value === false) continue;
    written += value === true ? ` ${escaped(name)}` : ` ${escaped(name)}="${escaped(value.toString())}"`;
  }
  return raw(written);
}

/** Ids joined for `aria-describedby`; undefined when there are none. */
export function idList(...ids: readonly (string | undefined)[]): string | undefined {
  return classes(...ids) || undefined;
}
