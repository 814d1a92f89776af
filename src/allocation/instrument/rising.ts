import type { Fault } from './fault.ts';
import { type LevelQuestion, pointsAt, type Question } from './question.ts';
import type { Condition, Operand, Step, StepOf } from './step.ts';

/** What surely never falls when somebody needs more, by its name, with the most it comes to in points. */
type Rising = ReadonlyMap<string, number>;

/**
 * Steps by which an answer of more need could come to fewer points. People’s own instruments are refused with any: that more need
 * never gives less is shown from the steps themselves, not tried on some answers.
 */
export function fallingFaults(
  questions: readonly Question[],
  steps: readonly Step[],
  { needed, parts }: { readonly needed: ReadonlySet<string>; readonly parts: number },
): readonly Fault[] {
  const rising = new Map(questions.filter(isLevel).map((each) => [each.id, mostOf(each) * parts]));
  const faults: Fault[] = [];
  for (const [place, step] of steps.entries()) {
    if (!needed.has(step.id)) continue;
    const most = risesTo(step, rising);
    if (most === undefined) {
      faults.push({ path: ['steps', place], says: 'with more need it could give fewer points' });
      return faults;
    }
    rising.set(step.id, most);
  }
  return faults;
}

/** The most that a step comes to which never falls; undefined for one that could, or that nobody can be sure of. */
function risesTo(step: Step, rising: Rising): number | undefined {
  if (step.op === 'sum') return sumTo(step, rising);
  if (step.op === 'bandedSum')
    return sumTo(step, rising) === undefined ? undefined : step.bands.at(-1)?.gives;
  if (step.op === 'maxOf' || step.op === 'minOf') {
    return all(
      step.of.map((each) => operandTo(each, rising)),
      Math.max,
    );
  }
  if (step.op === 'gate') return gateTo(step, rising);
  return step.op === 'override' ? overrideTo(step, rising) : undefined;
}

function sumTo(
  { of, plus = 0 }: { readonly of: StepOf<'sum'>['of']; readonly plus?: number | undefined },
  rising: Rising,
): number | undefined {
  const terms = of.map(({ of: name, times = 1 }) => {
    const most = rising.get(name);
    return most === undefined || times < 0 ? undefined : most * times;
  });
  return plus < 0 ? undefined : all([plus, ...terms], (...each) => each.reduce((sum, one) => sum + one, 0));
}

/** Lets a number through only for enough of another, and gives nothing before that. */
function gateTo({ of, when, otherwise }: StepOf<'gate'>, rising: Rising): number | undefined {
  return otherwise === 0 && opensWithNeed(when, rising) ? rising.get(of) : undefined;
}

/** Puts what is at least as much in its place for enough of another. */
function overrideTo({ of, when, gives }: StepOf<'override'>, rising: Rising): number | undefined {
  const most = rising.get(of);
  if (most === undefined || typeof gives !== 'number' || gives < most) return undefined;
  return opensWithNeed(when, rising) ? gives : undefined;
}

function opensWithNeed(when: Condition, rising: Rising): boolean {
  return 'from' in when && when.to === undefined && rising.has(when.of);
}

function operandTo(operand: Operand, rising: Rising): number | undefined {
  return typeof operand === 'number' ? Math.max(0, operand) : rising.get(operand.of);
}

function all(
  each: readonly (number | undefined)[],
  make: (...numbers: readonly number[]) => number,
): number | undefined {
  const known = each.flatMap((one) => one ?? []);
  return known.length === each.length ? make(...known) : undefined;
}

function isLevel(question: Question): question is LevelQuestion {
  return question.kind === 'level';
}

function mostOf(question: LevelQuestion): number {
  return pointsAt(question, question.levels.length);
}
