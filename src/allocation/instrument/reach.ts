import { type Link, placing, type StraightLines } from './link.ts';
import { type HelpShares, pointsAt, type Question } from './question.ts';
import {
  isMoneyStep,
  type MoneyStep,
  type NumberStep,
  type Operand,
  type Step,
  type StepOf,
} from './step.ts';

/** From where to where a number can get, whatever the answers are, and where it is made from a larger one, how far that gets. */
export type Reach = { readonly least: number; readonly most: number; readonly onTheWay?: number };
/** How far what has a name can get, and how many parts of it make one point. */
export type Reached = { readonly reach: (name: string) => Reach; readonly parts: (name: string) => number };

const asOften: Reach = { least: 0, most: 1_000 };
/** Prices of a place may be as much as ten times the table’s. */
const dearest = 10;
const nought: Reach = { least: 0, most: 0 };

/** How far the number of a question can get. */
export function reachOfQuestion(question: Question, help: HelpShares | undefined): Reach {
  switch (question.kind) {
    case 'level':
      return { least: 0, most: pointsAt(question, question.levels.length) * (help?.of ?? 1) };
    case 'choice':
    case 'applies':
      return reachOf([0, ...question.options.map((option) => option.points ?? 0)]);
    case 'number':
      return { least: question.least, most: question.most };
    case 'frequency':
      return asOften;
    case 'yes-no':
      return { least: 0, most: 1 };
  }
}

/** How far what a step makes can get. */
export function reachOfStep(step: Step, from: Reached): Reach {
  return isMoneyStep(step) ? reachOfMoney(step, from) : reachOfNumber(step, from.reach);
}

function reachOfMoney(step: MoneyStep, { reach, parts }: Reached): Reach {
  switch (step.op) {
    case 'rate':
      return reachOf(step.periods.flatMap((period) => Object.values(period.gives)));
    case 'link':
      return reachOfLink(step.link, reach(step.of), parts(step.of));
    case 'priced':
      return times(reach(step.of), dearest);
    case 'fraction': {
      const { least, most } = reachOfOperand(step.times, reach);
      return widest([times(reach(step.of), least), times(reach(step.of), most)]);
    }
  }
}

function reachOfNumber(step: NumberStep, reach: Reached['reach']): Reach {
  switch (step.op) {
    case 'sum':
      return plusEach([...timesEach(step.of, reach), ...plusOf(step)]);
    case 'bandedSum':
      return {
        ...reachOf(step.bands.map((band) => band.gives)),
        onTheWay: farthest(plusEach(timesEach(step.of, reach))),
      };
    case 'class':
      return { least: 0, most: step.bands.length };
    case 'maxApplicable':
      return reach(step.of);
    case 'maxOf':
    case 'minOf':
      return widest(step.of.map((each) => reachOfOperand(each, reach)));
    case 'frequency':
      return plusEach(step.of.map(timesAsOften));
    case 'lookup':
      return reachOf([...step.rows.map((row) => row.gives), ...otherwiseOf(step)]);
    case 'interaction':
      return widest([nought, ...Object.values(step.times).map((many) => times(reach(step.of), many))]);
    case 'gate':
      return widest([reach(step.of), only(step.otherwise)]);
    case 'override':
      return widest([reach(step.of), reachOfOperand(step.gives, reach)]);
  }
}

/** Whether every number up to there is exact. Rounding half up looks at twice a number. */
export function isExact(reach: Reach): boolean {
  return 2 * Math.max(farthest(reach), reach.onTheWay ?? 0) <= Number.MAX_SAFE_INTEGER;
}

/** The numbers on the way count as well: a link multiplies before it divides. */
function reachOfLink(link: Link, points: Reach, parts: number): Reach {
  const far = farthest(points);
  switch (link.kind) {
    case 'identity':
      return { ...times(points, link.times / link.over), onTheWay: far * link.times };
    case 'square':
      return { least: 0, most: (far * far * link.times) / link.over, onTheWay: far * far * link.times };
    case 'stepTable':
      return reachOf(link.rows.map((row) => row.pence ?? 0));
    case 'table':
      return reachOfLines(link, far, parts);
  }
}

function reachOfLines(link: StraightLines, points: number, parts: number): Reach {
  const { at, scale } = placing(link, parts);
  const far = points * scale;
  const tops = link.knots.slice(1).map((knot, line) => {
    const [from, to, before] = [at[line] ?? 0, at[line + 1] ?? 0, link.knots[line]?.pence ?? 0];
    const end = line === link.knots.length - 2 ? Math.max(far, to) : to;
    const top = before * (to - from) + (knot.pence - before) * (end - from);
    return { top, money: top / (to - from) };
  });
  const most = Math.max(...tops.map(({ money }) => money));
  return { least: 0, most, onTheWay: Math.max(far, ...tops.map(({ top }) => top)) };
}

function reachOfOperand(operand: Operand, of: (name: string) => Reach): Reach {
  return typeof operand === 'number' ? only(operand) : of(operand.of);
}

function timesEach(
  terms: readonly { readonly of: string; readonly times?: number | undefined }[],
  of: (name: string) => Reach,
): readonly Reach[] {
  return terms.map(({ of: name, times: many = 1 }) => times(of(name), many));
}

function times({ least, most }: Reach, many: number): Reach {
  return reachOf([least * many, most * many]);
}

function plusEach(all: readonly Reach[]): Reach {
  return all.reduce((sum, each) => ({ least: sum.least + each.least, most: sum.most + each.most }), nought);
}

function plusOf({ plus }: StepOf<'sum'>): readonly Reach[] {
  return plus === undefined ? [] : [only(plus)];
}

function timesAsOften({ day = 0, week = 0, month = 0 }: StepOf<'frequency'>['of'][number]): Reach {
  return times(asOften, day + week + month);
}

function otherwiseOf({ otherwise }: StepOf<'lookup'>): readonly number[] {
  return typeof otherwise === 'number' ? [otherwise] : [];
}

function only(number: number): Reach {
  return { least: number, most: number };
}

function farthest({ least, most }: Reach): number {
  return Math.max(Math.abs(least), Math.abs(most));
}

function widest(all: readonly Reach[]): Reach {
  return reachOf(all.flatMap(({ least, most }) => [least, most]));
}

function reachOf(numbers: readonly number[]): Reach {
  return { least: Math.min(...numbers), most: Math.max(...numbers) };
}
