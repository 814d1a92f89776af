import { type Pence, pounds } from '#basics';
import { type Content, type Html, html } from '../html.ts';

/** An amount of money as people read it, never broken across lines: £348.80, or £348.80 a week. */
export function amount(pence: Pence, per?: Content): Html {
  return html`<span class="amount">${pounds(pence)}</span>${per !== undefined && html` ${per}`}`;
}
