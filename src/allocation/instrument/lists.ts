import type { Fault } from './fault.ts';

/** A fault at each name that was there before. */
export function twice(names: readonly string[], at: (place: number) => Fault['path']): readonly Fault[] {
  return names.flatMap((name, place) =>
    names.indexOf(name) === place ? [] : [{ path: at(place), says: `${name} is there twice` }],
  );
}

/** A fault at each number that is below the one before it; or not above it, where they must rise. */
export function falling(
  numbers: readonly number[],
  how: { readonly at: (place: number) => Fault['path']; readonly says: string; readonly mustRise?: boolean },
): readonly Fault[] {
  return numbers.flatMap((number, place) => {
    const before = numbers[place - 1];
    const falls = before !== undefined && (number < before || (how.mustRise === true && number === before));
    return falls ? [{ path: how.at(place), says: how.says }] : [];
  });
}
