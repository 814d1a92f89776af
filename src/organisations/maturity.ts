/** What an organisation can look at when it asks itself how grown it is; after the table of SCIE guide 36 (2010). */
export const maturityLines = [
  'criteria',
  'governance',
  'committee',
  'age',
  'staff',
  'infrastructure',
  'business-plan',
  'funding',
  'services',
  'impairments',
  'members',
  'engagement',
  'networking',
] as const;
export type MaturityLine = (typeof maturityLines)[number];

/** From nothing yet to all of it. It is a mirror for the organisation, and no mark. */
export const maturityLevels = ['none', 'some', 'nearly', 'all'] as const;
export type MaturityLevel = (typeof maturityLevels)[number];

export type MaturityReview = Readonly<Record<MaturityLine, MaturityLevel>>;

/** The lines with most left to do, at most three and none that is whole: where to begin. */
export function nextSteps(review: MaturityReview): readonly MaturityLine[] {
  return maturityLines
    .filter((line) => review[line] !== 'all')
    .toSorted((one, other) => maturityLevels.indexOf(review[one]) - maturityLevels.indexOf(review[other]))
    .slice(0, 3);
}
