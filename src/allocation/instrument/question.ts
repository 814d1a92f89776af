import { z } from 'zod';
import { name, whole, Words } from './words.ts';

const asked = {
  id: name,
  title: Words,
  ask: Words.optional(),
  example: Words.optional(),
  picture: name.optional(),
  outcomes: z.array(z.string()).optional(),
};

/** One step up in need. Points add up: an answer is worth its own step and all those below it. */
const Level = z.strictObject({
  level: whole,
  step: z.int().nonnegative('a step below 0 would mean fewer points for more need'),
  says: Words,
});
type Level = z.infer<typeof Level>;

/** One of several answers that stand beside each other, with points where it has some. */
export const Choice = z.strictObject({ id: name, points: z.int().optional(), says: Words });
export type Choice = z.infer<typeof Choice>;

/** What can be asked. Nothing but these six kinds of answer can be put into an instrument. */
export const Question = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('level'), ...asked, levels: z.array(Level).min(2) }),
    z.strictObject({ kind: z.literal('choice'), ...asked, options: z.array(Choice).min(2) }),
    z.strictObject({ kind: z.literal('applies'), ...asked, options: z.array(Choice).min(1).max(31) }),
    z.strictObject({ kind: z.literal('number'), ...asked, least: z.int(), most: z.int() }),
    z.strictObject({ kind: z.literal('frequency'), ...asked }),
    z.strictObject({ kind: z.literal('yes-no'), ...asked }),
  ],
  { error: 'expected a kind of question: level, choice, applies, number, frequency or yes-no' },
);
export type Question = z.infer<typeof Question>;
export type LevelQuestion = Extract<Question, { kind: 'level' }>;

/** The points of an answer with all the steps below it, before unpaid help. */
export function pointsAt({ levels }: LevelQuestion, level: number): number {
  return levels.slice(0, level + 1).reduce((sum, each) => sum + each.step, 0);
}

/** How much of an answer still counts when somebody helps unpaid: `counts` parts out of `of`. */
export const HelpShares = z.strictObject({
  of: z.int().positive().max(1000),
  ask: Words,
  shares: z.array(z.strictObject({ id: name, counts: whole, says: Words })).min(1),
});
export type HelpShares = z.infer<typeof HelpShares>;
