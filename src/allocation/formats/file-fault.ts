/** Something in a file that can't be taken: where, and why. The first line is the row of names. */
export type FileFault = { readonly line: number; readonly column: string; readonly says: string };

export const whyBroken = {
  'not-utf-8': 'the text is not UTF-8; save it as UTF-8',
  'quote-never-ends': 'a quotation mark is opened and never closed',
  'stray-quote': 'a quotation mark stands inside a cell; put the cell in quotation marks and write it twice',
} as const;

export const whyColumns = {
  'columns-missing': 'these columns are missing',
  'columns-twice': 'these columns are there twice',
} as const;

/** A fault in a line: the file, where in it, and why. */
export function fileFaultText(file: string, { line, column, says }: FileFault): string {
  return `${file} line ${String(line)}${column === '' ? '' : `, column ${column}`}: ${says}`;
}
