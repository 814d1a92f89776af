import { type Point } from './place.ts';

/**
 * How far east and west there is land around Britain and Ireland, a degree of latitude at a time, with some kilometres to
 * spare. Read off a map by us; coarse on purpose, so that no real place is ever called the sea.
 */
const landBetween: Readonly<Record<number, readonly [west: number, east: number]>> = {
  49: [-6.6, 5],
  50: [-6.6, 5],
  51: [-10.7, 5],
  52: [-10.8, 2],
  53: [-10.5, 0.7],
  54: [-10.4, 0.2],
  55: [-8.6, -1.1],
  56: [-7.8, -1.8],
  57: [-8.8, -1.5],
  58: [-8, -1.5],
  59: [-6.3, -1],
  60: [-2.3, -0.5],
};

/** Whether a point can be in the United Kingdom, by a coarse look. */
export function maybeInBritain(point: Point): boolean {
  return point.longitude >= -8.8 && point.longitude <= 2 && onLand(point) === true;
}

/** Whether a point near Britain and Ireland lies in the open sea. Far from here nobody can say, and nothing is said. */
export function isOpenSea(point: Point): boolean {
  return onLand(point) === false;
}

function onLand({ latitude, longitude }: Point): boolean | undefined {
  const [west, east] = landBetween[Math.floor(latitude)] ?? [];
  if (west === undefined || east === undefined) return undefined;
  if (longitude < -14 || longitude > 5) return undefined;
  return longitude >= west && longitude <= east;
}
