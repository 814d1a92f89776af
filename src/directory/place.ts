/** A point on the map in degrees, north and east positive. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** Where a service is given. `lines` are the address as on a letter, one part a line, without town and postcode. */
export type Place = {
  readonly name?: string;
  readonly lines: readonly string[];
  readonly town?: string;
  readonly county?: string;
  readonly postcode?: string;
  /** Two letters, such as GB. */
  readonly country?: string;
  readonly point?: Point;
  /** No place to go to: it is on the telephone or a screen. */
  readonly online?: true;
  /** What makes it easy to get in and about: "step-free", "hearing loop". */
  readonly access: readonly string[];
};

/** A point that can be on the Earth; undefined for anything beyond it, and for 0,0, which stands for "not filled in". */
export function readPoint(latitude: number, longitude: number): Point | undefined {
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onEarth && !(latitude === 0 && longitude === 0) ? { latitude, longitude } : undefined;
}

/** Everything about a place that a person might type to find it. */
export function placeWords(place: Place): string {
  return [place.name, ...place.lines, place.town, place.postcode]
    .filter((part) => part !== undefined)
    .join(' ');
}
