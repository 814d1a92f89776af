import { type Id, type LocalityId } from '#basics';
import { nameId } from '../formats/name-id.ts';

/**
 * An id of our own for something another list has an id for: the same place, list and id always give the same one, so that
 * a list brought in again changes what is there.
 */
export function stableId<Of extends string>(
  locality: LocalityId,
  ...name: readonly [of: Of, source: string, sourceId: string]
): Id<Of> {
  return nameId(locality, ...name);
}
