import { done, type OrganisationId, type Outcome, refused } from '#basics';
import { findOrganisation, actFor, type NotAllowed } from '#people/actions';
import { serviceAccounts } from '#holdings/actions';
import type { HoldingId } from '#holdings';
import { endReservation, reserve } from '#ledger/actions';
import type { Actor, SignedIn, Transaction, World } from '#platform';
import {
  isPosted,
  mayFollow,
  mayNotApprove,
  type Run,
  type RunId,
  type RunLine,
  runName,
  totalOf,
} from '../payment-run.ts';
import { type PayeeAccount, payeeAccountsOf } from '../store/accounts.ts';
import { linesOf } from '../store/run-lines.ts';
import { changeLines } from '../store/write-lines.ts';
import { saveRun, takeRun } from '../store/runs.ts';
import { markOf } from './mark-of.ts';
import { noteRun } from './prepare-run.ts';
import type { NoSuchRun, NotInThatState } from './refusals.ts';
import { waitsForTheOther } from './run-side-by-side.ts';

/** Whoever prepared a run, or gave an account that it pays to, does not approve it. */
export type NotByThem = { readonly because: 'prepared-it' | 'gave-an-account' };
export type ApprovalRefusal =
  | NoSuchRun
  | NotInThatState
  | NotByThem
  | { readonly because: 'nothing-to-pay' }
  | { readonly because: 'changed-meanwhile' | 'account-changed' | 'waits-for-the-other' }
  | { readonly because: 'not-enough' | 'account-closed' };

type Asked = { readonly organisation: OrganisationId; readonly run: RunId };

/**
 * A second person approves a run as they see it: accounts and amounts stand from here on, what waits is left out, and the
 * service's money for it is promised. `seen` is the mark of what they saw; it is refused where somebody changed that meanwhile.
 */
export async function approveRun(
  visit: World & Actor,
  asked: Asked & { readonly seen?: string | undefined },
): Promise<Outcome<Run, ApprovalRefusal | NotAllowed>> {
  return actFor(
    visit,
    { may: 'approve-payment-runs', organisation: asked.organisation },
    async (tx, account): Promise<Outcome<Run, ApprovalRefusal>> => {
      const run = await takeRun(tx, asked.organisation, asked.run);
      if (run === undefined) return refused('no-such-run');
      const lines = await linesOf(tx, asked.organisation, asked.run);
      const ready = lines.filter((line) => line.state === 'ready');
      const accounts = accountsFor(ready, await payeeAccountsOf(tx, asked.organisation));
      const why = mayNotApprove(run, {
        account: account.accountId,
        gaveAnAccount: accounts.some((each) => each?.givenBy === account.accountId),
      });
      if (why === 'not-prepared') return refused('not-in-that-state', { state: run.state });
      if (why !== undefined) return refused(why);
      if (asked.seen !== undefined && asked.seen !== markOf(lines)) return refused('changed-meanwhile');
      if (await waitsForTheOther(tx, run, lines)) return refused('waits-for-the-other');
      if (ready.length === 0) return refused('nothing-to-pay');
      if (accounts.includes(undefined)) return refused('account-changed');
      const held = lines.filter((line) => line.state === 'held');
      await changeLines(
        tx,
        asked.organisation,
        held.map((line) => ({ ...line, state: 'left-out' })),
      );
      return approve(tx, visit, account, { run, ready });
    },
  );
}

/** The account of each payment as it was given; undefined where another was given since. */
function accountsFor(
  lines: readonly RunLine[],
  given: ReadonlyMap<HoldingId, PayeeAccount>,
): readonly (PayeeAccount | undefined)[] {
  return lines
    .filter((line) => line.route === 'bank')
    .map((line) => {
      const account = given.get(line.holdingId);
      return account?.payeeAccountId === line.payee?.payeeAccountId ? account : undefined;
    });
}

async function approve(
  tx: Transaction,
  visit: World & Actor,
  account: SignedIn,
  { run, ready }: { readonly run: Run; readonly ready: readonly RunLine[] },
): Promise<Outcome<Run, ApprovalRefusal>> {
  const at = visit.clock.now();
  const toPost = totalOf(ready.filter((line) => !isPosted(line)));
  const reservation = visit.clock.newId<'reservation'>();
  if (toPost > 0) {
    const service = await serviceNamed(tx, run.organisationId);
    const { fund } = await serviceAccounts(tx, visit, service);
    const promise = {
      reservationId: reservation,
      accountId: fund,
      amount: toPost,
      what: runName(run.number),
      madeAt: at,
    };
    const promised = await reserve(tx, visit.locality, promise);
    if ('refused' in promised) return promised;
  }
  const approved: Run = {
    ...run,
    state: 'approved',
    approved: { at, by: account.accountId, name: account.name },
    ...(toPost > 0 && { reservation }),
  };
  await saveRun(tx, approved);
  await noteRun(tx, visit, account, { run, what: 'approve-payment-runs' });
  return done(approved);
}

/** The service by its name, as its fund is called. */
export async function serviceNamed(
  tx: Transaction,
  organisationId: OrganisationId,
): Promise<{ readonly organisationId: OrganisationId; readonly name: string }> {
  const service = await findOrganisation(tx, organisationId);
  if (service === undefined) throw new Error(`expected the service ${organisationId}`);
  return service;
}

/** Takes a run back that has not gone out, with a reason. What it would have paid is due as before. */
export async function withdrawRun(
  visit: World & Actor,
  asked: Asked & { readonly why: string },
): Promise<Outcome<Run, NoSuchRun | NotInThatState | NotAllowed>> {
  return actFor(
    visit,
    { may: 'make-payment-runs', organisation: asked.organisation },
    async (tx, account): Promise<Outcome<Run, NoSuchRun | NotInThatState>> => {
      const run = await takeRun(tx, asked.organisation, asked.run);
      if (run === undefined) return refused('no-such-run');
      if (!mayFollow(run.state, 'withdrawn')) return refused('not-in-that-state', { state: run.state });
      const at = visit.clock.now();
      const lines = await linesOf(tx, asked.organisation, asked.run);
      await changeLines(
        tx,
        asked.organisation,
        lines.filter((line) => line.state !== 'left-out').map((line) => ({ ...line, state: 'left-out' })),
      );
      if (run.reservation !== undefined)
        await endReservation(tx, visit.locality, run.reservation, { as: 'released', at });
      const { why } = asked;
      const withdrawn: Run = { ...run, state: 'withdrawn', withdrawn: { at, name: account.name, why } };
      await saveRun(tx, withdrawn);
      await noteRun(tx, visit, account, { run, what: 'make-payment-runs', why });
      return done(withdrawn);
    },
  );
}
