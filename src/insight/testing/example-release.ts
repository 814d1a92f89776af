import { createReadStream } from 'node:fs';
import { calendarDate, expectDone } from '#basics';
import { mainstayStart, priceSample, readSample, type Sample } from '#allocation';
import { type Fact, makeRelease } from '../make-release.ts';
import type { Release } from '../release.ts';

const file = new URL('../../allocation/calibration/golden/synthetic-3000.csv', import.meta.url);

/** The example that the pages show: 3,000 made-up people in twenty places, what their support costs as what was agreed. */
export async function exampleRelease(): Promise<Release> {
  const { instrument } = mainstayStart.published;
  const sample = expectDone(await readSample(instrument, createReadStream(file)));
  const facts = factsOf(sample, priceSample(instrument, sample).annual);
  const ranks = new Map(facts.map(({ place }) => [place, Number(place.slice('place-'.length))]));
  return expectDone(makeRelease(facts, { asOf: calendarDate('2026-03-31'), ranks, example: true }));
}

function factsOf({ places, holdings, costs }: Sample, figures: Float64Array): readonly Fact[] {
  return places.map((place, person) => ({
    place: `place-${String(Number(place) + 1)}`,
    way: ways[holdings[person] ?? ''] ?? 'none',
    agreed: aWeekOf(costs[person] ?? 0),
    starting: aWeekOf(figures[person] ?? 0),
  }));
}

const ways: Readonly<Record<string, string>> = {
  direct: 'direct-payment',
  isf: 'individual-service-fund',
  managed: 'managed-account',
  commissioned: 'commissioned',
};

function aWeekOf(yearly: number): number {
  return Math.floor((yearly * 7) / 365 + 0.5);
}
