import type { Actor, World } from '#platform';
import { hoursOf, metresOf } from '../filters.ts';
import { takePlaceOut } from '../near-words.ts';
import type { Point } from '../place.ts';
import type { Limits } from '../store/limits.ts';
import { findNamedPlace } from '../store/named-places.ts';
import { findPostcode } from '../store/postcodes.ts';
import { type Near, placeQuery, type Wish } from '../wish.ts';

/** How far "near the market", and a postcode, reach where nobody says how far, in miles. */
const reach_miles = { named: 1, postcode: 3 };

/** Where and within what limits to look, and the words that are left to look for. */
export type Placed = { readonly limits: Limits; readonly text: string; readonly near?: Near };

/** The same without asking the database, where no place is named at all; undefined where one is. */
export function placeless(wish: Wish): Placed | undefined {
  const place = wish.place === '' ? takePlaceOut(wish.text).place : wish.place;
  return placeQuery(place) === undefined ? { limits: limitsOf(wish), text: wish.text } : undefined;
}

/** Where to look: a place that has its own field, or one that stands in the words; by the map where anything says where it is. */
export async function placeWish(visit: World & Actor, wish: Wish): Promise<Placed> {
  const apart = wish.place === '' ? takePlaceOut(wish.text) : { text: wish.text, place: wish.place };
  const place = placeQuery(apart.place);
  const limits = limitsOf(wish);
  if (place === undefined) return { limits, text: wish.text };
  const { miles, point } = await reachOf(visit, wish, { text: apart.place, query: place });
  const near = { place: apart.place, onTheMap: point !== undefined };
  if (point !== undefined && miles !== undefined) {
    return { near, text: apart.text, limits: { ...limits, place, near: { point, metres: metresOf(miles) } } };
  }
  if (wish.place === '') return { limits, text: wish.text };
  return { near, text: apart.text, limits: { ...limits, place } };
}

async function reachOf(
  { database, locality }: World & Actor,
  wish: Wish,
  place: { readonly text: string; readonly query: string },
): Promise<{ readonly miles: number | undefined; readonly point: Point | undefined }> {
  // A postcode has a figure in it; what has none is only a name.
  const postcode = /\d/.test(place.text)
    ? await database.glance({ locality }, (tx) => findPostcode(tx, place.text))
    : undefined;
  if (postcode !== undefined) {
    return { miles: wish.within ?? reach_miles.postcode, point: postcode.point };
  }
  const point = await database.glance({ locality }, (tx) => findNamedPlace(tx, place.query));
  return { miles: wish.within ?? (wish.place === '' ? reach_miles.named : undefined), point };
}

function limitsOf(wish: Wish): Limits {
  const { access, age, day, kind, page, pay, price, runner, takingNow, time } = wish;
  return {
    page,
    ...(access !== undefined && { access }),
    ...(age !== undefined && { age }),
    ...(day !== undefined && { day }),
    ...(kind !== undefined && { kind }),
    ...(pay !== undefined && { pay }),
    ...(price !== undefined && { pence: price * 100 }),
    ...(runner !== undefined && { runner }),
    ...(takingNow === true && { takingNow }),
    ...(time !== undefined && { hours: hoursOf(time) }),
  };
}
