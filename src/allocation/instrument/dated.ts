import type { Fault } from './fault.ts';

type DatedThing = { readonly from: string; readonly until?: string | undefined };

/** Days that two of these cover, and one that ends before it begins. Each that has no end goes on for ever. */
export function datedFaults(things: readonly DatedThing[]): readonly Fault[] {
  return things.flatMap((thing, place): readonly Fault[] => {
    if (thing.until !== undefined && thing.until < thing.from) {
      return [{ path: [place, 'until'], says: 'it ends before it begins' }];
    }
    const other = things.slice(0, place).findIndex((before) => shareADay(before, thing));
    return other === -1
      ? []
      : [{ path: [place, 'from'], says: `from ${thing.from} it overlaps with the one at ${String(other)}` }];
  });
}

/** The one in force on a day; undefined where none is. */
export function inForce<Thing extends DatedThing>(things: readonly Thing[], day: string): Thing | undefined {
  return things.find(({ from, until }) => from <= day && (until === undefined || day <= until));
}

function shareADay(one: DatedThing, two: DatedThing): boolean {
  return (
    (one.until === undefined || two.from <= one.until) && (two.until === undefined || one.from <= two.until)
  );
}
