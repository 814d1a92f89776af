import { nothing, type Pence } from '#basics';
import type { decidePlan } from '#plans/actions';

type Given = Parameters<typeof decidePlan>[1]['given'];
type Answer = Given['answers']['money'];

/** A yes to all seven questions, for this much a week. */
export function yesTo(weekly: Pence, whyDifferent: string): Given {
  return { answers: answers({}), reasons: [], wouldHelp: '', otherReason: '', weekly, whyDifferent };
}

/** Not yet, for what the plan says on money and on next steps. */
export function notYet(said: {
  readonly money: string;
  readonly happen: string;
  readonly wouldHelp: string;
}): Given {
  const { money, happen, wouldHelp } = said;
  return {
    answers: answers({
      money: { verdict: 'not-yet', comment: money },
      happen: { verdict: 'not-yet', comment: happen },
    }),
    reasons: ['spending-not-clear', 'no-steps'],
    wouldHelp,
    otherReason: '',
    weekly: nothing,
    whyDifferent: '',
  };
}

function answers(others: Partial<Given['answers']>): Given['answers'] {
  const met: Answer = { verdict: 'met', comment: '' };
  return {
    important: met,
    change: met,
    support: met,
    money: met,
    managed: met,
    control: met,
    happen: met,
    ...others,
  };
}
