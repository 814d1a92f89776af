import { longDate } from '#basics';
import type { Visit } from '#platform';
import { milesOf } from '../filters.ts';
import type { Service } from '../service.ts';
import type { FoundService, Near, Wish } from '../wish.ts';
import { say } from './say.ts';
import { whenLine } from './when-words.ts';

/** What the results are held against. */
export type Fitting = { readonly wish: Wish; readonly near?: Near | undefined };

/** How far a listing is from the place that was asked for, where both are on the map. */
export function distanceLine(visit: Visit, found: FoundService, { near }: Fitting): readonly string[] {
  if (near === undefined || found.metres === undefined) return [];
  const { filters } = say(visit);
  const miles = milesOf(found.metres);
  return [`${miles === '0.0' ? filters.closeBy(near.place) : filters.distance(miles, near.place)}.`];
}

/** Why a listing fits each thing that was asked for beside words. Cost and ways to pay are said of every listing already. */
export function fitsLines(visit: Visit, service: Service, { wish }: Fitting): readonly string[] {
  const words = say(visit);
  const { capacity, runner, schedules } = service;
  const when = wish.day === undefined && wish.time === undefined ? [] : schedules;
  const held = when.filter(({ days }) => wish.day === undefined || days.includes(wish.day));
  return [
    ...held.map((schedule) => whenLine(visit, schedule)),
    ...(wish.access ?? []).map((need) => words.filters.needs[need]),
    ...(wish.runner === undefined || runner === undefined ? [] : [words.runner[runner]]),
    ...(wish.age === undefined ? [] : [words.filters.fits.age(wish.age)]),
    ...(wish.takingNow === true && capacity !== undefined
      ? [words.filters.fits.taking(longDate(capacity.saidOn))]
      : []),
  ];
}
