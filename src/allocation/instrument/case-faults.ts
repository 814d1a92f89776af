import type { Fault } from './fault.ts';
import type { Instrument } from './instrument.ts';

/** Words of published cases that are read into a question, a step or a result that there is not. */
export function caseFaults({ cases, questions, steps, results }: Instrument): readonly Fault[] {
  if (cases === undefined) return [];
  const asked = new Set(questions.map((question) => question.id));
  const made = new Set(steps.map((step) => step.id));
  const missing = (key: 'answers' | 'counts' | 'given' | 'expects', knows: (name: string) => boolean) =>
    Object.keys(cases[key] ?? {})
      .filter((name) => !knows(name))
      .map((name) => ({ path: ['cases', key, name], says: `there is no ${name}` }));
  return [
    ...missing('answers', (name) => asked.has(name)),
    ...missing('counts', (name) => asked.has(name)),
    ...missing('given', (name) => made.has(name)),
    ...missing('expects', (name) => Object.hasOwn(results, name) || asked.has(name)),
  ];
}
