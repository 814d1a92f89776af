import type { Fault } from './fault.ts';
import { twice } from './lists.ts';
import { ownFaults } from './operator-faults.ts';
import { knownFrom, madeBy, usesOf } from './known.ts';
import type { Instrument } from './instrument.ts';

/** Steps that are there twice, use what is not there yet or is of another kind, or break a rule of their own. */
export function stepFaults({ questions, steps, unpaidHelp }: Instrument): readonly Fault[] {
  const names = [...questions.map((question) => question.id), ...steps.map((step) => step.id)];
  const known = knownFrom(questions);
  const found: Fault[] = [];
  for (const [place, step] of steps.entries()) {
    const path: Fault['path'] = ['steps', place];
    for (const use of usesOf(step)) {
      const has = known.get(use.name);
      if (has === undefined) {
        found.push({
          path: [...path, ...use.path],
          says: `${use.name} is neither a question nor an earlier step`,
        });
      } else if (!has.as.includes(use.as)) {
        found.push({ path: [...path, ...use.path], says: `${use.name} is no ${use.as}` });
      }
    }
    for (const fault of ownFaults(step, known, unpaidHelp)) {
      found.push({ path: [...path, ...fault.path], says: fault.says });
    }
    known.set(step.id, madeBy(step, known));
  }
  return [
    ...twice(names, (place) =>
      place < questions.length ? ['questions', place, 'id'] : ['steps', place - questions.length, 'id'],
    ),
    ...found,
  ];
}
