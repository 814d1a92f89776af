import { type Content, type Html, html } from '../html.ts';
import { type PictureName, picture } from '../picture/picture.ts';

/** Easy words: a sentence a line, with a picture beside each. */
export function pictureLines(
  lines: readonly { readonly picture: PictureName; readonly text: Content }[],
): Html {
  const items = lines.map(
    (line) => html`<li class="picture-lines__line">${picture(line.picture)}<span>${line.text}</span></li>`,
  );
  return html`<ul class="picture-lines">${items}</ul>`;
}
