import { done, type Id, type OrganisationId, type Outcome, type Pence, refused } from '#basics';
import { serviceAccounts } from '#holdings/actions';
import { available } from '#ledger';
import { findAccounts, postTransfers } from '#ledger/actions';
import {
  actFor,
  type AlreadyDone,
  closerThanWork,
  findOrganisation,
  type NotAllowed,
  tell,
  tellAccount,
} from '#people/actions';
import {
  type Actor,
  address,
  firstTime,
  journal,
  type SignedIn,
  type Transaction,
  type World,
} from '#platform';
import { type Grace, mayFollow } from '../grace.ts';
import type { GraceId } from '../hours.ts';
import { findFloat, type Float, gracesAsked, lockGrace, saveGrace } from '../store/graces.ts';
import { employingSays } from './letters-say.ts';

export type AheadRefusal =
  | { readonly because: 'no-such-request' }
  | { readonly because: 'not-now' }
  | { readonly because: 'too-close' }
  | { readonly because: 'second-person' }
  | { readonly because: 'why-missing' }
  | { readonly because: 'why-too-long' }
  | { readonly because: 'no-float' }
  | { readonly because: 'not-enough'; readonly free: Pence; readonly asked: Pence };

/** The float, what is free in it, what is out, and the requests. */
export type AheadSeen = {
  readonly float?: Float & { readonly free: Pence };
  readonly graces: readonly Grace[];
};

/** How much may be written about why wages are not paid ahead. */
const why_not_letters_max = 300;
const over_max = 20;

/** What a service was asked to pay ahead; nobody sees what is about somebody they stand closer to. */
export async function seeAhead(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<AheadSeen, NotAllowed>> {
  return actFor<AheadSeen, NotAllowed>(visit, { may: 'pay-ahead', organisation }, async (tx, account) => {
    const [float, graces, close] = await Promise.all([
      findFloat(tx, organisation),
      gracesAsked(tx, organisation, over_max),
      closerThanWork(tx, { locality: visit.locality, accountId: account.accountId }),
    ]);
    return done({
      graces: graces.filter((each) => !close.includes(each.personId)),
      ...(float !== undefined && { float: { ...float, free: await freeIn(tx, float) } }),
    });
  });
}

type Of = {
  readonly organisation: OrganisationId;
  readonly grace: GraceId;
  readonly once?: Id<'once'> | undefined;
};
type Answered = Promise<Outcome<GraceId, AheadRefusal | NotAllowed | AlreadyDone>>;

/** The first of two says that the wages cannot wait. Nothing moves yet. */
export function checkAhead(visit: World & Actor, of: Of): Answered {
  return withGrace(visit, of, 'checked', async (tx, account, grace) => {
    const { accountId: by, name } = account;
    await saveGrace(tx, { ...grace, state: 'checked', checked: { at: visit.clock.now(), by, name } });
    return done(grace.graceId);
  });
}

/** The second pays them from the float, which never falls below nothing. The person and the assistant are told. */
export function payAhead(visit: World & Actor, of: Of): Answered {
  return withGrace(visit, of, 'paid', async (tx, account, grace) => {
    if (grace.checked?.by === account.accountId) return refused('second-person');
    const float = await findFloat(tx, of.organisation);
    const service = await findOrganisation(tx, of.organisation);
    if (float === undefined || service === undefined) return refused('no-float');
    const free = await freeIn(tx, float);
    const transferId = visit.clock.newId<'transfer'>();
    const at = visit.clock.now();
    const on = visit.clock.today();
    const posted = await postTransfers(
      tx,
      visit.locality,
      [
        {
          transferId,
          key: `grace:${grace.graceId}`,
          from: float.accountId,
          to: (await serviceAccounts(tx, visit, service)).paidOut,
          amount: grace.amount,
          effectiveOn: on,
          what: employingSays({ language: 'en' }).wagesAhead(grace.assistantName),
          about: { did: 'grace', grace: grace.graceId, toWhom: grace.assistantName, writtenBy: account.name },
        },
      ],
      { by: account.accountId, at },
    );
    if ('refused' in posted) return refused('not-enough', { free, asked: grace.amount });
    const paid = { at, by: account.accountId, name: account.name, on, transferId, float: float.accountId };
    await saveGrace(tx, { ...grace, state: 'paid', paid });
    await tellBoth(tx, visit, account, { grace, says: 'paidAhead' });
    return done(grace.graceId);
  });
}

/** One of the service says no, and why: the wages are owed as before, by whom they were owed. */
export function refuseAhead(visit: World & Actor, of: Of & { readonly why: string }): Answered {
  const why = of.why.trim();
  return withGrace(visit, of, 'said-no', async (tx, account, grace) => {
    if (why === '') return refused('why-missing');
    if (why.length > why_not_letters_max) return refused('why-too-long');
    const no = { at: visit.clock.now(), name: account.name };
    await saveGrace(tx, { ...grace, state: 'said-no', refused: no, why });
    await tellBoth(tx, visit, account, { grace, says: 'notAhead' });
    return done(grace.graceId);
  });
}

async function withGrace(
  visit: World & Actor,
  of: Of,
  then: Grace['state'],
  work: (
    tx: Transaction,
    account: SignedIn,
    grace: Grace,
  ) => Promise<Outcome<GraceId, AheadRefusal | AlreadyDone>>,
): Answered {
  const { organisation, once } = of;
  const doing = { may: 'pay-ahead', organisation } as const;
  return actFor<GraceId, AheadRefusal | AlreadyDone>(visit, doing, async (tx, account) => {
    if (once !== undefined && !(await firstTime(tx, once, visit.clock.now()))) return refused('already-done');
    const grace = await lockGrace(tx, of.grace);
    if (grace === undefined) return refused('no-such-request');
    const close = await closerThanWork(tx, { locality: visit.locality, accountId: account.accountId });
    const mine = [grace.asked.by, grace.assistantAccount].includes(account.accountId);
    if (mine || close.includes(grace.personId)) return refused('too-close');
    if (!mayFollow(grace.state, then)) return refused('not-now');
    return work(tx, account, grace);
  });
}

async function freeIn(tx: Transaction, float: Float) {
  const [account] = await findAccounts(tx, [float.accountId]);
  if (account === undefined) throw new Error(`expected the account of the float ${float.name}`);
  return available(account);
}

/** Tells the person and the assistant, and writes it where the person reads what happened. */
async function tellBoth(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { grace, says }: { readonly grace: Grace; readonly says: 'paidAhead' | 'notAhead' },
): Promise<void> {
  const { personId: person, jobId: job, organisationId } = grace;
  const { locality } = visit;
  await journal(tx, locality, {
    journalId: visit.clock.newId(),
    at: visit.clock.now(),
    accountId: account.accountId,
    accountName: account.name,
    personId: person,
    organisationId,
    standing: 'payer',
    what: says === 'paidAhead' ? 'pay-ahead' : 'refuse-ahead',
    looked: false,
    about: { pence: grace.amount, to: grace.assistantName },
  });
  await tellAccount(tx, visit, grace.assistantAccount, {
    says: (reader) => employingSays(reader)[says],
    path: address('/employing/:person/job/:job', { person, job }),
  });
  await tx.enter({
    locality,
    account: account.accountId,
    person,
    standings: ['payer'],
    organisations: [organisationId],
  });
  const standing = { as: 'payer', powers: [], organisationId } as const;
  await tell(
    tx,
    visit,
    { account, standing },
    {
      person,
      may: 'see-jobs',
      says: (reader) => employingSays(reader)[says],
      path: address('/employing/:person/wages', { person }),
    },
  );
}
