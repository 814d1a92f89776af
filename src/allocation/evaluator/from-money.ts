import { inForce } from '../instrument/dated.ts';
import { type MoneyStep, partsOf, type StepOf } from '../instrument/step.ts';
import { absent } from './columns.ts';
import { halfUp, partOf } from './exact.ts';
import type { Run } from './from-questions.ts';
import { eachKnown, operandOf } from './rows.ts';
import { linkRun } from './links.ts';
import type { Workspace } from './workspace.ts';

/** The price level at which a table stands, in ten-thousandths. */
export const asPriced = 10_000;

/** A step from points and names to money, made ready. */
export function moneyRun(step: MoneyStep, place: number, space: Workspace): Run {
  switch (step.op) {
    case 'link':
      return linkStep(step, place, space);
    case 'priced':
      return pricedStep(step, place, space);
    case 'rate':
      return rateStep(step, place, space);
    case 'fraction':
      return fractionStep(step, place, space);
  }
}

/** Points to money, rounded half up once. */
function linkStep(step: StepOf<'link'>, place: number, space: Workspace): Run {
  const points = space.number(step.of);
  const fractions = space.fractions(step.id);
  const { values, fault } = space.writes(step.id, place);
  const link = linkRun(step.link, partsOf(space.instrument.steps, step.of));
  return (count) => {
    link(points, fractions, count, fault);
    for (let row = 0; row < count; row += 1) {
      const top = fractions.top[row] ?? absent;
      values[row] = top === absent ? absent : halfUp(top, fractions.bottom[row] ?? 1);
    }
  };
}

/** The same money at the price level of the place, from the exact fraction, so that nothing is rounded twice. */
function pricedStep(step: StepOf<'priced'>, place: number, space: Workspace): Run {
  const { top: tops, bottom: bottoms } = space.fractions(step.of);
  const { values } = space.writes(step.id, place);
  const { prices } = space;
  return (count) => {
    for (let row = 0; row < count; row += 1) {
      const top = tops[row] ?? absent;
      values[row] =
        top === absent ? absent : partOf(top, prices[row] ?? asPriced, (bottoms[row] ?? 1) * asPriced);
    }
  };
}

/** An amount by name, of the period in force on the day of the run. */
function rateStep(step: StepOf<'rate'>, place: number, space: Workspace): Run {
  const { picks, names } = space.category(step.by);
  const { values, fault } = space.writes(step.id, place);
  return (count) => {
    const period = space.day === undefined ? step.periods.at(-1) : inForce(step.periods, space.day);
    const amounts = names.map((name) => (period === undefined ? absent : givenFor(period.gives, name)));
    for (let row = 0; row < count; row += 1) {
      values[row] = amounts[picks[row] ?? 0] ?? absent;
      if (period === undefined) fault(row);
    }
  };
}

/** A part of an amount, rounded half up; nothing where what it is divided by is not known or nought. */
function fractionStep(step: StepOf<'fraction'>, place: number, space: Workspace): Run {
  const [top, bottom] = [operandOf(step.times, space), operandOf(step.over, space)];
  const { values } = space.writes(step.id, place);
  return eachKnown({ from: space.number(step.of), to: values }, (value, row) => {
    const [times, over] = [top(row), bottom(row)];
    return times === absent || over === absent || over <= 0 ? absent : partOf(value, times, over);
  });
}

/** What is given for a name; absent where there is nothing, also for names that every object has. */
function givenFor(gives: Readonly<Record<string, number>>, name: string): number {
  return Object.hasOwn(gives, name) ? (gives[name] ?? absent) : absent;
}
