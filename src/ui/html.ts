import { html as honoHtml, raw as honoRaw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

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
  const made = honoHtml(parts, ...slots);
  if (made instanceof Promise) throw new TypeError('expected text or markup in a template, got a promise');
  return made;
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
  const written = Object.entries(all ?? {}).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? html` ${name}` : html` ${name}="${value}"`;
  });
  return html`${written}`;
}

/** Ids joined for `aria-describedby`; undefined when there are none. */
export function idList(...ids: readonly (string | undefined)[]): string | undefined {
  return classes(...ids) || undefined;
}
