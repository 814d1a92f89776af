import { calendarDate } from '#basics';
import type { PolicyPack } from './policy-pack.ts';
import { commonCounts } from './replies.ts';
import { ukEmploying } from './uk-employing.ts';

const from = calendarDate('2015-04-01');
const ours = 'Set by Mainstay as the longest anyone should wait; a place may promise less.';
const proposed = 'What the proposals for a National Independent Living Service ask for.';

/** Independent living as a right that is free: nobody is asked about income or savings. */
export const nils: PolicyPack = {
  format: 'policy-pack/1',
  version: 1,
  id: 'nils',
  title: 'National Independent Living Service',
  says: [
    'Support is free. There is nothing to pay towards it.',
    'These rules follow what disabled people’s organisations have proposed. They are not law yet.',
  ],
  charging: { kind: 'none' },
  counts: [
    ...commonCounts,
    { code: 'complaint-acknowledged', value: 3, from, seen: true, source: ours },
    { code: 'complaint-answered', value: 6, from, seen: true, source: ours },
    { code: 'complaint-made-within', value: 12, from, seen: true, source: ours },
    { code: 'first-review-within', value: 6, from, seen: true, source: ours },
    { code: 'next-review-within', value: 12, from, seen: true, source: ours },
    { code: 'records-kept', value: 6, from, seen: true, source: ours },
  ],
  employing: ukEmploying,
  relativesAtHome: [],
  neverBuys: [
    { code: 'against-the-law', says: 'Anything that is against the law.', source: proposed },
    {
      code: 'not-in-plan',
      says: 'Anything that does nothing for what your plan is about.',
      source: proposed,
    },
  ],
};
