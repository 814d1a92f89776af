import type { AccountId } from '#basics';
import type { Checker } from './quality-check.ts';

/** What connects a checker with a check, so that they are kept out of it: they do something else for the person, or work there. */
export const connections = ['beside-the-person', 'works-there'] as const;
export type Connection = (typeof connections)[number];

/** Somebody who checks for an organisation, with what stands against their taking part in one check. */
export type Candidate = Checker & { readonly connected: readonly Connection[] };

export type PairFault =
  | { readonly because: 'two-are-needed' }
  | { readonly because: 'not-a-checker' }
  | { readonly because: 'connected'; readonly who: Candidate; readonly others: readonly Checker[] }
  | { readonly because: 'said-close'; readonly others: readonly Checker[] };

/**
 * Two checkers for one check, or why not: they are two, they check for this organisation, neither is connected with the person
 * or the provider, and both say that nobody close to them is. With a refusal come those who could do it.
 */
export function choosePair(
  candidates: readonly Candidate[],
  chosen: { readonly two: readonly AccountId[]; readonly nobodyClose: boolean },
): readonly [Checker, Checker] | PairFault {
  const [first, second, ...more] = [...new Set(chosen.two)].map((account) => ({
    account,
    found: candidates.find((each) => each.accountId === account),
  }));
  if (first === undefined || second === undefined || more.length > 0) return { because: 'two-are-needed' };
  if (first.found === undefined || second.found === undefined) return { because: 'not-a-checker' };
  const two = [first.found, second.found] as const;
  const others = free(candidates).filter((each) => !two.some((one) => one.accountId === each.accountId));
  const who = two.find((each) => each.connected.length > 0);
  if (who !== undefined) return { because: 'connected', who, others };
  if (!chosen.nobodyClose) return { because: 'said-close', others };
  return [plain(two[0]), plain(two[1])];
}

/** Those of the candidates against whom nothing stands. */
export function free(candidates: readonly Candidate[]): readonly Checker[] {
  return candidates.filter((each) => each.connected.length === 0).map(plain);
}

function plain({ accountId, name }: Candidate): Checker {
  return { accountId, name };
}
