/**
 * How many syllables an English word has, as it is said. Figures and signs count as one, a word with hyphens as its
 * parts. It goes by rules, with a list of what they get wrong. Held against a pronouncing dictionary it was right for
 * 99 in 100 of the interface's words; on all 117,000 of the dictionary's it was right for 92, and low by .04 a word.
 */
export function syllablesIn(word: string): number {
  const parts = word
    .toLowerCase()
    .replace(/['’](s|d|ll|ve|re|m|t)?$/, '')
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + inOnePart(part), 0),
  );
}

function inOnePart(word: string): number {
  const known = exceptions.get(word) ?? exceptions.get(word.replace(/s$/, ''));
  if (known !== undefined) return known;
  const spoken = withoutSilentLetters(word);
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + saidApart(spoken));
}

/** The word without an e that is written but not said: ask(e)d, liv(e)s, tak(e), som(e)body, car(e)ful. */
function withoutSilentLetters(word: string): string {
  return word
    .replace(
      /^(som|els|hom|lif|mor|ther|wher|her|tim|car|saf|hous)e(?=[bcdfghklmnprstvw])|^(ev)e(?=ry)/,
      '$1$2',
    )
    .replace(/(?<=[aeiouy][^aeiouyl]+|[aeiouy]l)e(?=(ly|ment|ments|ful|fully|less|ness)$)/, '')
    .replace(/(?<![td]|[^aeiou]e|[bcdfgkptz]l)ed$/, '')
    .replace(/(?<![sxzcgl]|[cs]h|[^aeiou]e)es$/, '')
    .replace(/(?<=[aeiouy][^aeiouy]*l)es$/, (es, at: number) =>
      /[bcdfgkptz]l$/.test(word.slice(0, at)) ? es : '',
    )
    .replace(/(?<![bcdfgkptz]l|[^aeiou]e)e$/, '');
}

/** How many vowels that stand together are said apart, such as in "reality", "idea", "science" and "doing". */
function saidApart(word: string): number {
  return pairs.filter((pair) => pair.test(word)).length;
}

const pairs: readonly RegExp[] = [
  /^(re|pre)(?=[aiou](?![dln]|s[ot]|c[ht]))/,
  /i(?=a(?!g[en]|l)|o(?!n|us)|u[ms]|er$|ers$|est$)/,
  /(?<![cst])ia(?=l)/,
  /(?<=[aeiouy])(?=ing)/,
  /(?<=[^aeiougq]u)(?=[ao])/,
  /(?<=i)(?=e(nc|nt|t))/,
  /(?<=^cre)(?=at)|(?<=^re)(?=ality)/,
  /sm$/,
];

/** What the rules get wrong among words that the house uses; a plural is as its one. */
const exceptions: ReadonlyMap<string, number> = new Map([
  ['agreeable', 4],
  ['anyone', 3],
  ['area', 3],
  ['business', 2],
  ['centre', 2],
  ['colleague', 2],
  ['employer', 3],
  ['everyone', 3],
  ['guideline', 2],
  ['hundred', 2],
  ['idea', 3],
  ['language', 2],
  ['maybe', 2],
  ['previous', 3],
  ['video', 3],
  ['wednesday', 2],
  ['wherever', 3],
  ['whoever', 3],
]);
