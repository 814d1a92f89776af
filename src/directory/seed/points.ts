import type { Point } from '../place.ts';

/** Where the postcodes of the made-up town are: on a flat stretch of coast, chosen because nothing of the kind stands there. */
const points: Readonly<Record<string, readonly [north: number, east: number]>> = {
  'HB1 1AA': [53.2065, 0.2991],
  'HB1 1BT': [53.2085, 0.3024],
  'HB1 1HS': [53.2079, 0.3021],
  'HB1 1LB': [53.1993, 0.2944],
  'HB1 1PL': [53.2103, 0.2975],
  'HB1 2PA': [53.2098, 0.2885],
  'HB1 2PR': [53.2046, 0.2907],
  'HB1 2QS': [53.2055, 0.2962],
  'HB1 3EE': [53.1992, 0.2902],
  'HB1 4CD': [53.2024, 0.302],
  'HB1 5RW': [53.2082, 0.2893],
  'HB1 6SL': [53.2086, 0.2889],
  'HB2 1ML': [53.2214, 0.2787],
  'HB2 3FR': [53.214, 0.2912],
  'HB2 6TN': [53.2165, 0.2802],
  'HB2 6TP': [53.2258, 0.2913],
  'HB3 1WC': [53.1875, 0.2778],
  'HB3 1WL': [53.1905, 0.273],
  'HB3 4DR': [53.1865, 0.2774],
  'HB4 8BN': [53.2373, 0.2578],
  'HB4 8PF': [53.2397, 0.2466],
};

/** The point of a postcode of the seed town; undefined where it has none. */
export function pointOf(postcode: string): Point | undefined {
  const [latitude, longitude] = points[postcode] ?? [];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
