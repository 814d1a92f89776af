import { add, done, nothing, type OrganisationId, type Outcome, type Pence } from '#basics';
import type { Organisation } from '#people';
import { actFor, findOrganisation, type NotAllowed, organisationsOfKind } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { leftOf } from '../left.ts';
import type { Part } from '../part.ts';
import { type HandedOn, handedOnOf, type Place, stateOfPlace } from '../place.ts';
import { partsOfFunder } from '../store/parts.ts';
import { placesWith } from '../store/places.ts';
import { takenFromFunder } from '../store/taken.ts';
import type { Taken } from '../waterfall.ts';

/** Money between two funders: to or from whom (`other`), as both signed it. */
export type Moved = { readonly place: Place; readonly handedOn: HandedOn; readonly other: string };

/** A part with what was taken from it, as its funder is told. */
export type ReturnLine = {
  readonly part: Part;
  readonly used: Pence;
  readonly left: Pence;
  /** Whether its days are over, so that what is left goes back. */
  readonly over: boolean;
  readonly taken: readonly Taken[];
  /** What of it was handed on to other funders, also what waits for their name. */
  readonly handedOn: readonly Moved[];
  readonly cameFrom?: Moved;
};
export type Return = {
  readonly lines: readonly ReturnLine[];
  /** Places that wait for this funder to write its part, and who hands it on where another funder does. */
  readonly waiting: readonly { readonly place: Place; readonly from?: string }[];
  /** Whom a part can be handed on to. */
  readonly funders: readonly Organisation[];
};

/** What a funder is told of its money and of nobody else's: by its own references, as the last night wrote it down. */
export async function seeReturn(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<Return, NotAllowed>> {
  return actFor<Return, NotAllowed>(visit, { may: 'see-stream-return', organisation }, async (tx) => {
    const [parts, taken, inPots, national, local] = await Promise.all([
      partsOfFunder(tx, organisation),
      takenFromFunder(tx, organisation),
      placesWith(tx, organisation),
      organisationsOfKind(tx, 'national-service'),
      organisationsOfKind(tx, 'local-service'),
    ]);
    const places = inPots.map((each) => each.place);
    const names = await namesIn(tx, places);
    const nameOf = (other: OrganisationId | undefined): string =>
      other === undefined ? '' : (names.get(other) ?? '');
    const open = places.filter((place) => stateOfPlace(place) === 'open');
    const lines = parts.map((part): ReturnLine => {
      const own = (taken.get(part.partId) ?? []).map((each) => withoutOthersLines(each, part));
      const used = add(nothing, ...own.map((each) => each.amount));
      const over = part.until < visit.clock.today();
      const came = places.find((place) => place.written?.part === part.partId);
      const offered = open.flatMap((place) =>
        place.handedOn?.fromPart === part.partId ? [{ ...place, handedOn: place.handedOn }] : [],
      );
      const went = [...handedOnOf(part.partId, places), ...offered];
      return {
        part,
        used,
        left: leftOf(part, { places, taken: own }),
        over,
        taken: own,
        handedOn: went.map((place) => ({ place, handedOn: place.handedOn, other: nameOf(place.funder) })),
        ...(came?.handedOn !== undefined && {
          cameFrom: { place: came, handedOn: came.handedOn, other: nameOf(came.handedOn.fromFunder) },
        }),
      };
    });
    const waiting = open
      .filter((place) => place.funder === organisation)
      .map((place) => ({
        place,
        ...(place.handedOn !== undefined && { from: nameOf(place.handedOn.fromFunder) }),
      }));
    const funders = [...national, ...local].filter((each) => each.organisationId !== organisation);
    return done({ lines, waiting, funders });
  });
}

async function namesIn(
  tx: Transaction,
  places: readonly Place[],
): Promise<ReadonlyMap<OrganisationId, string>> {
  const names = new Map<OrganisationId, string>();
  for (const { funder, handedOn } of places)
    for (const each of handedOn === undefined ? [funder] : [funder, handedOn.fromFunder])
      names.set(each, names.get(each) ?? (await findOrganisation(tx, each))?.name ?? '');
  return names;
}

/** What a line was is the person's own, unless the money may pay for that line alone. */
function withoutOthersLines({ line: _line, ...rest }: Taken, { onlyFor }: Part): Taken {
  return onlyFor === undefined || _line === undefined ? rest : { ...rest, line: _line };
}
