import { type Id, done, type Outcome, type PersonId, refused } from '#basics';
import { newestBudget, paidLines } from '#holdings/actions';
import { act, type AlreadyDone, findOrganisation, type NotAllowed, tell } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { streamOn } from '#policy';
import type { Part, PartId } from '../part.ts';
import { insertPart, withdrawPart } from '../store/parts.ts';
import { layOutPot, potOf } from './lay-out-pots.ts';
import { streamLetters } from './letters-say.ts';

export type NewPart = Pick<
  Part,
  'stream' | 'funder' | 'reference' | 'amount' | 'from' | 'until' | 'onlyFor' | 'testMet'
>;
export type PartRefusal = {
  readonly because:
    | 'nothing-agreed'
    | 'stream-closed'
    | 'ends-before-it-begins'
    | 'no-such-funder'
    | 'names-no-line'
    | 'line-not-in-plan';
};

/**
 * Writes down that a funder puts money into a person's pot, and tells the person in their way (SI 2010/2862 regulation 7). Each
 * stream keeps its own legal test. Refused where nothing is agreed, the stream is closed on its first day, or it may only pay for
 * lines that are not named or not in the plan.
 */
export async function addPart(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly part: NewPart; readonly once?: Id<'once'> },
): Promise<Outcome<PartId, PartRefusal | NotAllowed | AlreadyDone>> {
  const { person, part, once } = asked;
  const about = { stream: part.stream, pence: part.amount };
  const doing = { may: 'fill-pot', person, about, ...(once !== undefined && { once }) } as const;
  return act<PartId, PartRefusal>(visit, doing, async (tx, me) => {
    const because = await whyNot(tx, visit, person, part);
    if (because !== undefined) return refused(because);
    // What was spent until now came from what there was until now.
    await layOutPot(tx, visit, person);
    const partId: PartId = visit.clock.newId();
    const written = { writtenBy: me.account.name, writtenAt: visit.clock.now() };
    await insertPart(tx, person, { ...part, partId, ...written });
    await tell(tx, visit, me, {
      person,
      may: 'see-money',
      says: (reader) => streamLetters(reader).added,
      path: address('/streams/:person', { person }),
    });
    return done(partId);
  });
}

async function whyNot(
  tx: Transaction,
  visit: World,
  person: PersonId,
  part: NewPart,
): Promise<PartRefusal['because'] | undefined> {
  const { stream: code, from, until, onlyFor } = part;
  const budget = await newestBudget(tx, person, visit.clock.today());
  if (budget === undefined) return 'nothing-agreed';
  const stream = streamOn(code, from);
  if (stream === undefined) return 'stream-closed';
  if (until < from) return 'ends-before-it-begins';
  if ((await findOrganisation(tx, part.funder)) === undefined) return 'no-such-funder';
  if (stream.limited && onlyFor === undefined) return 'names-no-line';
  const lines = new Set(paidLines(budget).map((line) => line.what));
  return (onlyFor ?? []).every((line) => lines.has(line)) ? undefined : 'line-not-in-plan';
}

export type WithdrawRefusal = { readonly because: 'no-such-part' | 'something-taken' };

/** Withdraws a part that was written down by mistake; refused once any of it was spent. It stays to be read, with its reason. */
export async function takePartBack(
  visit: World & Actor,
  which: { readonly person: PersonId; readonly part: PartId; readonly because: string },
): Promise<Outcome<PartId, WithdrawRefusal | NotAllowed | AlreadyDone>> {
  const { person, part, because } = which;
  const doing = { may: 'fill-pot', person, why: because, about: { withdrawn: true } } as const;
  return act<PartId, WithdrawRefusal>(visit, doing, async (tx, me) => {
    await layOutPot(tx, visit, person);
    const { before, places } = await potOf(tx, person);
    const isHandedOn = places.some((each) => each.handedOn?.fromPart === part && each.written !== undefined);
    if (isHandedOn || before.some((each) => each.partId === part)) return refused('something-taken');
    const withdrawn = { by: me.account.name, because, at: visit.clock.now() };
    if (!(await withdrawPart(tx, { person, part }, withdrawn))) return refused('no-such-part');
    return done(part);
  });
}
