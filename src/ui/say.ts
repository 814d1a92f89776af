/** What a reader asked for: their language, and whether in easy words. A frame is one. */
export type Reader = {
  readonly language: 'en' | 'cy';
  readonly preferences?: { readonly easy?: boolean | undefined } | undefined;
};

type Loose<Said> = Said extends string
  ? string
  : Said extends (...figures: infer Figures) => infer Text
    ? (...figures: Figures) => Loose<Text>
    : Said extends readonly (infer Each)[]
      ? readonly Loose<Each>[]
      : Said extends object
        ? { readonly [Key in keyof Said]: Loose<Said[Key]> }
        : Said;

/** The words of a room: English whole; easy English and Welsh as far as they are written. */
export type Languages<Words extends object> = {
  readonly en: Words;
  readonly easy?: Partial<{ readonly [Key in keyof Words]: Loose<Words[Key]> }>;
  readonly cy?: Partial<{ readonly [Key in keyof Words]: Loose<Words[Key]> }>;
};

/**
 * A room's words for a reader. What is missing in Welsh or in easy words is said in plain English,
 * key by key. A value is text, or a function of the figures in it.
 */
export function catalogue<const Words extends object>(
  languages: Languages<Words>,
): (reader: Reader) => { readonly [Key in keyof Words]: Loose<Words[Key]> } {
  type Said = { readonly [Key in keyof Words]: Loose<Words[Key]> };
  const plain: Said = loosen(languages.en);
  const easy: Said = { ...plain, ...languages.easy };
  const welsh: Said = { ...plain, ...languages.cy };
  return (reader) => {
    if (reader.language === 'cy') return welsh;
    return reader.preferences?.easy === true ? easy : plain;
  };
}

function loosen<Words extends object>(words: Words): { readonly [Key in keyof Words]: Loose<Words[Key]> };
function loosen(words: object): object {
  return words;
}
