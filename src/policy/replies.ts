import { calendarDate } from '#basics';
import type { CountValue } from './policy-pack.ts';

const from = calendarDate('2015-04-01');
const ours = 'Set by Mainstay as the longest anyone should wait; a place may promise less.';

/** The clocks that run the same wherever Mainstay is used, until a place sets its own. */
export const commonCounts: readonly CountValue[] = [
  { code: 'plan-reply', value: 10, from, seen: true, source: ours },
  { code: 'question-reply', value: 3, from, seen: true, source: ours },
  {
    code: 'answer-public-after',
    value: 14,
    from,
    seen: true,
    source:
      'Set by Mainstay: whoever asked has two weeks to keep their answer off the list of everybody, and it comes in with others.',
  },
  { code: 'review-reply', value: 20, from, seen: true, source: ours },
  { code: 'how-it-goes-reply', value: 20, from, seen: true, source: ours },
  {
    code: 'rules-asked-at-least',
    value: 14,
    from,
    seen: true,
    source:
      'Set by Mainstay as the shortest in which people who need time, an interpreter or somebody beside them can answer; a service may give longer.',
  },
  { code: 'grant-reply', value: 10, from, seen: true, source: ours },
  { code: 'check-reply', value: 20, from, seen: true, source: ours },
  { code: 'taking-down-reply', value: 10, from, seen: true, source: ours },
  {
    code: 'told-from-one-place',
    value: 20,
    from,
    seen: true,
    source: 'Set by Mainstay: more than a day of many people at one library; what is beyond it is read last.',
  },
  {
    code: 'check-first-look-back',
    value: 13,
    from,
    seen: true,
    source: 'Set by Mainstay: a quarter of a year after a check was published.',
  },
  {
    code: 'check-second-look-back',
    value: 26,
    from,
    seen: true,
    source: 'Set by Mainstay: half a year after a check was published.',
  },
  { code: 'holding-change', value: 20, from, seen: true, source: ours },
  { code: 'undisputed-wages', value: 5, from, seen: true, source: ours },
  {
    code: 'grace-reply',
    value: 1,
    from,
    seen: true,
    source:
      'Set by Mainstay: whoever worked has waited already, so the service answers by the next working day.',
  },
  {
    code: 'grace-most',
    value: 4,
    from,
    seen: true,
    source:
      'Set by Mainstay as the most wages of one job that a service pays ahead at once: four weeks, as money for support comes.',
  },
  { code: 'fund-final-account', value: 14, from, seen: true, source: ours },
  {
    code: 'settle-after-death',
    value: 42,
    from,
    seen: true,
    source:
      'Set by Mainstay: six weeks in which a family can say who settles what somebody leaves, before a service does it alone.',
  },
  { code: 'notice-of-less', value: 28, from, seen: true, source: ours },
  { code: 'surplus-object-within', value: 28, from, seen: true, source: ours },
  {
    code: 'first-look-within',
    value: 8,
    from,
    seen: true,
    source: 'Usual in councils six to eight weeks after a plan is agreed, for example Worcestershire.',
  },
  {
    code: 'keep-weeks',
    value: 8,
    from,
    seen: true,
    source: 'Set by Mainstay: a place may let people keep more.',
  },
  {
    code: 'first-payment-before-support',
    value: 1,
    from,
    seen: true,
    source: 'Set by Mainstay: the first payment comes before the first day of support.',
  },
  {
    code: 'agreement-notice',
    value: 4,
    from,
    seen: true,
    source: 'Usual in councils’ direct payment agreements, for example Gloucestershire, clause 11.1.',
  },
];
