import {
  addDays,
  type CalendarDate,
  done,
  type Id,
  type Outcome,
  type Pence,
  pence,
  type PersonId,
  refused,
} from '#basics';
import { available, type Transfer, type TransferRefusal } from '#ledger';
import { closeAccount, findAccounts, postTransfers } from '#ledger/actions';
import { act, type Me } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { type Holding, type HoldingId, kindFacts } from '../holding.ts';
import { stateAfter } from '../holding-state.ts';
import { takeTurn } from '../store/arrangements.ts';
import { changeState, findHolding, goesToInTheEnd } from '../store/holdings.ts';
import { keepLastStatement } from './send-statements.ts';
import { holderStepsBack } from './holder-steps-back.ts';
import { noteMovedOut } from './moved-out.ts';
import type { ChangedMeanwhile, NoSuchHolding, NotNow } from './refusals.ts';
import { tellOfMoney } from './tell-of-money.ts';

/** Why a final account cannot be made yet. */
export type SettleRefusal =
  | NoSuchHolding
  | NotNow
  | ChangedMeanwhile
  | { readonly because: 'too-early'; readonly from: CalendarDate }
  | { readonly because: 'still-promised'; readonly promised: Pence }
  | TransferRefusal;

type Settling = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly once?: Id<'once'> | undefined;
};

/** The holder gives the final account once its last day is over: what is left goes where the person said, and they are told. */
export async function settleAsHolder(visit: World & Actor, settling: Settling) {
  const { person, holding, once } = settling;
  return act(
    visit,
    { may: 'record-use', person, about: { holding, final: true }, ...(once !== undefined && { once }) },
    async (tx, me) => {
      const tell = () => tellOfFinalAccount(tx, visit, me, { person, holding });
      return settle(tx, visit, me, { person, holding, earliest: (found) => found.endsOn, tell });
    },
  );
}

/** Tells the person. Who needs it in another way than by e-mail is given it by the holder, who stands beside them until then. */
async function tellOfFinalAccount(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { person, holding }: Pick<Settling, 'person' | 'holding'>,
): Promise<void> {
  const path = address('/holdings/:person/:holding', { person, holding });
  await tellOfMoney(tx, visit, me, { person, says: 'finalAccountGiven', path, starts: holding });
}

/** The person closes it themself: their own at once, a holder's where the final account is late. */
export async function settleMyself(visit: World & Actor, settling: Settling) {
  const { person, holding, once } = settling;
  return act(
    visit,
    { may: 'leave', person, about: { holding, final: true }, ...(once !== undefined && { once }) },
    (tx, me) => settle(tx, visit, me, { person, holding, earliest: mayCloseMyselfFrom }),
  );
}

/** The first day on which the person may close a holding they left without waiting for anybody. */
export function mayCloseMyselfFrom(holding: Holding): CalendarDate | undefined {
  if (kindFacts[holding.kind].writtenDownBy !== 'holder') return holding.endsOn;
  return holding.finalAccountBy === undefined ? undefined : addDays(holding.finalAccountBy, 1);
}

async function settle(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  settling: {
    readonly person: PersonId;
    readonly holding: HoldingId;
    readonly earliest: (holding: Holding) => CalendarDate | undefined;
    /** Tells whom it concerns, before the holder steps back. */
    readonly tell?: () => Promise<void>;
  },
): Promise<Outcome<Pence, SettleRefusal>> {
  await takeTurn(tx, settling.person);
  const found = await findHolding(tx, settling.person, settling.holding);
  if (found === undefined) return refused('no-such-holding');
  const from = settling.earliest(found);
  if (found.state !== 'closing' || from === undefined) return refused('not-now');
  if (visit.clock.today() < from) return refused('too-early', { from });
  const [account] = await findAccounts(tx, [found.accountId]);
  const promised = account?.reserved ?? pence(0);
  if (promised > 0) return refused('still-promised', { promised });
  await settling.tell?.();
  return closeWithBalance(tx, visit, me, found);
}

/** Moves what is left to where the person said, and closes the account and the holding. */
export async function closeWithBalance(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  closing: Holding,
): Promise<Outcome<Pence, NotNow | ChangedMeanwhile | TransferRefusal>> {
  const state = stateAfter(closing.state, 'settle');
  const [account] = await findAccounts(tx, [closing.accountId]);
  if (state === undefined || account === undefined || closing.goesTo === undefined) return refused('not-now');
  const left = available(account);
  const at = visit.clock.now();
  if (left > 0) {
    const balance: Transfer = {
      transferId: visit.clock.newId(),
      key: `final-balance:${closing.holdingId}`,
      from: closing.accountId,
      // Where the person said may be closed by now.
      to: await goesToInTheEnd(tx, visit.locality, closing.goesTo),
      amount: left,
      effectiveOn: visit.clock.today(),
      what: closing.name,
      about: { did: 'final-balance', kind: closing.kind, writtenBy: me.account.name },
    };
    const posted = await postTransfers(tx, visit.locality, [balance], { by: me.account.accountId, at });
    if ('refused' in posted) return posted;
    await noteMovedOut(tx, closing.personId, [balance]);
  }
  await closeAccount(tx, visit.locality, closing.accountId, at);
  if (!(await changeState(tx, closing, { state, closedAt: at }))) return refused('changed-meanwhile');
  if (closing.kind === 'individual-service-fund') await keepLastStatement(tx, visit, closing);
  await holderStepsBack(tx, visit, closing);
  return done(left);
}
