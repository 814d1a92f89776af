/**
 * The eleven things that good support makes true for somebody, after the REACH standards of Paradigm (2002; used by Quality
 * Checkers in England), in words of our own, each from the mouth of the person. They measure support and nobody's life.
 */
export const standards = [
  'who-i-live-with',
  'where-i-live',
  'my-own-home',
  'how-i-am-supported',
  'who-supports-me',
  'good-support',
  'friends',
  'healthy-and-safe',
  'part-of-my-place',
  'same-rights',
  'change-in-my-life',
] as const;
export type Standard = (typeof standards)[number];

/** What checkers found about one of them. Not to have found out is an answer too, and no mark against anybody. */
export const founds = ['great', 'good', 'all-right', 'needs-to-change', 'not-found-out'] as const;
export type FoundSo = (typeof founds)[number];

/** What a pair wrote about one standard, in words that the person may strike out before anybody else reads them. */
export type Finding = { readonly standard: Standard; readonly found: FoundSo; readonly words: string };

/** A finding as the person has it before them. */
export type OwnFinding = Finding & { readonly struckOut: boolean };

/** What may go out: all that the person did not strike out, in the order of the standards. */
export function mayGoOut(findings: readonly OwnFinding[]): readonly Finding[] {
  return standards.flatMap((standard) =>
    findings
      .filter((each) => each.standard === standard && !each.struckOut)
      .map(({ found, words }) => ({ standard, found, words })),
  );
}

/** The standards whose finding has no words although it says that something is great or has to change. */
export function withoutWords(findings: readonly Finding[]): readonly Standard[] {
  const needsWords = new Set<FoundSo>(['great', 'needs-to-change']);
  return findings
    .filter(({ found, words }) => needsWords.has(found) && words === '')
    .map(({ standard }) => standard);
}
