import { metresOf } from './filters.ts';
import type { Point } from './place.ts';

/** Where a point stands on a sheet, from its upper left corner. */
export type Spot = { readonly point: Point; readonly x: number; readonly y: number };

/** A sheet of paper with points on it, north up, and how wide a bar of so many miles is. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
  readonly bar: { readonly miles: number; readonly width: number };
};

/** As narrow as what stands beside a list, so that its letters are as large there as they are drawn. */
const size = { width: 380, height: 300, edge: 32 };
const metresPerDegree = 111_320;
const least_metres = 400;
const barMiles = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200];

/** Draws points on a sheet as large as they need, all at one scale; degrees of longitude grow narrower towards the poles. */
export function drawOn(points: readonly Point[]): Sheet {
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  const middle = { north: middleOf(latitudes), east: middleOf(longitudes) };
  const narrower = Math.max(Math.cos((middle.north * Math.PI) / 180), 0.01);
  const wide = Math.max(spread(longitudes) * metresPerDegree * narrower, least_metres);
  const high = Math.max(spread(latitudes) * metresPerDegree, least_metres);
  const scale = Math.min((size.width - 2 * size.edge) / wide, (size.height - 2 * size.edge) / high);
  const spots = points.map((point) => ({
    point,
    x: Math.round(size.width / 2 + (point.longitude - middle.east) * metresPerDegree * narrower * scale),
    y: Math.round(size.height / 2 - (point.latitude - middle.north) * metresPerDegree * scale),
  }));
  return { width: size.width, height: size.height, spots, bar: barAt(scale) };
}

function barAt(scale: number): Sheet['bar'] {
  const miles = barMiles.findLast((each) => metresOf(each) * scale <= size.width / 3) ?? barMiles[0] ?? 1;
  return { miles, width: Math.round(metresOf(miles) * scale) };
}

function middleOf(all: readonly number[]): number {
  return (Math.min(...all) + Math.max(...all)) / 2;
}

function spread(all: readonly number[]): number {
  return Math.max(...all) - Math.min(...all);
}
