import { type AreaServed, gssCodeIn } from '../area-served.ts';
import { type Raw, readLabel, readRecords } from './fields.ts';
import { inside, type Note } from './repair.ts';
import { some } from './some.ts';

/** Where people must live to use a service. An area without a name is called by its code; undefined where none is said. */
export function readAreas(raw: Raw, outer: Note): readonly AreaServed[] | undefined {
  const note = inside('service_areas', outer);
  const areas = readRecords(raw, ['service_areas'], outer).flatMap((from) => {
    const code = gssCodeIn(['uri', 'extent'].map((field) => readLabel(from, field, note) ?? '').join(' '));
    const name = readLabel(from, 'name', note) ?? readLabel(from, 'service_area', note) ?? code;
    return name === undefined ? [] : [{ name, ...some('code', code) }];
  });
  return areas.length === 0 ? undefined : areas;
}
