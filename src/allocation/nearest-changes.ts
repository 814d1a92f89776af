import { type Pence, pence, subtract } from '#basics';
import { asAgreed, levelOf, type OnePerson, sums } from './one-person.ts';

/** One answer, or one helper's share, that could be different. */
export type Different =
  | { readonly what: 'level'; readonly area: string; readonly from: number; readonly to: number }
  | { readonly what: 'share'; readonly area: string; readonly from: string; readonly to: string };

/** What the figure would be if one answer were different and everything else stayed. */
export type Change = Different & {
  readonly annual: Pence;
  readonly weekly: Pence;
  /** Pence a week more; below nought when it would be less. */
  readonly weeklyMore: Pence;
};
export type NearestChanges = { readonly up: readonly Change[]; readonly down: readonly Change[] };

const shown = 3;

/**
 * The three smallest changes up and the three smallest down, of so many that were worked out. What would change nothing is not
 * shown. Ties keep the areas' order.
 */
export function nearestChanges(ready: OnePerson, count: number): NearestChanges {
  const { annual } = ready.worked;
  const now = annual[0] ?? 0;
  const [up, down]: [number[], number[]] = [[], []];
  const [upApart, downApart]: [number[], number[]] = [[], []];
  for (let change = 0; change < count; change += 1) {
    const more = (annual[sums + change] ?? 0) - now;
    if (more > 0) keepNearest(up, upApart, change, more);
    else if (more < 0) keepNearest(down, downApart, change, -more);
  }
  return {
    up: up.map((change) => changeAt(ready, change)),
    down: down.map((change) => changeAt(ready, change)),
  };
}

/** Puts a change in its place among the few nearest, which stand with how far they are apart from what is, the nearest first. */
function keepNearest(nearest: number[], apart: number[], change: number, far: number): void {
  let at = nearest.length;
  if (at === shown && far >= (apart[at - 1] ?? 0)) return;
  while (at > 0 && far < (apart[at - 1] ?? 0)) {
    if (at < shown) {
      nearest[at] = nearest[at - 1] ?? 0;
      apart[at] = apart[at - 1] ?? 0;
    }
    at -= 1;
  }
  nearest[at] = change;
  apart[at] = far;
}

function changeAt(ready: OnePerson, change: number): Change {
  const { areas, tried, worked } = ready;
  const place = tried.places[change] ?? 0;
  const area = areas[place]?.id ?? '';
  const annual = pence(worked.annual[sums + change] ?? 0);
  const weekly = pence(worked.weekly[sums + change] ?? 0);
  const weeklyMore = subtract(weekly, pence(worked.weekly[0] ?? 0));
  const [part, share] = [asAgreed(ready, place), tried.shares[change] ?? 0];
  // Written out for both kinds: putting objects together from others took a sixth of a working-out.
  if (part === share) {
    const [from, to] = [levelOf(ready, place), tried.levels[change] ?? 0];
    return { what: 'level', area, from, to, annual, weekly, weeklyMore };
  }
  const [from, to] = [shareId(ready, part), shareId(ready, share)];
  return { what: 'share', area, from, to, annual, weekly, weeklyMore };
}

function shareId({ instrument }: OnePerson, share: number): string {
  return instrument.unpaidHelp.shares[share]?.id ?? '';
}
