import {
  done,
  type Id,
  type OrganisationId,
  type Outcome,
  type Pence,
  pence,
  refused,
  subtract,
} from '#basics';
import { actFor, type AlreadyDone, findOrganisation, type NotAllowed } from '#people/actions';
import type { Actor, SignedIn, Transaction, World } from '#platform';
import type { PartId } from '../part.ts';
import { type PlaceId, stateOfPlace } from '../place.ts';
import { leftOf } from '../left.ts';
import { partInPot } from '../store/parts.ts';
import { closePlace, insertPlace, placesWith } from '../store/places.ts';
import { takenFromFunder } from '../store/taken.ts';
import { tellFunder } from './open-place.ts';

export type HandingOn = {
  readonly organisation: OrganisationId;
  readonly part: PartId;
  readonly to: OrganisationId;
  readonly amount: Pence;
  readonly because: string;
  readonly once?: Id<'once'>;
};
export type HandOnRefusal =
  | { readonly because: 'no-such-part' | 'no-such-funder' | 'to-yourself' }
  | { readonly because: 'not-left'; readonly left: Pence };

/**
 * A funder offers another so much of its own part, with its reason: the first of two names. Nothing moves until somebody at the other
 * funder writes it down as their part, under their own law. The person's budget stays one figure all the while.
 */
export async function handOn(
  visit: World & Actor,
  handing: HandingOn,
): Promise<Outcome<PlaceId, HandOnRefusal | NotAllowed | AlreadyDone>> {
  const { organisation, part: partId, to, amount, because, once } = handing;
  const offer = async (tx: Transaction, account: SignedIn): Promise<Outcome<PlaceId, HandOnRefusal>> => {
    const found = await partInPot(tx, organisation, partId);
    if (found === undefined) return refused('no-such-part');
    if (to === organisation) return refused('to-yourself');
    if ((await findOrganisation(tx, to)) === undefined) return refused('no-such-funder');
    const left = await leftToOffer(tx, organisation, found.part);
    if (amount > left) return refused('not-left', { left });
    const placeId: PlaceId = visit.clock.newId();
    const { onlyFor } = found.part;
    await insertPlace(tx, found.person, {
      placeId,
      funder: to,
      ...(onlyFor !== undefined && { onlyFor }),
      handedOn: { fromPart: partId, fromFunder: organisation, amount, because },
      opened: { accountId: account.accountId, name: account.name, at: visit.clock.now() },
    });
    await tellFunder(tx, visit, to);
    return done(placeId);
  };
  const doing = { may: 'write-own-part', organisation } as const;
  return once === undefined
    ? actFor<PlaceId, HandOnRefusal>(visit, doing, offer)
    : actFor<PlaceId, HandOnRefusal>(visit, { ...doing, once }, offer);
}

/** What is left of a part as the last night laid it out, less what is offered to others and waits for their name. */
async function leftToOffer(
  tx: Transaction,
  organisation: OrganisationId,
  part: Parameters<typeof leftOf>[0],
): Promise<Pence> {
  const [with_, taken] = await Promise.all([placesWith(tx, organisation), takenFromFunder(tx, organisation)]);
  const places = with_.map((each) => each.place);
  const offered = places.flatMap((place) =>
    place.handedOn?.fromPart === part.partId && stateOfPlace(place) === 'open' ? [place.handedOn.amount] : [],
  );
  const left = leftOf(part, { places, taken: taken.get(part.partId) ?? [] });
  return offered.reduce((sum, each) => subtract(sum, each), pence(left));
}

/** Takes an offer back that the other funder has not put its name to. */
export async function takeOfferBack(
  visit: World & Actor,
  which: { readonly organisation: OrganisationId; readonly place: PlaceId },
): Promise<Outcome<PlaceId, { readonly because: 'no-such-place' } | NotAllowed>> {
  const { organisation, place } = which;
  return actFor<PlaceId, { readonly because: 'no-such-place' }>(
    visit,
    { may: 'write-own-part', organisation },
    async (tx, account) => {
      const mine = (await placesWith(tx, organisation)).find((each) => each.place.placeId === place);
      if (mine?.place.handedOn?.fromFunder !== organisation) return refused('no-such-place');
      const closed = await closePlace(tx, place, { name: account.name, at: visit.clock.now() });
      return closed ? done(place) : refused('no-such-place');
    },
  );
}
