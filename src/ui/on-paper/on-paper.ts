import { classes, type Html, html } from '../html.ts';

/** One part of a form to fill in by hand: never torn in two by the end of a page where it fits on one. */
export function paperPart(heading: Html | string, body: Html): Html {
  const top = typeof heading === 'string' ? html`<h2>${heading}</h2>` : heading;
  return html`<section class="paper__question">${top}${body}</section>`;
}

/** What is asked, with lines to write the answer on: one, unless more are given. */
export function paperAsk(text: string, lines = 1): Html {
  return html`<p class="paper__ask">${text}</p>${Array.from({ length: lines }, () => html`<div class="paper__line"></div>`)}`;
}

/** Boxes to put a cross in, below each other, or short ones in a row. */
export function paperBoxes(texts: readonly string[], inARow = false): Html {
  return html`<ul class="${classes('paper__choices', inARow && 'paper__choices--row')}">${texts.map(
    (text) => html`<li>${text}</li>`,
  )}</ul>`;
}
