import { z } from 'zod';
import { readClockTime, readWeekday, readWeekdayName } from '../../schedule.ts';

const letters_max = 200;
const perPage = { usual: 50, most: 500 };
const pages_max = 1_000_000;

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const age = z
  .string()
  .regex(/^\d{1,3}(\.\d+)?$/, 'must be an age in years, such as 18')
  .transform(Number);

const time = z.string().transform((text, context) => {
  const read = readClockTime(text);
  if (read !== undefined) return read;
  context.addIssue('must be a time of day, such as 18:30');
  return z.NEVER;
});

const day = z.string().transform((text, context) => {
  const read = readWeekday(text) ?? readWeekdayName(text);
  if (read !== undefined) return read;
  context.addIssue('must be a day, such as MO or Monday');
  return z.NEVER;
});

const pageParts = {
  page: whole(1, pages_max).default(1),
  per_page: whole(1, perPage.most).default(perPage.usual),
};

const text = z.string().max(letters_max, `must have at most ${letters_max} letters`).optional();

/** A list of words or of lists of words. */
export const PageQuery = z.object(pageParts);

export const ToMendQuery = z.object({ ...pageParts, list: text });

export const ServicesQuery = z.object({
  ...pageParts,
  search: text,
  taxonomy_term_id: text,
  taxonomy_id: text,
  minimum_age: age.optional(),
  maximum_age: age.optional(),
  start_time: time.optional(),
  end_time: time.optional(),
  day: day.optional(),
});
export type ServicesQuery = z.infer<typeof ServicesQuery>;

export const PlacesQuery = ServicesQuery.extend({
  postcode: text,
  proximity: z
    .string()
    .regex(/^\d{1,7}(\.\d+)?$/, 'must be a distance in metres, such as 2000')
    .transform(Number)
    .optional(),
});
export type PlacesQuery = z.infer<typeof PlacesQuery>;
