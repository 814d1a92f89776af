import type { Fault } from './fault.ts';
import { twice } from './lists.ts';
import { ownFaults } from './operator-faults.ts';
import { knownFrom, madeBy, usesOf } from './known.ts';
import type { Instrument } from './instrument.ts';
import { isExact, type Reach, reachOfQuestion, reachOfStep } from './reach.ts';
import { partsOf, type Step } from './step.ts';

/** Steps that are there twice, use what is not there yet or is of another kind, or break a rule of their own. */
export function stepFaults({ questions, steps, unpaidHelp }: Instrument): readonly Fault[] {
  const names = [...questions.map((question) => question.id), ...steps.map((step) => step.id)];
  const known = knownFrom(questions);
  const reaches = new Map(questions.map((question) => [question.id, reachOfQuestion(question, unpaidHelp)]));
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
    if (found.length === 0) found.push(...tooFar(step, path, steps, reaches));
    known.set(step.id, madeBy(step, known));
  }
  return [
    ...twice(names, (place) =>
      place < questions.length ? ['questions', place, 'id'] : ['steps', place - questions.length, 'id'],
    ),
    ...found,
  ];
}

/** A number that could get too large to be exact: told of at the first step that it happens in. */
function tooFar(
  step: Step,
  path: Fault['path'],
  steps: readonly Step[],
  reaches: Map<string, Reach>,
): readonly Fault[] {
  const reach = reachOfStep(step, {
    reach: (name) => reaches.get(name) ?? { least: 0, most: 0 },
    parts: (name) => partsOf(steps, name),
  });
  reaches.set(step.id, reach);
  return isExact(reach) ? [] : [{ path, says: 'its numbers could get too large to be exact' }];
}
