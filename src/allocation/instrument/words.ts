import { z } from 'zod';

/** Words in each language they exist in; `easy` is English in easy words. */
export const Words = z.strictObject({
  en: z.string().min(1),
  easy: z.string().min(1).optional(),
  cy: z.string().min(1).optional(),
});
export type Words = Readonly<z.infer<typeof Words>>;

/** A whole number, nought or more. */
export const whole = z.int().nonnegative();

/** How an instrument, a question, an answer or a step is named; published codes such as `Q16` or `4.13` stay as they are. */
export const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.<>+-]{0,39}$/, 'expected letters, digits, dots and hyphens');
