import { type Html, html } from '#ui';
import { blocksOf } from '../blocks.ts';

/** Plain text as paragraphs and lists. */
export function prose(text: string): Html {
  return html`${blocksOf(text).map((block) =>
    block.is === 'list'
      ? html`<ul>
          ${block.items.map((item) => html`<li>${item}</li>`)}
        </ul>`
      : html`<p>${lines(block.lines)}</p>`,
  )}`;
}

/** The same where little room is: one paragraph stands alone, without space around it. */
export function shortProse(text: string): Html {
  const [first, ...others] = blocksOf(text);
  return first?.is === 'paragraph' && others.length === 0 ? lines(first.lines) : prose(text);
}

/** Several things one under the other. */
export function lines(all: readonly (string | Html)[]): Html {
  return html`${all.map((each, index) => html`${index > 0 && html`<br>`}${each}`)}`;
}
