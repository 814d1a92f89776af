import { readId } from '#basics';
import type { ServiceId } from '../service.ts';

/** As many columns as can be read side by side. */
export const compared_max = 4;

/** The listings to compare, as an address names them: ids with a dot between, each once, four at most. */
export function readCompared(text: string): readonly ServiceId[] {
  const ids = text.split('.').flatMap((each) => readId<'service'>(each) ?? []);
  return [...new Set(ids)].slice(0, compared_max);
}

/** The same with one more, or with one less where it is there already. */
export function withOrWithout(compared: readonly ServiceId[], id: ServiceId): string {
  const others = compared.filter((each) => each !== id);
  return (others.length < compared.length ? others : [...others, id]).join('.');
}
