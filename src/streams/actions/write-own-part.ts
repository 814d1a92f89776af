import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { newestBudget } from '#holdings/actions';
import { actFor, type AlreadyDone, type NotAllowed, tell } from '#people/actions';
import { type Actor, address, journal, type SignedIn, type Transaction, type World } from '#platform';
import { type StreamCode, streamOn } from '#policy';
import type { Part, PartId } from '../part.ts';
import { type Place, type PlaceId, stateOfPlace } from '../place.ts';
import { insertPart } from '../store/parts.ts';
import { fillPlace, type PlaceInPot, placesWith } from '../store/places.ts';
import { leftOf } from '../left.ts';
import { layOutPot, potOf } from './lay-out-pots.ts';
import { streamLetters } from './letters-say.ts';

/** What only a funder knows of its part. Stream and reference are its own where money was handed on to it; else they are known. */
export type OwnPart = Pick<Part, 'from' | 'until' | 'testMet'> & {
  readonly stream?: StreamCode | undefined;
  readonly reference?: string | undefined;
  readonly amount?: Part['amount'] | undefined;
};
export type OwnPartRefusal = {
  readonly because:
    | 'no-such-place'
    | 'opened-it-yourself'
    | 'not-all-there'
    | 'stream-closed'
    | 'names-no-line'
    | 'ends-before-it-begins'
    | 'not-left';
};

/**
 * A funder writes its own part into a place that is open for it, under the name of whoever works there; the person is told. What was
 * handed on to it leaves the other funder's part with this second name. It sees no person: only its own reference.
 */
export async function writeOwnPart(
  visit: World & Actor,
  asked: {
    readonly organisation: OrganisationId;
    readonly place: PlaceId;
    readonly part: OwnPart;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<PartId, OwnPartRefusal | NotAllowed | AlreadyDone>> {
  const { organisation, once } = asked;
  const doing = { may: 'write-own-part', organisation, ...(once !== undefined && { once }) } as const;
  const write = async (tx: Transaction, account: SignedIn): Promise<Outcome<PartId, OwnPartRefusal>> => {
    const found = (await placesWith(tx, organisation)).find(({ place }) => place.placeId === asked.place);
    if (found?.place.funder !== organisation || stateOfPlace(found.place) !== 'open')
      return refused('no-such-place');
    const part = partIn(visit, account, found.place, asked.part);
    const because = part === undefined ? 'not-all-there' : whyNot(account, found.place, part);
    if (part === undefined || because !== undefined) return refused(because ?? 'not-all-there');
    await tx.enter({ locality: visit.locality, person: found.person, standings: ['payer'] });
    // What was spent until now came from what there was until now.
    await layOutPot(tx, visit, found.person);
    if (!(await isLeft(tx, found))) return refused('not-left');
    await tx.enter({
      locality: visit.locality,
      account: account.accountId,
      standings: ['funder'],
      organisations: [organisation],
    });
    await insertPart(tx, found.person, part);
    const by = { accountId: account.accountId, name: account.name, at: visit.clock.now() };
    if (!(await fillPlace(tx, asked.place, part.partId, by))) return refused('no-such-place');
    await note(tx, visit, account, { person: found.person, part });
    return done(part.partId);
  };
  return once === undefined
    ? actFor<PartId, OwnPartRefusal>(visit, { may: doing.may, organisation }, write)
    : actFor<PartId, OwnPartRefusal>(visit, { may: doing.may, organisation, once }, write);
}

function partIn(visit: World, account: SignedIn, place: Place, own: OwnPart): Part | undefined {
  const { from, until, testMet } = own;
  const stream = place.stream ?? own.stream;
  const reference = place.reference ?? own.reference;
  const amount = place.handedOn?.amount ?? own.amount;
  if (stream === undefined || reference === undefined || amount === undefined) return undefined;
  return {
    partId: visit.clock.newId(),
    stream,
    funder: place.funder,
    reference,
    amount,
    from,
    until,
    ...(place.onlyFor !== undefined && { onlyFor: place.onlyFor }),
    testMet,
    writtenBy: account.name,
    writtenAt: visit.clock.now(),
  };
}

function whyNot(
  account: SignedIn,
  { opened, onlyFor }: Place,
  { stream: code, from, until }: Part,
): OwnPartRefusal['because'] | undefined {
  if (opened.accountId === account.accountId) return 'opened-it-yourself';
  const stream = streamOn(code, from);
  if (stream === undefined) return 'stream-closed';
  if (until < from) return 'ends-before-it-begins';
  return stream.limited && onlyFor === undefined ? 'names-no-line' : undefined;
}

/** Whether the other funder's part still holds what it wanted to hand on: money that was used meanwhile is used. */
async function isLeft(tx: Transaction, { person, place }: PlaceInPot): Promise<boolean> {
  const { handedOn } = place;
  if (handedOn === undefined) return true;
  const { all, places, before } = await potOf(tx, person);
  const part = all.find((each) => each.partId === handedOn.fromPart);
  return (
    part?.withdrawn === undefined &&
    part !== undefined &&
    leftOf(part, { places, taken: before }) >= handedOn.amount
  );
}

/** Writes it in the person's journal, and tells them: by the service that agreed their budget, where they need it in another way. */
async function note(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { person, part }: { readonly person: PersonId; readonly part: Part },
): Promise<void> {
  await journal(tx, visit.locality, {
    journalId: visit.clock.newId(),
    at: visit.clock.now(),
    accountId: account.accountId,
    accountName: account.name,
    personId: person,
    organisationId: part.funder,
    standing: 'funder',
    what: 'fill-pot',
    looked: false,
    about: { stream: part.stream, pence: part.amount },
  });
  await tx.enter({ locality: visit.locality, person, standings: ['payer'] });
  const budget = await newestBudget(tx, person, visit.clock.today());
  if (budget === undefined) return;
  const { organisationId } = budget;
  await tx.enter({ locality: visit.locality, person, standings: ['payer'], organisations: [organisationId] });
  await tell(
    tx,
    visit,
    { standing: { as: 'payer', organisationId } },
    {
      person,
      may: 'see-money',
      says: (reader) => streamLetters(reader).added,
      path: address('/streams/:person', { person }),
    },
  );
}
