import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { newestBudget, paidLines } from '#holdings/actions';
import { act, type AlreadyDone, findOrganisation, type NotAllowed, tellWorkers } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { streamOn } from '#policy';
import type { Part } from '../part.ts';
import type { PlaceId } from '../place.ts';
import { closePlace, insertPlace } from '../store/places.ts';
import type { PartRefusal } from './add-part.ts';
import { streamLetters } from './letters-say.ts';

/** What a service knows of a part that its funder will write: all but how much, for which days and how its test is met. */
export type NewPlace = Pick<Part, 'stream' | 'funder' | 'reference' | 'onlyFor'>;

/** Opens a place in somebody's pot, and tells the funder that it waits: by its own reference, and with nobody's name. */
export async function openPlace(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly place: NewPlace; readonly once?: Id<'once'> },
): Promise<Outcome<PlaceId, PartRefusal | NotAllowed | AlreadyDone>> {
  const { person, place, once } = asked;
  const about = { stream: place.stream, place: true };
  const doing = { may: 'fill-pot', person, about, ...(once !== undefined && { once }) } as const;
  return act<PlaceId, PartRefusal>(visit, doing, async (tx, { account }) => {
    const because = await whyNot(tx, visit, person, place);
    if (because !== undefined) return refused(because);
    const placeId: PlaceId = visit.clock.newId();
    const opened = { accountId: account.accountId, name: account.name, at: visit.clock.now() };
    await insertPlace(tx, person, { ...place, placeId, opened });
    await tellFunder(tx, visit, place.funder);
    return done(placeId);
  });
}

async function whyNot(
  tx: Transaction,
  visit: World,
  person: PersonId,
  { stream: code, funder, onlyFor }: NewPlace,
): Promise<PartRefusal['because'] | undefined> {
  const today = visit.clock.today();
  const budget = await newestBudget(tx, person, today);
  if (budget === undefined) return 'nothing-agreed';
  const stream = streamOn(code, today);
  if (stream === undefined) return 'stream-closed';
  if ((await findOrganisation(tx, funder)) === undefined) return 'no-such-funder';
  if (stream.limited && onlyFor === undefined) return 'names-no-line';
  const lines = new Set(paidLines(budget).map((line) => line.what));
  return (onlyFor ?? []).every((line) => lines.has(line)) ? undefined : 'line-not-in-plan';
}

/** Tells those who write parts for a funder that one waits for them. */
export async function tellFunder(tx: Transaction, visit: World & Actor, organisation: Part['funder']) {
  const path = address('/streams/for/:organisation', { organisation });
  const says = (reader: Parameters<typeof streamLetters>[0]) => streamLetters(reader).waits;
  await tellWorkers(tx, visit, { organisation, role: 'funder', says, path });
}

/** Closes a place that nobody wrote into. */
export async function closePlaceOf(
  visit: World & Actor,
  which: { readonly person: PersonId; readonly place: PlaceId },
): Promise<Outcome<PlaceId, { readonly because: 'no-such-place' } | NotAllowed | AlreadyDone>> {
  const { person, place } = which;
  const doing = { may: 'fill-pot', person, about: { place: false } } as const;
  return act<PlaceId, { readonly because: 'no-such-place' }>(visit, doing, async (tx, { account }) => {
    const closed = await closePlace(tx, place, { name: account.name, at: visit.clock.now() });
    return closed ? done(place) : refused('no-such-place');
  });
}
