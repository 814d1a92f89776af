import { type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import type { Function } from '#people';
import {
  act,
  conflictAtStart,
  type ConflictRefusal,
  findOrganisation,
  type Me,
  standBeside,
} from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { type HoldingState, stateAfter } from '../holding-state.ts';
import { changeState, findHolding } from '../store/holdings.ts';
import { addSignature } from '../store/signatures.ts';
import type { ChangedMeanwhile, NoSuchHolding, NotNow } from './refusals.ts';
import { tellOfMoney, tellWhoHandlesIt } from './tell-of-money.ts';

export type SigningRefusal = NoSuchHolding | NotNow | ChangedMeanwhile | ConflictRefusal;

/** What is signed: the holding, the name as typed, and every sentence of the agreement as it was shown. */
export type Signing = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly name: string;
  readonly wording: readonly string[];
  readonly once?: Id<'once'> | undefined;
};

/**
 * The person signs. A direct payment, the service's own account and a pool start at once; an organisation is asked to sign
 * and stands beside the person from then on; named people sign on paper.
 */
export async function signAgreement(visit: World & Actor, signing: Signing) {
  const { person, holding, once } = signing;
  return act(
    visit,
    { may: 'sign-agreement', person, about: { holding }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Holding, SigningRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      const conflict = await conflictOf(tx, found);
      if (conflict !== undefined) return { refused: conflict };
      return signFor(tx, visit, me, { ...signing, holding: found });
    },
  );
}

/** What stands against an organisation's holding the money, because of what else it does for the person. */
async function conflictOf(tx: Transaction, holding: Holding): Promise<ConflictRefusal | undefined> {
  const { personId: person, organisationId, kind } = holding;
  if (organisationId === undefined || kindFacts[kind].alsoSigns !== 'organisation') return undefined;
  return conflictAtStart(tx, { person, organisationId, starts: doneByHolder(holding) });
}

/** An agent holds the money and no more; who holds a fund gives support from it too. */
function doneByHolder({ kind }: Pick<Holding, 'kind'>): readonly Function[] {
  return kind === 'individual-service-fund' ? ['money-holding', 'paid-support'] : ['money-holding'];
}

/** The same in the caller's transaction, for a holding that opens in one go with something else. */
export async function signFor(
  tx: Transaction,
  visit: World & Actor,
  me: Pick<Me, 'account'>,
  signing: Pick<Signing, 'name' | 'wording'> & { readonly holding: Holding },
): Promise<Outcome<Holding, NotNow | ChangedMeanwhile>> {
  const { holding, name, wording } = signing;
  const state = stateAfter(holding.state, 'sign');
  if (state === undefined) return refused('not-now');
  const { personId, holdingId } = holding;
  const at = visit.clock.now();
  await addSignature(tx, personId, {
    holdingId,
    as: 'person',
    name,
    accountId: me.account.accountId,
    onPaper: false,
    at,
    wording,
  });
  await standBesideHolder(tx, visit, holding);
  const { alsoSigns } = kindFacts[holding.kind];
  if (alsoSigns === 'service') {
    const service = await findOrganisation(tx, holding.serviceId);
    await addSignature(tx, personId, {
      holdingId,
      as: 'service',
      name: service?.name ?? '',
      onPaper: false,
      at,
      wording,
    });
  }
  const { organisationId: organisation } = holding;
  if (alsoSigns === 'organisation' && organisation !== undefined)
    await tellWhoHandlesIt(tx, visit, { organisation, role: 'holder', says: 'agreementWaits' });
  const startsNow = alsoSigns === 'service' || alsoSigns === 'nobody';
  return goTo(tx, holding, startsNow ? 'active' : state);
}

/** A worker of the organisation signs for it. */
export async function signAsHolder(visit: World & Actor, signing: Signing) {
  const { person, holding, once } = signing;
  return act(
    visit,
    { may: 'sign-as-holder', person, about: { holding }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<Holding, SigningRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      const state = stateAfter(found.state, 'sign-as-holder');
      if (state === undefined) return refused('not-now');
      await addSignature(tx, person, {
        holdingId: holding,
        as: 'holder',
        name: signing.name,
        accountId: me.account.accountId,
        onPaper: false,
        at: visit.clock.now(),
        wording: signing.wording,
      });
      const path = address('/holdings/:person/agreements/:holding', { person, holding });
      await tellOfMoney(tx, visit, me, { person, says: 'signedByBoth', path });
      return goTo(tx, found, state);
    },
  );
}

/** The person writes down that those who hold the money with them have signed the paper copy, who and when. */
export async function recordPaperSignature(
  visit: World & Actor,
  signing: Signing & { readonly on: CalendarDate },
) {
  const { person, holding, on, once } = signing;
  return act(
    visit,
    { may: 'sign-agreement', person, about: { holding, on }, ...(once !== undefined && { once }) },
    async (tx): Promise<Outcome<Holding, SigningRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      const state = stateAfter(found.state, 'sign-as-holder');
      if (state === undefined || kindFacts[found.kind].alsoSigns !== 'named-people')
        return refused('not-now');
      await addSignature(tx, person, {
        holdingId: holding,
        as: 'holder',
        name: signing.name,
        onPaper: true,
        at: visit.clock.now(),
        wording: signing.wording,
      });
      return goTo(tx, found, state);
    },
  );
}

async function standBesideHolder(tx: Transaction, visit: World & Actor, holding: Holding): Promise<void> {
  const service = await findOrganisation(tx, holding.serviceId);
  await standBeside(tx, visit, {
    person: holding.personId,
    role: 'payer',
    organisationId: holding.serviceId,
    name: service?.name ?? '',
    powers: [],
  });
  if (holding.organisationId === undefined) return;
  await standBeside(tx, visit, {
    person: holding.personId,
    role: 'holder',
    organisationId: holding.organisationId,
    name: holding.name,
    powers: [],
    does: doneByHolder(holding),
  });
}

async function goTo(
  tx: Transaction,
  holding: Holding,
  state: HoldingState,
): Promise<Outcome<Holding, ChangedMeanwhile>> {
  const changed = await changeState(tx, holding, { state });
  return changed ? done({ ...holding, state, version: holding.version + 1 }) : refused('changed-meanwhile');
}
