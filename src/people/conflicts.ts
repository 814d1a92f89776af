import type { Power, Role } from './authority.ts';

/**
 * What somebody does for one person, or for all, that may not go together with something else. `money-holding` takes in
 * payroll; `approving` is the funder's yes and its payments; `speaking-for-all` is group advocacy, campaigning and peer support.
 */
export const functions = [
  'statutory-advocacy',
  'advocacy',
  'assessment',
  'planning',
  'money-holding',
  'paid-support',
  'approving',
  'quality-check',
  'judging',
  'applying',
  'speaking-for-all',
] as const;
export type Function = (typeof functions)[number];

/** Whether two functions go together: always, only where the person chose it knowing of an alternative, or never. */
export type Verdict = 'fine' | 'if-chosen' | 'never';

/** Who would do both: one worker or somebody close to them, or two workers of one organisation. */
export type Level = 'same-worker' | 'same-organisation';

type Row = {
  readonly pair: readonly [Function, Function];
  readonly worker: Verdict;
  readonly organisation: Verdict;
  /** How many others the person must have been shown before they can choose it. */
  readonly othersShown?: number;
};

/**
 * The table of conflicts. What is not named is fine, unless one of the two is kept from everything (`keptFromAll`). Sources:
 * Care Act 2014 s.67 and SI 2014/2889 (an advocate is not paid in the person's care); the protocol of 2006 of NCIL and ADSS
 * (support and advocacy "wherever possible" from different sources; for recipients as a group it is fine); Self Directed
 * Support Network (who holds a fund does not assess); Duffy, Whose Community Is It Anyway?, 2013, proposals 2 and 4.
 */
const conflicts: readonly Row[] = [
  { pair: ['statutory-advocacy', 'planning'], worker: 'never', organisation: 'if-chosen' },
  { pair: ['statutory-advocacy', 'assessment'], worker: 'never', organisation: 'never' },
  { pair: ['statutory-advocacy', 'money-holding'], worker: 'never', organisation: 'never' },
  { pair: ['statutory-advocacy', 'paid-support'], worker: 'never', organisation: 'never' },
  { pair: ['statutory-advocacy', 'approving'], worker: 'never', organisation: 'never' },
  { pair: ['statutory-advocacy', 'advocacy'], worker: 'never', organisation: 'fine' },
  { pair: ['advocacy', 'planning'], worker: 'if-chosen', organisation: 'fine' },
  { pair: ['advocacy', 'money-holding'], worker: 'never', organisation: 'if-chosen' },
  { pair: ['advocacy', 'paid-support'], worker: 'never', organisation: 'never' },
  { pair: ['assessment', 'planning'], worker: 'if-chosen', organisation: 'fine' },
  { pair: ['assessment', 'paid-support'], worker: 'never', organisation: 'never' },
  { pair: ['assessment', 'money-holding'], worker: 'never', organisation: 'never' },
  { pair: ['planning', 'paid-support'], worker: 'never', organisation: 'if-chosen', othersShown: 2 },
  { pair: ['judging', 'applying'], worker: 'never', organisation: 'never' },
];

/** Functions that go with nothing else for the same person, but for what is done for all. */
const keptFromAll: Partial<
  Readonly<Record<Function, { readonly worker: Verdict; readonly organisation: Verdict }>>
> = {
  'quality-check': { worker: 'never', organisation: 'never' },
  approving: { worker: 'never', organisation: 'if-chosen' },
};

/** Whether two functions go together for one person, at one level; in either order. */
export function verdictOn(one: Function, other: Function, level: Level): Verdict {
  if (one === other || one === 'speaking-for-all' || other === 'speaking-for-all') return 'fine';
  const at = level === 'same-worker' ? 'worker' : 'organisation';
  const row = rowOf(one, other);
  const found = new Set([row, keptFromAll[one], keptFromAll[other]].map((each) => each?.[at]));
  return found.has('never') ? 'never' : found.has('if-chosen') ? 'if-chosen' : 'fine';
}

/** How many others the person is shown before they can choose two functions of one organisation: at least one. */
export function othersToShow(one: Function, other: Function): number {
  return rowOf(one, other)?.othersShown ?? 1;
}

function rowOf(one: Function, other: Function): Row | undefined {
  return conflicts.find(({ pair }) => pair.includes(one) && pair.includes(other));
}

/** Two functions that do not simply go together, and how far they do. */
export type Conflict = {
  readonly starts: Function;
  readonly beside: Function;
  readonly level: Level;
  readonly verdict: Exclude<Verdict, 'fine'>;
};

/** What stands against starting some functions beside others, what can never be first. */
export function conflictsBetween(
  starting: readonly Function[],
  held: readonly Function[],
  level: Level,
): readonly Conflict[] {
  const found = starting.flatMap((starts) =>
    held.flatMap((beside): readonly Conflict[] => {
      const verdict = verdictOn(starts, beside, level);
      return verdict === 'fine' ? [] : [{ starts, beside, level, verdict }];
    }),
  );
  return found.toSorted((one, other) => Number(other.verdict === 'never') - Number(one.verdict === 'never'));
}

/** What a role does for a person. A planner who may speak up is an advocate too; a holder gives support from the fund it holds. */
export function functionsOf(role: Role, powers: readonly Power[]): readonly Function[] {
  switch (role) {
    case 'self':
    case 'supporter':
    case 'executor':
      return [];
    case 'planner':
      return powers.includes('speak-up') ? ['planning', 'advocacy'] : ['planning'];
    case 'decider':
    case 'payer':
      return ['approving'];
    case 'holder':
      return ['money-holding', 'paid-support'];
    case 'assistant':
      return ['paid-support'];
    case 'checker':
      return ['quality-check'];
  }
}
