import type { Fault } from './fault.ts';
import { pointsAt, type Question } from './question.ts';
import {
  type Condition,
  isMoneyStep,
  type MoneyStep,
  type NumberStep,
  type Operand,
  type Step,
} from './step.ts';

/** What a name can be used as: a number to add, one of several names, answers that apply, how often, or a link. */
export type As = 'number' | 'category' | 'applies' | 'frequency' | 'link';
export type Known = {
  readonly as: readonly As[];
  readonly names?: readonly string[];
  /** The most points it can come to, where it is made of levels alone. */
  readonly most?: number | undefined;
};
export type Use = { readonly name: string; readonly as: As; readonly path: Fault['path'] };

/** What questions make, by their names. */
export function knownFrom(questions: readonly Question[]): Map<string, Known> {
  return new Map(questions.map((question) => [question.id, askedFor(question)]));
}

/** What a step makes from what is known before it. */
export function madeBy(step: Step, known: ReadonlyMap<string, Known>): Known {
  if (step.op === 'class') {
    const names = step.bands.map((band) => band.is);
    return {
      as: ['number', 'category'],
      names: step.unasked === undefined ? names : [...names, step.unasked],
    };
  }
  if (step.op === 'sum') {
    const most = step.of.map(({ of, times = 1 }) => (known.get(of)?.most ?? Number.NaN) * times);
    const total = most.reduce((sum, each) => sum + each, step.plus ?? 0);
    return { as: ['number'], most: Number.isNaN(total) ? undefined : total };
  }
  return { as: step.op === 'link' ? ['number', 'link'] : ['number'] };
}

/** Every name that a step uses, and as what. */
export function usesOf(step: Step): readonly Use[] {
  return isMoneyStep(step) ? usesOfMoney(step) : usesOfNumber(step);
}

function usesOfMoney(step: MoneyStep): readonly Use[] {
  switch (step.op) {
    case 'rate':
      return [{ name: step.by, as: 'category', path: ['by'] }];
    case 'link':
      return [number(step.of)];
    case 'priced':
      return [{ name: step.of, as: 'link', path: ['of'] }];
    case 'fraction':
      return [number(step.of), ...used(step.times, ['times', 'of']), ...used(step.over, ['over', 'of'])];
  }
}

function usesOfNumber(step: NumberStep): readonly Use[] {
  switch (step.op) {
    case 'sum':
    case 'bandedSum':
      return step.of.map((term, place) => ({ name: term.of, as: 'number', path: ['of', place, 'of'] }));
    case 'frequency':
      return step.of.map((term, place) => ({ name: term.of, as: 'frequency', path: ['of', place, 'of'] }));
    case 'maxApplicable':
      return [{ name: step.of, as: 'applies', path: ['of'] }];
    case 'maxOf':
    case 'minOf':
      return step.of.flatMap((operand, place) => used(operand, ['of', place, 'of']));
    case 'lookup':
      return step.by.map((name, place) => ({ name, as: 'number', path: ['by', place] }));
    case 'interaction':
      return [number(step.of), { name: step.by, as: 'category', path: ['by'] }];
    case 'gate':
      return [number(step.of), condition(step.when)];
    case 'override':
      return [number(step.of), condition(step.when), ...used(step.gives, ['gives', 'of'])];
    case 'class':
      return [number(step.of)];
  }
}

function askedFor(question: Question): Known {
  switch (question.kind) {
    case 'level':
      return { as: ['number'], most: pointsAt(question, question.levels.length) };
    case 'number':
      return { as: ['number'] };
    case 'choice':
      return { as: ['number', 'category'], names: question.options.map((option) => option.id) };
    case 'yes-no':
      return { as: ['number', 'category'], names: ['no', 'yes'] };
    case 'applies':
      return { as: ['applies'] };
    case 'frequency':
      return { as: ['frequency'] };
  }
}

function number(name: string): Use {
  return { name, as: 'number', path: ['of'] };
}

function condition(when: Condition): Use {
  return { name: when.of, as: 'is' in when ? 'category' : 'number', path: ['when', 'of'] };
}

function used(operand: Operand, path: Fault['path']): readonly Use[] {
  return typeof operand === 'number' ? [] : [{ name: operand.of, as: 'number', path }];
}
