import { button } from '../button/button.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

export type SaveAndComeBackOptions = {
  /** The field that says it was pressed: `later=yes` unless given. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Where there is no form: the page that says how to come back. */
  readonly href?: string | undefined;
  /** What is kept, and for how long. */
  readonly kept?: Content | undefined;
};

/** A second button of a form: keep this, and come back another day. */
export function saveAndComeBack(options: SaveAndComeBackOptions, reader: Reader): Html {
  const say = kitWords(reader);
  const own =
    options.href === undefined ? { name: options.name ?? 'later', value: options.value ?? 'yes' } : {};
  return html`${button({ text: say.saveAndComeBack, kind: 'secondary', href: options.href, ...own })}${
    options.kept !== undefined && html`<p class="small muted">${options.kept}</p>`
  }`;
}
