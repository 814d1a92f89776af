import type { NumberStep, Operand, StepOf } from '../instrument/step.ts';
import { absent } from './columns.ts';
import { wholeNumber } from './exact.ts';
import type { Run } from './from-questions.ts';
import type { Tell } from './links.ts';
import { conditionOf, eachKnown, operandOf, type Sources, type Writes } from './rows.ts';

type Making<Op extends NumberStep['op']> = (step: StepOf<Op>, from: Sources, to: Writes) => Run;

/** A step from answers and numbers to numbers, made ready. */
export function numberRun(step: NumberStep, from: Sources, to: Writes): Run {
  switch (step.op) {
    case 'sum':
      return making.sum(step, from, to);
    case 'bandedSum':
      return making.bandedSum(step, from, to);
    case 'class':
      return making.class(step, from, to);
    case 'maxApplicable':
      return making.maxApplicable(step, from, to);
    case 'maxOf':
      return making.maxOf(step, from, to);
    case 'minOf':
      return making.minOf(step, from, to);
    case 'frequency':
      return making.frequency(step, from, to);
    case 'lookup':
      return making.lookup(step, from, to);
    case 'interaction':
      return making.interaction(step, from, to);
    case 'gate':
      return making.gate(step, from, to);
    case 'override':
      return making.override(step, from, to);
  }
}

/** Every operator but those about money. */
const making: { readonly [Op in NumberStep['op']]: Making<Op> } = {
  sum: ({ of, plus }, from, { values }) => addUp(of, from, values, plus ?? absent),

  bandedSum: ({ of, bands }, from, { values, fault }) => {
    const add = addUp(of, from, values, absent);
    const inBand = banded(
      bands.map((band) => band.from),
      bands.map((band) => band.gives),
    );
    const band = eachKnown({ from: values, to: values }, (sum, row) => inBand(sum, row, fault));
    return (count) => {
      add(count);
      band(count);
    };
  },

  class: ({ of, bands, unasked }, from, { values, fault }) => {
    const inBand = banded(
      bands.map((band) => band.from),
      bands.map((_, place) => place),
    );
    const without = unasked === undefined ? absent : bands.length;
    return eachKnown({ from: from.number(of), to: values, without }, (value, row) =>
      inBand(value, row, fault),
    );
  },

  maxApplicable: (step, from, { values }) => {
    const column = from.answers(step.of);
    const points = from.points(step.of);
    if (column.kind !== 'applies') throw new TypeError(`expected answers that apply in ${step.id}`);
    return (count) => {
      for (let row = 0; row < count; row += 1) values[row] = mostOf(points, column.chosen[row] ?? 0);
    };
  },

  maxOf: ({ of }, from, { values }) => extreme(of, from, values, Math.max),
  minOf: ({ of }, from, { values }) => extreme(of, from, values, Math.min),

  frequency: ({ id, of }, from, { values }) => {
    const terms = of.map((term) => ({ ...term, column: from.answers(term.of) }));
    return (count) => {
      for (let row = 0; row < count; row += 1) {
        let total = 0;
        for (const { column, day = 0, week = 0, month = 0 } of terms) {
          if (column.kind !== 'frequency') throw new TypeError(`expected how often in ${id}`);
          total +=
            day * (column.day[row] ?? 0) + week * (column.week[row] ?? 0) + month * (column.month[row] ?? 0);
        }
        values[row] = wholeNumber(total);
      }
    };
  },

  lookup: ({ by, rows, otherwise }, from, { values, fault }) => {
    const numbers = by.map((name) => from.number(name));
    return (count) => {
      for (let row = 0; row < count; row += 1) {
        const found = rows.find(({ when }) =>
          when.every(([low, high], place) => {
            const value = numbers[place]?.[row] ?? absent;
            return low <= value && value <= high;
          }),
        );
        values[row] = found?.gives ?? (otherwise === 'not-published' ? absent : otherwise);
        if (found === undefined && otherwise === 'not-published') fault(row);
      }
    };
  },

  interaction: ({ of, by, times }, from, { values }) => {
    const { picks, names } = from.category(by);
    const each = names.map((name) => (Object.hasOwn(times, name) ? (times[name] ?? 0) : 0));
    return eachKnown({ from: from.number(of), to: values }, (value, row) =>
      wholeNumber(value * (each[picks[row] ?? 0] ?? 0)),
    );
  },

  gate: ({ of, when, otherwise }, from, { values }) => {
    const holds = conditionOf(when, from);
    return eachKnown({ from: from.number(of), to: values }, (value, row) => (holds(row) ? value : otherwise));
  },

  override: ({ of, when, gives }, from, { values }) => {
    const number = from.number(of);
    const holds = conditionOf(when, from);
    const instead = operandOf(gives, from);
    return (count) => {
      for (let row = 0; row < count; row += 1)
        values[row] = holds(row) ? instead(row) : (number[row] ?? absent);
    };
  },
};

function addUp(of: StepOf<'sum'>['of'], from: Sources, values: Float64Array, start: number): Run {
  const terms = of.map((term) => ({ numbers: from.number(term.of), times: term.times ?? 1 }));
  return (count) => {
    values.fill(start, 0, count);
    for (const { numbers, times } of terms) addTimes(values, numbers, times, count);
    for (let row = 0; row < count; row += 1) wholeNumber(values[row] ?? 0);
  };
}

function addTimes(values: Float64Array, numbers: Float64Array, times: number, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const number = numbers[row] ?? absent;
    if (number === absent) continue;
    const before = values[row] ?? absent;
    values[row] = (before === absent ? 0 : before) + number * times;
  }
}

function banded(
  starts: readonly number[],
  gives: readonly number[],
): (value: number, row: number, fault: Tell) => number {
  return (value, row, fault) => {
    let place = starts.length - 1;
    while (place >= 0 && value < (starts[place] ?? 0)) place -= 1;
    if (place < 0) fault(row);
    return gives[place] ?? absent;
  };
}

function mostOf(points: readonly number[], chosen: number): number {
  let most = absent;
  for (let option = 0; option < points.length; option += 1) {
    const worth = points[option] ?? 0;
    if (((chosen >> option) & 1) === 1 && worth > most) most = worth;
  }
  return most;
}

function extreme(
  of: readonly Operand[],
  from: Sources,
  values: Float64Array,
  choose: (one: number, other: number) => number,
): Run {
  const operands = of.map((operand) => operandOf(operand, from));
  return (count) => {
    for (let row = 0; row < count; row += 1) {
      let found = absent;
      for (const operand of operands) {
        const value = operand(row);
        if (value !== absent) found = found === absent ? value : choose(found, value);
      }
      values[row] = found;
    }
  };
}
