import { z } from 'zod';

/** A place cannot be dearer or cheaper than these beside what the table is priced at: more than that is a slip of the hand. */
const [index_min, index_max] = [5_000, 20_000] as const;

/**
 * The price level of a place, in ten-thousandths of the table's own: 10731 is 7.31 % dearer. It says where it comes from and from
 * when, is signed with the rule it stands in, and is a line of its own in every sum, apart from need.
 */
export const PlacePrices = z.strictObject({
  id: z.string().trim().min(1).max(100),
  index: z
    .int()
    .min(index_min, 'expected half of the table’s prices or more')
    .max(index_max, 'expected twice the table’s prices or less'),
  from: z.iso.date(),
  source: z.string().trim().min(1).max(500),
});
export type PlacePrices = Readonly<z.infer<typeof PlacePrices>>;
