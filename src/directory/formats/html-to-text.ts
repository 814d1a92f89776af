import { decodeEntities } from './entities.ts';
import { type HtmlPiece, piecesOfHtml } from './html-pieces.ts';

/** Feeds encode markup once or twice over; this is more than any does, and it ends. */
const rounds_max = 8;
const paragraphTags = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Whether a text was written as HTML: it has a tag in it. */
export function hasHtml(text: string): boolean {
  return /<[a-z!/][^<>]*>/i.test(text);
}

/**
 * HTML as plain text that is safe anywhere: paragraphs with an empty line between, list items on lines beginning "- ",
 * links kept as their words. Scripts, styles and every tag go; so does markup that was hidden as entities.
 */
export function htmlToText(html: string): string {
  let text = html;
  for (let round = 0; round < rounds_max && (round === 0 || hasMore(text)); round += 1) {
    text = layOut(piecesOfHtml(text));
  }
  return text.replace(/<(?=[a-z!/?])/gi, '< ').trim();
}

function hasMore(text: string): boolean {
  return hasHtml(text) || decodeEntities(text) !== text;
}

/** Text without markup, tidied the same way: trimmed lines, at most one empty line between them. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controlCharacters, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=- )/g, '\n')
    .replace(/(^|\n)(?!- )([^\n]+)\n(?=- )/g, '$1$2\n\n')
    .trim();
}

// oxlint-disable-next-line no-control-regex -- the very characters that must not come in
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2028\u2029\ufeff]/g;

function layOut(all: readonly HtmlPiece[]): string {
  return tidyText(all.map(asText).join(''));
}

function asText(piece: HtmlPiece): string {
  if (piece.is === 'text') return decodeEntities(piece.text.replace(/\s+/g, ' '));
  if (piece.name === 'br') return '\n';
  if (piece.name === 'li') return piece.opens ? '\n- ' : '\n';
  if (piece.name === 'td' || piece.name === 'th') return ' ';
  return paragraphTags.has(piece.name) ? '\n\n' : '';
}
