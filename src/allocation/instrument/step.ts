import { z } from 'zod';
import { Link } from './link.ts';
import { name, Words } from './words.ts';

/** Names a question or an earlier step. */
const ref = name;
const makes = { id: name, says: Words.optional() };

const Term = z.strictObject({ of: ref, times: z.int().optional() });
const Operand = z.union([z.int(), z.strictObject({ of: ref })]);
const Bands = z.array(z.strictObject({ from: z.int(), gives: z.int() })).min(1);

/** What must be so: a number between two bounds, or one of these answers. */
export const Condition = z.union([
  z.strictObject({ of: ref, from: z.int().optional(), to: z.int().optional() }),
  z.strictObject({ of: ref, is: z.array(name).min(1) }),
]);
export type Condition = z.infer<typeof Condition>;
export type Operand = z.infer<typeof Operand>;

const day = z.iso.date();
/** Amounts that hold from a day until a day, with their source. */
const Dated = z.strictObject({
  from: day,
  until: day.optional(),
  source: z.string().min(1),
  gives: z.record(name, z.int()),
});
type Dated = z.infer<typeof Dated>;

const numberSteps = [
  /** Adds up, each as many times as it says. What nobody was asked is left out. */
  z.strictObject({
    op: z.literal('sum'),
    ...makes,
    of: z.array(Term).min(1),
    plus: z.int().optional(),
    parts: z.int().positive().optional(),
  }),
  /** The most points among the answers that apply; nothing where none was looked at. */
  z.strictObject({ op: z.literal('maxApplicable'), ...makes, of: ref }),
  /** Adds up, then gives what the band says: the last one whose `from` is not above the sum. */
  z.strictObject({ op: z.literal('bandedSum'), ...makes, of: z.array(Term).min(1), bands: Bands }),
  z.strictObject({ op: z.literal('maxOf'), ...makes, of: z.array(Operand).min(2) }),
  z.strictObject({ op: z.literal('minOf'), ...makes, of: z.array(Operand).min(2) }),
  /** How often, as one whole number: with 210 a day, 30 a week and 7 a month it counts 210ths of a time a day, exactly. */
  z.strictObject({
    op: z.literal('frequency'),
    ...makes,
    of: z
      .array(
        z.strictObject({
          of: ref,
          day: z.int().optional(),
          week: z.int().optional(),
          month: z.int().optional(),
        }),
      )
      .min(1),
  }),
  /** The row that fits, one range for each of `by`; rows never overlap. */
  z.strictObject({
    op: z.literal('lookup'),
    ...makes,
    by: z.array(ref).min(1),
    rows: z.array(z.strictObject({ when: z.array(z.tuple([z.int(), z.int()])), gives: z.int() })).min(1),
    otherwise: z.union([z.int(), z.literal('not-published')]),
  }),
  /** A number as many times as the chosen answer says; not at all for an answer that is not named. */
  z.strictObject({
    op: z.literal('interaction'),
    ...makes,
    of: ref,
    by: ref,
    times: z.record(name, z.int()),
  }),
  /** Lets a number through only where the condition holds. */
  z.strictObject({ op: z.literal('gate'), ...makes, of: ref, when: Condition, otherwise: z.int() }),
  /** Puts another number in its place where the condition holds. */
  z.strictObject({ op: z.literal('override'), ...makes, of: ref, when: Condition, gives: Operand }),
  /** A number as a name: the last one whose `from` is not above it. */
  z.strictObject({
    op: z.literal('class'),
    ...makes,
    of: ref,
    bands: z.array(z.strictObject({ from: z.int(), is: name })).min(1),
    unasked: name.optional(),
  }),
] as const;

const moneySteps = [
  /** An amount by name, of the period in force on the day. */
  z.strictObject({ op: z.literal('rate'), ...makes, by: ref, periods: z.array(Dated).min(1) }),
  z.strictObject({ op: z.literal('link'), ...makes, of: ref, link: Link }),
  /** What a link gives at the price level of the place, rounded once. */
  z.strictObject({ op: z.literal('priced'), ...makes, of: ref }),
  /** A part of it, rounded half up. */
  z.strictObject({ op: z.literal('fraction'), ...makes, of: ref, times: Operand, over: Operand }),
] as const;

/**
 * One step of a sum: an operator, what it is made from, and the name of what it makes. A step knows only questions and the
 * steps before it. Everything is a whole number; `parts` says how many make one point.
 */
export const Step = z.discriminatedUnion('op', [...numberSteps, ...moneySteps], {
  error: 'unknown operator',
});
export type Step = z.infer<typeof Step>;
export type StepOf<Op extends Step['op']> = Extract<Step, { op: Op }>;

/** Steps from points and names to money. */
export type MoneyStep = StepOf<'rate' | 'link' | 'priced' | 'fraction'>;
export type NumberStep = Exclude<Step, MoneyStep>;

export function isMoneyStep(step: Step): step is MoneyStep {
  return step.op === 'rate' || step.op === 'link' || step.op === 'priced' || step.op === 'fraction';
}

/** How many parts of a step make one point. */
export function partsOf(steps: readonly Step[], id: string): number {
  const step = steps.find((each) => each.id === id);
  return step?.op === 'sum' ? (step.parts ?? 1) : 1;
}
