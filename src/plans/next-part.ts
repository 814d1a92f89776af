import { type Section, sections } from './plan.ts';

/** The parts of a plan in the order in which they are read: those in one's own words, and those that list things. */
const planParts = [
  'matters',
  'outcomes',
  'people',
  'lines',
  'risks',
  'control',
  'managing',
  'steps',
] as const;
export type PlanPart = (typeof planParts)[number];

/** What of a plan it takes to see which parts say something. */
type Written = Readonly<
  Record<'outcomes' | 'companions' | 'lines' | 'risks' | 'steps', readonly unknown[]>
> & { readonly passages: readonly { readonly section: Section }[] };

/** The first part in which nothing stands yet; undefined where every part says something. It leads on, it demands nothing. */
export function nextPart(plan: Written): PlanPart | undefined {
  const { passages, outcomes, companions: people, lines, risks, steps } = plan;
  const lists = { outcomes, people, lines, risks, steps };
  return planParts.find((part) =>
    isSection(part) ? !passages.some(({ section }) => section === part) : lists[part].length === 0,
  );
}

export function isSection(part: PlanPart): part is Section {
  return sections.some((section) => section === part);
}
