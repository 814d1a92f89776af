import { type Content, type Html, html } from '../html.ts';
import { type PictureName, picture } from '../picture/picture.ts';
import type { Reader } from '../say.ts';

/** Easy words: a sentence a line, with a picture beside each. */
export function pictureLines(
  lines: readonly { readonly picture: PictureName; readonly text: Content }[],
): Html {
  const items = lines.map(
    (line) => html`<li class="picture-lines__line">${picture(line.picture)}<span>${line.text}</span></li>`,
  );
  return html`<ul class="picture-lines">${items}</ul>`;
}

/** Lines as a list; for whoever asked for easy words with a picture beside each, the last one again where lines are more. */
export function lineList(
  texts: readonly Content[],
  pictures: readonly [PictureName, ...PictureName[]],
  reader: Reader,
): Html {
  if (reader.preferences?.easy !== true) return html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  const last = pictures.at(-1) ?? pictures[0];
  return pictureLines(texts.map((text, place) => ({ text, picture: pictures[place] ?? last })));
}
