/**
 * Who decides in an organisation and who works there, as counts of people and never as names: nobody's own status is stored.
 * `ownPeople` are voting members drawn from the people the organisation is for: disabled people, older people, carers.
 */
export type BoardCounts = {
  readonly voting: number;
  readonly ownPeople: number;
  readonly disabledVoting: number;
  readonly staff: number;
  readonly disabledStaff: number;
};

/** A definition of being led by the people it is for, with who says so. Shares are in hundredths, so that a half is 50. */
export type LedByProfile = {
  readonly id: 'three-quarters' | 'stricter';
  readonly source: string;
  readonly asks: readonly Share[];
};

/** One share that a definition asks for: at least so many in a hundred, or more than so many. */
export type Share = {
  readonly part: 'ownPeople' | 'disabledVoting' | 'disabledStaff';
  readonly whole: 'voting' | 'staff';
  readonly percent: number;
  readonly orMore: boolean;
};

/** Both definitions in use. Which of them somebody goes by is theirs to choose; they are data and no gate. */
export const ledByProfiles: readonly LedByProfile[] = [
  {
    id: 'three-quarters',
    source: 'Department of Health, User-led Organisations Project, 2007, criterion 12',
    asks: [{ part: 'ownPeople', whole: 'voting', percent: 75, orMore: true }],
  },
  {
    id: 'stricter',
    source: 'Inclusion London, as reported by NCVO, 16 November 2018',
    asks: [
      { part: 'disabledVoting', whole: 'voting', percent: 75, orMore: false },
      { part: 'disabledStaff', whole: 'staff', percent: 50, orMore: false },
    ],
  },
];

/** Whether the counts meet one share. Nobody is no share of nobody: without staff, there is nothing to meet. */
function meetsShare(counts: BoardCounts, { part, whole, percent, orMore }: Share): boolean {
  const has = counts[part] * 100;
  const asked = counts[whole] * percent;
  return counts[whole] > 0 && (orMore ? has >= asked : has > asked);
}

export function meets(counts: BoardCounts, profile: LedByProfile): boolean {
  return profile.asks.every((share) => meetsShare(counts, share));
}

export type BoardFault = {
  readonly field: keyof BoardCounts;
  readonly because: 'more-than-there-are' | 'none';
};

/** What cannot be in the counts: a board of nobody, a part larger than its whole. */
export function boardFaults(counts: BoardCounts): readonly BoardFault[] {
  const tooMany = (part: keyof BoardCounts, whole: keyof BoardCounts): readonly BoardFault[] =>
    counts[part] > counts[whole] ? [{ field: part, because: 'more-than-there-are' }] : [];
  return [
    ...(counts.voting === 0 ? [{ field: 'voting', because: 'none' } as const] : []),
    ...tooMany('ownPeople', 'voting'),
    ...tooMany('disabledVoting', 'voting'),
    ...tooMany('disabledStaff', 'staff'),
  ];
}

/**
 * A share as it may be shown to anybody. Where all or none belong to a group, a count would tell about each of them by name,
 * as trustees are on a public register; the counts are then kept back and only the tests are shown.
 */
export function publicCount(
  part: number,
  whole: number,
): { readonly part: number; readonly whole: number } | undefined {
  return part > 0 && part < whole ? { part, whole } : undefined;
}
