/** The letters, figures and signs that Bacs carries: A–Z, 0–9, full stop, ampersand, slash, hyphen and blank. */
export const bacsSigns = /^[A-Z0-9.&/ -]*$/;

/** Names and references have eighteen places. */
export const bacs_text_length = 18;

// Letters that do not come apart into one of A–Z and a mark.
const spelledOut: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ł: 'L',
  Ø: 'O',
  Œ: 'OE',
  Þ: 'TH',
};

/**
 * A name or reference as Bacs carries it: in capitals, accents taken off, a blank for each sign that it does not know, such as an
 * apostrophe or a dagger, cut to its eighteen places, without blanks at either end.
 */
export function bacsText(written: string): string {
  const capitals = written.toUpperCase();
  const carried = bacsSigns.test(capitals) ? capitals : spelledFor(capitals);
  return carried.trimStart().slice(0, bacs_text_length).trimEnd();
}

function spelledFor(capitals: string): string {
  return capitals
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[ÆÐĐŁØŒÞ]/g, (letter) => spelledOut[letter] ?? ' ')
    .replace(/[^A-Z0-9.&/ -]/gu, ' ');
}
