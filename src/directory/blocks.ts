/** A description as it is laid out: paragraphs, and lists of items. */
export type Block =
  | { readonly is: 'paragraph'; readonly lines: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly string[] };

/** Reads plain text back into paragraphs and lists (see `description` of ServiceWords). */
export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.every((line) => line.startsWith('- '))
        ? { is: 'list', items: lines.map((line) => line.slice(2)) }
        : { is: 'paragraph', lines },
    );
}

/** The beginning of a text for a list of results: whole words, at most so many letters. */
export function beginningOf(text: string, letters_max: number): string {
  const plain = text.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();
  if (plain.length <= letters_max) return plain;
  const cut = plain.lastIndexOf(' ', letters_max);
  return `${plain.slice(0, cut > letters_max / 2 ? cut : letters_max)} …`;
}
