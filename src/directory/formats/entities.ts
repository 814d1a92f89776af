/** The named characters that published descriptions use; any other name stays as it was written. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
  ['pound', '£'],
  ['euro', '€'],
  ['cent', '¢'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['deg', '°'],
  ['middot', '·'],
  ['bull', '•'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['times', '×'],
  ['divide', '÷'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['frac34', '¾'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ecirc', 'ê'],
  ['aacute', 'á'],
  ['agrave', 'à'],
  ['acirc', 'â'],
  ['auml', 'ä'],
  ['iacute', 'í'],
  ['icirc', 'î'],
  ['oacute', 'ó'],
  ['ocirc', 'ô'],
  ['ouml', 'ö'],
  ['uacute', 'ú'],
  ['ucirc', 'û'],
  ['uuml', 'ü'],
  ['wcirc', 'ŵ'],
  ['ycirc', 'ŷ'],
  ['ccedil', 'ç'],
  ['ntilde', 'ñ'],
  ['szlig', 'ß'],
]);

/** Numbers 128 to 159 are read as Windows-1252, as every browser does (HTML standard, numeric character references). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Turns `&amp;`, `&#163;` and `&#xA3;` into the characters they stand for, once. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});/g, decodeOne);
}

function decodeOne(whole: string, inside: string): string {
  if (!inside.startsWith('#')) return named.get(inside) ?? named.get(inside.toLowerCase()) ?? whole;
  const hexadecimal = /^#[xX]/.test(inside);
  return character(Number.parseInt(inside.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
}

function character(code: number): string {
  if (code >= 128 && code <= 159) return windows1252[code - 128] ?? ' ';
  const half = code >= 0xd8_00 && code <= 0xdf_ff;
  return code < 32 || code > 0x10_ff_ff || half ? ' ' : String.fromCodePoint(code);
}
