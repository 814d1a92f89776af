import { type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

/** Reads one part of a page aloud, by its id. It shows only where the browser can speak. */
export function readAloud(options: { readonly of: string; readonly classes?: string }, reader: Reader): Html {
  const say = kitWords(reader);
  return html`<button type="button" hidden class="${options.classes ?? 'read-aloud'}" aria-pressed="false" data-read-aloud="${options.of}" data-stop="${say.stopReading}">${say.readToMe}</button>`;
}
