import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import type { TransferRefusal } from '#ledger';
import { findAccounts, postTransfers } from '#ledger/actions';
import { act, findDeath } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import type { Holding, HoldingId } from '../holding.ts';
import { weeklyOn } from '../share.ts';
import { findHolding } from '../store/holdings.ts';
import { findServiceAccounts } from '../store/service-accounts.ts';
import { sharesOf } from '../store/shares.ts';
import {
  addProposal,
  type ProposalId,
  proposalsOf,
  saveSurplusAnswer,
  type SurplusAnswer,
  type SurplusProposal,
} from '../store/surpluses.ts';
import { mayBeAsked, type Surplus, surplusOf } from '../surplus.ts';
import type { NoSuchHolding, NotEnough, NotNow } from './refusals.ts';
import { freeIn, promiseFor } from './spend.ts';
import { proposalsAsGiven } from './surplus-clock.ts';
import { tellOfMoney } from './tell-of-money.ts';

export type ProposalRefusal =
  | NoSuchHolding
  | NotNow
  | { readonly because: 'asked-already' | 'has-died' }
  | ({ readonly because: 'no-surplus' } & Surplus);

/** Asks a person about money beyond what they may keep. Nothing moves, whatever they say or do not say. */
export async function proposeSurplus(
  visit: World & Actor,
  about: { readonly person: PersonId; readonly holding: HoldingId; readonly once?: Id<'once'> | undefined },
) {
  const { person, holding, once } = about;
  return act(
    visit,
    { may: 'pay-in', person, why: 'surplus', about: { holding }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<SurplusProposal, ProposalRefusal>> => {
      const found = await findHolding(tx, person, holding);
      if (found === undefined) return refused('no-such-holding');
      if (found.state !== 'active') return refused('not-now');
      if ((await findDeath(tx, person)) !== undefined) return refused('has-died');
      const before = (await proposalsOf(tx, person)).find((each) => each.holdingId === holding);
      const surplus = await surplusIn(tx, visit, found);
      if (surplus.surplus === 0) return refused('no-surplus', surplus);
      if (!mayBeAsked(surplus.surplus, before)) return refused('asked-already');
      const today = visit.clock.today();
      const days = valueOn(getPolicyPack(visit.settings.policy), 'surplus-object-within', today);
      const made: SurplusProposal = {
        ...surplus,
        proposalId: visit.clock.newId(),
        holdingId: holding,
        proposedAt: visit.clock.now(),
        proposedBy: me.account.name,
        answerDays: days,
      };
      await addProposal(tx, person, made);
      const starts = made.proposalId;
      await tellOfMoney(tx, visit, me, { person, says: 'surplusProposed', starts });
      return done((await proposalsAsGiven(tx, person)).find((each) => each.proposalId === starts) ?? made);
    },
  );
}

/** What a holding has beyond what is promised and what may be kept, today. */
export async function surplusIn(tx: Transaction, visit: World, holding: Holding): Promise<Surplus> {
  const [account] = await findAccounts(tx, [holding.accountId]);
  if (account === undefined) throw new Error(`expected the account of the holding ${holding.holdingId}`);
  const today = visit.clock.today();
  const shares = (await sharesOf(tx, holding.personId)).filter(
    (share) => share.holdingId === holding.holdingId,
  );
  const keepWeeks = valueOn(getPolicyPack(visit.settings.policy), 'keep-weeks', today);
  return surplusOf(
    { balance: account.posted, commitments: account.reserved },
    weeklyOn(shares, today),
    keepWeeks,
  );
}

export type SurplusAnswerRefusal =
  | { readonly because: 'no-such-proposal' }
  | { readonly because: 'answered-before' }
  | NotEnough
  | NotNow
  | TransferRefusal;

/**
 * The person answers: they are saving for something, which becomes a promise of that money; they keep it; or they give it
 * back, which is the only way any of it goes.
 */
export async function answerSurplus(
  visit: World & Actor,
  answered: {
    readonly person: PersonId;
    readonly proposal: ProposalId;
    readonly says: SurplusAnswer['says'];
    readonly savingFor?: string | undefined;
    readonly once?: Id<'once'> | undefined;
  },
) {
  const { person, proposal, says, savingFor, once } = answered;
  return act(
    visit,
    { may: 'choose-holding', person, about: { proposal, answer: says }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<SurplusAnswer, SurplusAnswerRefusal>> => {
      const asked = (await proposalsOf(tx, person)).find((each) => each.proposalId === proposal);
      if (asked === undefined) return refused('no-such-proposal');
      const holding = await findHolding(tx, person, asked.holdingId);
      if (holding === undefined) return refused('no-such-proposal');
      const answer: SurplusAnswer = { says, savingFor, at: visit.clock.now(), by: me.account.name };
      if (!(await saveSurplusAnswer(tx, person, proposal, answer))) return refused('answered-before');
      if (says === 'saving-for') {
        const promised = await promiseFor(tx, visit, me, {
          holding,
          what: savingFor ?? '',
          toWhom: '',
          amount: asked.surplus,
        });
        if ('refused' in promised) return promised;
      }
      if (says === 'give-back') {
        const given = await giveBack(tx, visit, { holding, asked, by: me.account.accountId });
        if ('refused' in given) return given;
      }
      return done(answer);
    },
  );
}

async function giveBack(
  tx: Transaction,
  visit: World & Actor,
  given: {
    readonly holding: Holding;
    readonly asked: SurplusProposal;
    readonly by: Parameters<typeof postTransfers>[3]['by'];
  },
): Promise<Outcome<true, NotEnough | NotNow | TransferRefusal>> {
  const { holding, asked, by } = given;
  const accounts = await findServiceAccounts(tx, holding.serviceId);
  if (accounts === undefined) return refused('not-now');
  const free = await freeIn(tx, holding);
  const posted = await postTransfers(
    tx,
    visit.locality,
    [
      {
        transferId: visit.clock.newId(),
        key: `give-back:${asked.proposalId}`,
        from: holding.accountId,
        to: accounts.fund,
        amount: asked.surplus,
        effectiveOn: visit.clock.today(),
        what: '',
        about: { did: 'give-back', balance: asked.balance, commitments: asked.commitments, kept: asked.kept },
      },
    ],
    { ...(by !== undefined && { by }), at: visit.clock.now() },
  );
  if ('done' in posted) return done(true);
  const { because } = posted.refused;
  return because === 'not-enough' ? refused(because, { free, asked: asked.surplus }) : refused(because);
}
