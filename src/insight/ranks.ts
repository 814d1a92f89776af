import { done, type Outcome, refused } from '#basics';
import type { Ranks } from './make-release.ts';

export type RanksRefusal = {
  readonly because: 'ranks-unreadable';
  /** The first line that is not a place and a whole number, or names a place again; counted from 1. */
  readonly line: number;
  readonly wrong: 'not-a-rank' | 'twice';
};

/** Reads a place and its rank from each line, `harbour 12`; nothing where nothing was written. */
export function readRanks(text: string): Outcome<Ranks | undefined, RanksRefusal> {
  const ranks = new Map<string, number>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = /^\s*(\S+?)[\s,;]+(\d{1,6})\s*$/.exec(line);
    const [, place, rank] = found ?? [];
    if (place === undefined) return refused('ranks-unreadable', { line: at + 1, wrong: 'not-a-rank' });
    if (ranks.has(place)) return refused('ranks-unreadable', { line: at + 1, wrong: 'twice' });
    ranks.set(place, Number(rank));
  }
  return done(ranks.size === 0 ? undefined : ranks);
}
