import { z } from 'zod';
import { standsAt } from '#holdings';
import { readPrecedents } from '#holdings/actions';
import type { Operation } from './operation.ts';

const Query = z.object({
  words: z.string().max(100).default('').meta({ description: 'Everyday words, such as swimming or laptop' }),
});
const Said = z.enum(['yes', 'no']);
const Kind = z.object({
  kind: z.string(),
  answer: Said,
  reason: z.string(),
  leansOn: z.string(),
  service: z.string(),
  month: z.string(),
  saidAgain: z.string().optional(),
  differsBecause: z.string().optional(),
  overturned: z.boolean(),
  earlier: z.array(z.object({ answer: Said, reason: z.string(), month: z.string() })),
});

/** What money for support may be spent on, as it was answered: for anybody, in general words. */
export const answersOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/purchase-answers',
    summary:
      '“Can I buy this?”: the answers, by the kind of thing. No name, no price, of the day only the month',
    query: Query,
    gives: z.array(Kind),
    answer: async (asked) => {
      const kinds = await readPrecedents(asked, Query.parse(asked.query).words);
      return { json: kinds.map(asOpenData) };
    },
  },
];

function asOpenData({
  kind,
  service,
  stands,
  again,
  earlier,
}: Awaited<ReturnType<typeof readPrecedents>>[number]): z.infer<typeof Kind> {
  const { reason, leansOn, month, differs, isOverturned } = stands;
  return {
    kind,
    answer: standsAt(stands),
    reason,
    leansOn,
    service,
    month,
    overturned: isOverturned,
    ...(again !== undefined && { saidAgain: again }),
    ...(differs !== undefined && { differsBecause: differs }),
    earlier: earlier.map((each) => ({ answer: each.says, reason: each.reason, month: each.month })),
  };
}
