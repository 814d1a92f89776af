import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Facts, Made } from './make.ts';

const Wants = z.object({
  what: z.string(),
  whom: z.string().optional(),
  town: z.string().optional(),
  day: z.number().optional(),
  pay: z.boolean().optional(),
  free: z.boolean().optional(),
  stepFree: z.boolean().optional(),
});
const Queries = z.array(z.object({ q: z.string(), wants: Wants }));

/** What somebody types, and what must be true of a listing that answers it. */
export type Query = z.infer<typeof Queries>[number];

/** The queries of a file: those by which the search was made good, or those that were written before it was asked any of them. */
export async function readQueries(
  file: 'queries.json' | 'held-out.json' = 'queries.json',
): Promise<readonly Query[]> {
  return Queries.parse(JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')));
}

/** Prints how many of the first ten are right, of ten or of as many as there are, on average; then the worst ten queries. */
export async function recallOf(
  name: string,
  over: { readonly asked: readonly Query[]; readonly made: readonly Made[] },
  search: (text: string) => Promise<readonly number[]>,
): Promise<void> {
  const each = [];
  for (const query of over.asked) {
    const right = over.made.filter(({ facts }) => answers(facts, query)).length;
    const found = (await search(query.q)).slice(0, 10);
    const good = found.filter((number) => {
      const one = over.made[number];
      return one !== undefined && answers(one.facts, query);
    }).length;
    each.push({ q: query.q, recall: right === 0 ? 1 : good / Math.min(10, right) });
  }
  const mean = each.reduce((sum, { recall }) => sum + recall, 0) / each.length;
  const worst = each.toSorted((a, b) => a.recall - b.recall).slice(0, Number(process.env['WORST'] ?? 10));
  console.log(`${name}: ${mean.toFixed(3)}`);
  console.log(`  worst: ${worst.map(({ q, recall }) => `${q} (${recall.toFixed(1)})`).join('; ')}`);
}

function answers(facts: Facts, { wants }: Query): boolean {
  const pay = wants.pay === undefined || (facts.pay && !facts.free);
  const rest = { ...wants, pay: undefined };
  return (
    pay &&
    Object.entries(rest).every(([name, value]) => value === undefined || valueOf(facts, name) === value)
  );
}

function valueOf(facts: Facts, name: string): unknown {
  return Object.entries(facts).find(([each]) => each === name)?.[1];
}
