import { type Content, type Html, html } from '../html.ts';

export type OwnWordsOptions = {
  /** What the person said, as they said it; an empty line starts a new paragraph. */
  readonly words: string;
  /** The official heading, small, under the words. */
  readonly heading?: Content | undefined;
};

/** My words first and large; the official heading small. */
export function ownWords(options: OwnWordsOptions): Html {
  const paragraphs = options.words.trim().split(/\n\s*\n/);
  const last = paragraphs.length - 1;
  const said = paragraphs.map(
    (text, index) => html`<p>${index === 0 && '“'}${text.trim()}${index === last && '”'}</p>`,
  );
  return html`<div class="own-words"><blockquote class="own-words__said">${said}</blockquote>${
    options.heading !== undefined && html`<p class="own-words__heading">${options.heading}</p>`
  }</div>`;
}
