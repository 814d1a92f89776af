import type { Fault } from './fault.ts';
import type { Instrument } from './instrument.ts';
import { usesOf } from './known.ts';
import { fallingFaults } from './rising.ts';
import type { Step } from './step.ts';

/** Results that name nothing, a budget that is no chain from points to a week, and questions that count for nothing. */
export function resultFaults(instrument: Instrument): readonly Fault[] {
  const { steps, questions, results, budget } = instrument;
  const names = new Set([...steps.map((step) => step.id), ...questions.map((question) => question.id)]);
  const used = neededFor(
    steps,
    Object.values(results).map((result) => result.of),
  );
  return [
    ...Object.entries(results)
      .filter(([, result]) => !names.has(result.of))
      .map(([name, result]) => ({ path: ['results', name, 'of'], says: `there is no ${result.of}` })),
    ...questions.flatMap((question, place) =>
      used.has(question.id)
        ? []
        : [{ path: ['questions', place], says: `${question.id} is asked and counts for nothing` }],
    ),
    ...(budget === undefined ? [] : budgetFaults(steps, budget)),
    ...(isPeoplesOwn(instrument) ? pointsFaults(instrument) : []),
  ];
}

/** Every question and step that these names are made from, themselves among them. */
export function neededFor(
  steps: readonly Step[],
  names: readonly string[],
  given: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const needed = new Set(names);
  for (const step of steps.toReversed()) {
    if (needed.has(step.id) && !given.has(step.id)) usesOf(step).forEach((use) => needed.add(use.name));
  }
  return needed;
}

/** Whether people meet it for a figure of their own: areas with levels, unpaid help, and money from points. */
function isPeoplesOwn({ questions, unpaidHelp, budget }: Instrument): boolean {
  return (
    budget !== undefined &&
    unpaidHelp !== undefined &&
    questions.every((question) => question.kind === 'level')
  );
}

function pointsFaults({ questions, steps, budget, unpaidHelp }: Instrument): readonly Fault[] {
  const needed = neededFor(steps, budget === undefined ? [] : [budget.points]);
  return fallingFaults(questions, steps, { needed, parts: unpaidHelp?.of ?? 1 });
}

function budgetFaults(
  steps: readonly Step[],
  { points, table, annual, weekly }: NonNullable<Instrument['budget']>,
): readonly Fault[] {
  const is = (name: string, fits: (step: Step) => boolean): boolean =>
    steps.some((step) => step.id === name && fits(step));
  const priced = is(annual, (step) => step.op === 'priced' && step.of === table);
  const chain: readonly (readonly [holds: boolean, key: string, what: string])[] = [
    [is(points, (step) => step.op === 'sum'), 'points', 'a sum'],
    [is(table, (step) => step.op === 'link' && step.of === points), 'table', 'a link from these points'],
    [annual === table || priced, 'annual', 'the table’s money, or that at local prices'],
    [is(weekly, (step) => step.op === 'fraction' && step.of === annual), 'weekly', 'a part of the year'],
  ];
  return chain
    .filter(([holds]) => !holds)
    .map(([, key, what]) => ({ path: ['budget', key], says: `expected ${what}` }));
}
