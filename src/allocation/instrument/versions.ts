import type { Fault } from './fault.ts';
import { datedFaults } from './dated.ts';
import type { Instrument } from './instrument.ts';

/** Versions of one instrument that are there twice, or that are both live on one day. */
export function versionFaults(instruments: readonly Instrument[]): readonly Fault[] {
  const ids = [...new Set(instruments.map((one) => one.id))];
  return ids.flatMap((id) => {
    const versions = instruments.filter((one) => one.id === id);
    const numbers = versions.map((one) => one.version);
    const live = versions.filter((one) => one.stage === 'live');
    return [
      ...numbers
        .filter((number, place) => numbers.indexOf(number) !== place)
        .map((number) => ({ path: [id, number], says: 'this version is there twice' })),
      ...datedFaults(live).map(({ path: [place, key], says }) => ({
        path: [id, live[Number(place)]?.version ?? 0, key ?? 'from'],
        says,
      })),
    ];
  });
}
