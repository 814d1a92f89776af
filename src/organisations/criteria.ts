/**
 * The 21 points by which a government department once described an organisation led by the people it is for (Department of
 * Health, User-led Organisations Project, 2007), in its order. Here an organisation answers them about itself; nobody else
 * hands out or withholds anything by them, and no answer locks anything.
 */
export const criteria = [
  'social-model',
  'independent-living',
  'rights',
  'shaped-by-members',
  'peer-support',
  'everybody-local',
  'diversity',
  'carers',
  'in-decisions',
  'choice-and-control',
  'legal-form',
  'board',
  'backed-to-decide',
  'clear-management',
  'sound-systems',
  'lasting-money',
  'paid-people',
  'local-needs',
  'answers-to-members',
  'members-shape-services',
  'better-buying',
] as const;
export type Criterion = (typeof criteria)[number];

/** Where a point stands in the list of 2007, from 1. */
export function numberOf(criterion: Criterion): number {
  return criteria.indexOf(criterion) + 1;
}

/** The next point of which nothing is said yet, after one and then from the beginning; undefined where none is left. */
export function nextUnsaid(
  after: Criterion,
  claims: Partial<Readonly<Record<Criterion, unknown>>>,
): Criterion | undefined {
  const here = numberOf(after);
  return [...criteria.slice(here), ...criteria.slice(0, here - 1)].find((each) => claims[each] === undefined);
}

export function readCriterion(text: string | undefined): Criterion | undefined {
  return criteria.find((each) => each === text);
}

/** What an organisation says about one of the points. */
export const answers = ['yes', 'partly', 'working-on-it', 'no', 'not-for-us'] as const;
export type Answer = (typeof answers)[number];

/** How many points have each answer; those without one are nobody's no. */
export function countAnswers(
  claims: Partial<Readonly<Record<Criterion, { readonly answer: Answer }>>>,
): Readonly<Record<Answer | 'not-said', number>> {
  const given = criteria.map((each) => claims[each]?.answer ?? 'not-said');
  const count = (answer: Answer | 'not-said'): number => given.filter((each) => each === answer).length;
  return {
    yes: count('yes'),
    partly: count('partly'),
    'working-on-it': count('working-on-it'),
    no: count('no'),
    'not-for-us': count('not-for-us'),
    'not-said': count('not-said'),
  };
}
