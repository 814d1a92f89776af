import { councils } from './councils.ts';

/** A council's area by its GSS code, with where its tile stands on the map. */
export type Area = {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly column: number;
  readonly row: number;
};

const real: readonly Area[] = councils.map(([code, name, region, column, row]) => ({
  code,
  name,
  region,
  column,
  row,
}));

const madeUpRegion = 'Made-up coast';

/** Areas of the made-up town and its neighbours. No GSS code begins with an X, so that nobody takes one for a real place. */
const madeUp: readonly Area[] = [
  { code: 'X06000001', name: 'Harbour', column: 1, row: 1 },
  { code: 'X06000002', name: 'Saltmarsh', column: 2, row: 1 },
  { code: 'X06000003', name: 'Northcliff', column: 1, row: 0 },
  { code: 'X06000004', name: 'Fenwick Vale', column: 2, row: 0 },
  { code: 'X06000005', name: 'Tarn and Dale', column: 0, row: 0 },
  { code: 'X06000006', name: 'Long Strand', column: 1, row: 2 },
].map((area) => ({ ...area, region: madeUpRegion }));

/** The areas of a place: the made-up ones only where it is a demonstration. */
export function areasKnown(demonstration: boolean): readonly Area[] {
  return demonstration ? [...madeUp, ...real] : real;
}

/** Reads areas as people type them, one a line: a council's name or its GSS code. What nobody knows comes back as it was typed. */
export function readAreas(
  text: string,
  known: readonly Area[],
): { readonly areas: readonly Area[]; readonly unknown: readonly string[] } {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  const found = lines.map((line) => ({ line, area: known.find((each) => isCalled(each, line)) }));
  return {
    areas: [...new Set(found.flatMap(({ area }) => area ?? []))],
    unknown: found.flatMap(({ line, area }) => (area === undefined ? [line] : [])),
  };
}

/** Whether a line is a council’s name, however it is written, or its code. */
export function isCalled(area: Pick<Area, 'code' | 'name'>, line: string): boolean {
  const name = plain(line);
  return (
    (area.code !== '' && area.code === line.trim().toUpperCase()) ||
    (name !== '' && plain(area.name) === name)
  );
}

// "Kingston upon Hull, City of" and "city of kingston-upon-hull council" are written in many ways; letters decide.
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(city|county|borough|council|metropolitan|district|royal|of|the|and|&)\b/g, ' ')
    .replaceAll(/[^a-z]+/g, '');
}
