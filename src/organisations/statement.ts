import { type Moment } from '#basics';
import { z } from 'zod';
import { answers, criteria } from './criteria.ts';
import { maturityLevels, maturityLines } from './maturity.ts';
import { barriers, helps } from './what-would-help.ts';
import { kindsOfService, steps } from './voice-and-business.ts';

const words = z.string().max(2000);
const count = z.int().min(0).max(9999);

/** What an organisation says about one of the 21 points, with what shows it and where that can be read. */
const Claim = z.object({ answer: z.enum(answers), evidence: words, link: z.string().max(300) });

/** Everything an organisation can say about itself, one thing at a time. */
export const Statement = z.discriminatedUnion('about', [
  z.object({ about: z.literal('criterion'), key: z.enum(criteria), value: Claim }),
  z.object({
    about: z.literal('board'),
    key: z.literal(''),
    value: z.object({
      voting: count,
      ownPeople: count,
      disabledVoting: count,
      staff: count,
      disabledStaff: count,
    }),
  }),
  z.object({
    about: z.literal('services'),
    key: z.literal(''),
    value: z.object({ kinds: z.array(z.enum(kindsOfService)), words }),
  }),
  z.object({
    about: z.literal('where'),
    key: z.literal(''),
    value: z.object({ codes: z.array(z.string().regex(/^[A-Z]\d{8}$/)).max(300), words }),
  }),
  z.object({
    about: z.literal('voice-and-business'),
    key: z.literal(''),
    value: z.object({
      voice: z.enum(steps),
      business: z.enum(steps),
      speaksFor: words,
      paidFor: words,
      keptApart: words,
    }),
  }),
  z.object({
    about: z.literal('maturity'),
    key: z.literal(''),
    value: z.object({ levels: z.record(z.enum(maturityLines), z.enum(maturityLevels)), words }),
  }),
  z.object({
    about: z.literal('help'),
    key: z.literal(''),
    value: z.object({ barriers: z.array(z.enum(barriers)), helps: z.array(z.enum(helps)), words }),
  }),
]);
export type Statement = z.infer<typeof Statement>;
export type StatementAbout = Statement['about'];

/** A statement with when it was made and by whom; those that came before it are kept. */
export type Said<Of extends Statement = Statement> = Of & {
  readonly saidAt: Moment;
  readonly saidBy: string;
};

/** The newest statement about one thing, if there is any, of those in force. */
export function saidAbout<About extends Exclude<StatementAbout, 'criterion'>>(
  all: readonly Said[],
  about: About,
): Said<Extract<Statement, { about: About }>> | undefined {
  return all.find((each): each is Said<Extract<Statement, { about: About }>> => each.about === about);
}

/** What an organisation says about each point, as far as it has said anything. */
export function claimsOf(
  all: readonly Said[],
): Partial<
  Readonly<
    Record<
      (typeof criteria)[number],
      Said<Extract<Statement, { about: 'criterion' }>>['value'] & { readonly saidAt: Moment }
    >
  >
> {
  return Object.fromEntries(
    all.flatMap((each) =>
      each.about === 'criterion' ? [[each.key, { ...each.value, saidAt: each.saidAt }]] : [],
    ),
  );
}
