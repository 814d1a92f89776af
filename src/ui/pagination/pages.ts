import { fixedWords } from '../fixed-words.ts';
import type { Html } from '../html.ts';
import type { Reader } from '../say.ts';
import { pagination } from './pagination.ts';

/** The page asked for in an address, counted from 1; the first for anything that is no page. */
export function readPage(text: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1;
}

/** The ways back and on in a long list; nothing where it fits one page. */
export function pages(list: {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly reader: Reader;
}): Html | undefined {
  const { page, reader } = list;
  if (list.pages < 2) return undefined;
  const to = (other: number) => ({
    href: list.href(other),
    labelText: fixedWords(reader).pageNumber(String(other)),
  });
  return pagination({
    reader,
    ...(page > 1 && { previous: to(Math.min(page - 1, list.pages)) }),
    ...(page < list.pages && { next: to(page + 1) }),
  });
}
