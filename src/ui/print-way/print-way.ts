import { button } from '../button/button.ts';
import { type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

/** The way to have a page on paper: a button where there is script to print, and otherwise where to find one. */
export function printWay(reader: Reader): Html {
  const say = kitWords(reader);
  const print = button({
    text: say.print,
    kind: 'secondary',
    type: 'button',
    attributes: { hidden: true, 'data-print': true },
  });
  return html`<div class="print-way">${print}<p class="print-way__plain">${say.printPlain}</p></div>`;
}
