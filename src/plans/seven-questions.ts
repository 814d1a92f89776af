import type { Plan, Section } from './plan.ts';

/** The seven public questions a plan is agreed by, in their order (in Control). They are the only grounds. */
export const questions = ['important', 'change', 'support', 'money', 'managed', 'control', 'happen'] as const;
export type Question = (typeof questions)[number];

export const verdicts = ['met', 'not-yet', 'not-needed'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * The closed list of reasons to send a plan back, each under the question it belongs to. That a place has too little money is
 * not among them, and a risk is not one by itself. `other` stands under no question and needs a second person.
 */
const reasonsUnder = {
  important: ['who-you-are'],
  change: ['nothing-to-change'],
  support: ['support-not-clear', 'risks-not-thought-about'],
  money: ['spending-not-clear', 'costs-not-worked-out'],
  managed: ['nobody-to-manage'],
  control: ['others-decide'],
  happen: ['no-steps'],
} as const satisfies Record<Question, readonly string[]>;

export type Reason = (typeof reasonsUnder)[Question][number] | 'other';

/** Every reason there is, `other` last. */
export const reasons: readonly Reason[] = [
  ...questions.flatMap((question) => reasonsUnder[question]),
  'other',
];

/** The question a reason belongs to; none for `other`. */
export function questionOf(reason: Reason): Question | undefined {
  return questions.find((question) => reasonsOf(question).includes(reason));
}

export function reasonsOf(question: Question): readonly Reason[] {
  return reasonsUnder[question];
}

/** Whether a plan says something on each question, so that a person sees before sending what the service will look for. */
export function saysSomethingOn(plan: Plan): Readonly<Record<Question, boolean>> {
  const said = (section: Section): boolean => plan.passages.some((passage) => passage.section === section);
  const paid = plan.lines.flatMap((line) => (line.kind === 'paid' ? [line] : []));
  return {
    important: said('matters'),
    change: plan.outcomes.length > 0,
    support: plan.lines.length > 0,
    money: plan.lines.length > 0 && paid.every((line) => line.price !== undefined || line.oneOff > 0),
    managed: said('managing'),
    control: said('control'),
    happen: plan.steps.length > 0,
  };
}
