import { type Content, type Html, html } from '../html.ts';

export type FigureOptions = {
  /** The number as people read it: `amount(…)`, or 9. */
  readonly figure: Content;
  /** What the number counts: a week, free to use, days. */
  readonly unit?: Content | undefined;
  /** A sentence about it; several paragraphs go in `more`. */
  readonly text?: Content | undefined;
  readonly more?: Html | undefined;
  /** Without the panel around it, for several side by side. */
  readonly plain?: boolean | undefined;
};

/** The number a page is about, large, with the sentence that says what it is. */
export function figure(options: FigureOptions): Html {
  return html`<div class="${options.plain === true ? 'figure' : 'figure figure--panel'}">
    <p class="figure__number">${options.figure}${options.unit !== undefined && html` <span class="figure__unit">${options.unit}</span>`}</p>
    ${options.text !== undefined && html`<p class="figure__text">${options.text}</p>`}
    ${options.more}
  </div>`;
}
