import type { AccountId, Id, Moment, OrganisationId, Pence } from '#basics';
import type { StreamCode } from '#policy';
import type { PartId } from './part.ts';

export type PlaceId = Id<'stream-place'>;

/** A name under a part: whose, and when. */
export type Signed = { readonly accountId: AccountId; readonly name: string; readonly at: Moment };

/** What one funder hands on to another out of its own part, for a reason that the person reads. */
export type HandedOn = {
  readonly fromPart: PartId;
  readonly fromFunder: OrganisationId;
  readonly amount: Pence;
  readonly because: string;
};

/**
 * A place in somebody's pot for a part that its funder writes itself. Who opens it signs first, who writes the part signs second, and
 * they are never the same person. The stream and the funder's reference are known where the service opens it; a funder that money
 * is handed on to brings its own.
 */
export type Place = {
  readonly placeId: PlaceId;
  readonly funder: OrganisationId;
  readonly stream?: StreamCode;
  readonly reference?: string;
  readonly onlyFor?: readonly string[];
  readonly handedOn?: HandedOn;
  readonly opened: Signed;
  readonly written?: Signed & { readonly part: PartId };
  readonly closed?: { readonly by: string; readonly at: Moment };
};

export type PlaceState = 'open' | 'written' | 'closed';

export function stateOfPlace({ written, closed }: Pick<Place, 'written' | 'closed'>): PlaceState {
  if (written !== undefined) return 'written';
  return closed === undefined ? 'open' : 'closed';
}

/** How much of a part was handed on to other funders: it is no more there to be spent. */
export function handedOnOf(
  part: PartId,
  places: readonly Place[],
): readonly (Place & { handedOn: HandedOn })[] {
  return places.flatMap((place) =>
    place.written !== undefined && place.handedOn?.fromPart === part
      ? [{ ...place, handedOn: place.handedOn }]
      : [],
  );
}
