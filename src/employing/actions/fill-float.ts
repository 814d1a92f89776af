import { done, type Id, nothing, type OrganisationId, type Outcome, type Pence, refused } from '#basics';
import { serviceAccounts } from '#holdings/actions';
import { openAccount, postTransfers } from '#ledger/actions';
import { actFor, type AlreadyDone, findOrganisation, type NotAllowed } from '#people/actions';
import { type Actor, firstTime, type SignedIn, type Transaction, type World } from '#platform';
import { addFloat, findFloat, type Float } from '../store/graces.ts';
import { employingSays } from './letters-say.ts';

export type FillRefusal =
  | { readonly because: 'name-missing' }
  | { readonly because: 'name-too-long' }
  | { readonly because: 'not-enough' };

const float_name_letters_max = 60;

/**
 * Puts money of a service by for wages that cannot wait, or takes it out again. Nothing leaves the service by this, so one person
 * does it. The first time, it gives the float its name.
 */
export async function fillFloat(
  visit: World & Actor,
  asked: {
    readonly organisation: OrganisationId;
    readonly amount: Pence;
    readonly way: 'in' | 'out';
    readonly name: string;
    readonly once?: Id<'once'> | undefined;
  },
): Promise<Outcome<Float, FillRefusal | NotAllowed | AlreadyDone>> {
  const { organisation, amount, way, once } = asked;
  const doing = { may: 'pay-ahead', organisation } as const;
  return actFor<Float, FillRefusal | AlreadyDone>(visit, doing, async (tx, account) => {
    if (once !== undefined && !(await firstTime(tx, once, visit.clock.now()))) return refused('already-done');
    const service = await findOrganisation(tx, organisation);
    if (service === undefined) throw new Error(`expected the service ${organisation}`);
    const { fund } = await serviceAccounts(tx, visit, service);
    const float = await floatOf(tx, visit, account, asked);
    if ('refused' in float) return float;
    const { accountId } = float.done;
    const says = employingSays({ language: 'en' });
    const transferId = visit.clock.newId<'transfer'>();
    const posted = await postTransfers(
      tx,
      visit.locality,
      [
        {
          transferId,
          key: `float:${transferId}`,
          ...(way === 'in' ? { from: fund, to: accountId } : { from: accountId, to: fund }),
          amount,
          effectiveOn: visit.clock.today(),
          what: way === 'in' ? says.floatFilled : says.floatEmptied,
          about: { did: 'float', writtenBy: account.name },
        },
      ],
      { by: account.accountId, at: visit.clock.now() },
    );
    return 'refused' in posted ? refused('not-enough') : float;
  });
}

async function floatOf(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  asked: { readonly organisation: OrganisationId; readonly name: string },
): Promise<Outcome<Float, FillRefusal>> {
  const { organisation } = asked;
  const there = await findFloat(tx, organisation);
  if (there !== undefined) return done(there);
  const name = asked.name.trim();
  if (name === '') return refused('name-missing');
  if (name.length > float_name_letters_max) return refused('name-too-long');
  const float: Float = { accountId: visit.clock.newId(), name };
  const at = visit.clock.now();
  if (await addFloat(tx, organisation, float, { at, by: account.accountId })) {
    const { accountId } = float;
    const opened = { accountId, kind: 'grace', name, organisationId: organisation, floor: nothing } as const;
    await openAccount(tx, visit.locality, opened, at);
    return done(float);
  }
  const meanwhile = await findFloat(tx, organisation);
  if (meanwhile === undefined) throw new Error(`expected a float of the service ${organisation}`);
  return done(meanwhile);
}
