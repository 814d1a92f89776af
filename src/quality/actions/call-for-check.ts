import { done, type Id, type OrganisationId, type Outcome, refused } from '#basics';
import {
  actFor,
  type AlreadyDone,
  findOrganisation,
  type NotAllowed,
  organisationsOfKind,
} from '#people/actions';
import type { Organisation } from '#people';
import type { Actor, World } from '#platform';
import { type Call, type CallId, mayCallFor } from '../call.ts';
import { addCall, endCall, openCalls } from '../store/calls.ts';

export type CallRefusal =
  | { readonly because: 'no-such-provider' }
  | { readonly because: 'called-already' }
  | NotAllowed
  | AlreadyDone;

type Calling = {
  readonly organisation: OrganisationId;
  readonly provider: OrganisationId;
  readonly why: string;
  readonly once?: Id<'once'> | undefined;
};

/**
 * An organisation says in the open that it would like a provider's support checked: a provider of its own, any other of any
 * provider's. Whoever gets that support reads it and decides for themselves; no check begins by it.
 */
export async function callForCheck(
  visit: World & Actor,
  calling: Calling,
): Promise<Outcome<CallId, CallRefusal>> {
  const { organisation, once, provider, why } = calling;
  const doing = { may: 'call-for-check', organisation, once } as const;
  return actFor<CallId, CallRefusal>(visit, doing, async (tx, { accountId }) => {
    const [own, whose] = [await findOrganisation(tx, organisation), await findOrganisation(tx, provider)];
    if (own === undefined || whose?.kind !== 'provider' || !mayCallFor(own, provider))
      return refused('no-such-provider');
    const call = {
      callId: visit.clock.newId<'quality-call'>(),
      provider: { organisationId: provider, name: whose.name },
      by: { organisationId: organisation, name: own.name },
      why,
      calledAt: visit.clock.now(),
    };
    return (await addCall(tx, call, accountId)) ? done(call.callId) : refused('called-already');
  });
}

/** Takes it back. */
export async function takeCallBack(
  visit: World & Actor,
  { call: callId, organisation }: { readonly organisation: OrganisationId; readonly call: CallId },
): Promise<Outcome<CallId, NotAllowed | AlreadyDone>> {
  const doing = { may: 'call-for-check', organisation } as const;
  return actFor<CallId, AlreadyDone>(visit, doing, async (tx) => {
    const isOver = await endCall(tx, organisation, { callId, at: visit.clock.now() });
    return isOver ? done(callId) : refused('already-done');
  });
}

/** Whose support an organisation may call to have checked, with what it calls for now. */
export async function whoseSupport(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<
  Outcome<{ readonly providers: readonly Organisation[]; readonly calls: readonly Call[] }, NotAllowed>
> {
  const doing = { may: 'call-for-check', organisation } as const;
  return actFor<{ readonly providers: readonly Organisation[]; readonly calls: readonly Call[] }, NotAllowed>(
    visit,
    doing,
    async (tx) => {
      const own = await findOrganisation(tx, organisation);
      const all = await organisationsOfKind(tx, 'provider');
      const providers = own === undefined ? [] : all.filter((each) => mayCallFor(own, each.organisationId));
      const calls = (await openCalls(tx)).filter(({ by }) => by.organisationId === organisation);
      return done({ providers, calls });
    },
  );
}

/** Every call of the place. Public. */
export async function callsNow({ database, locality }: World & Actor): Promise<readonly Call[]> {
  return database.glance({ locality }, openCalls);
}
