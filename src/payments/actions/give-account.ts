import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { type Holding, type HoldingId, kindFacts } from '#holdings';
import { findHolding } from '#holdings/actions';
import { act, look, type NotAllowed, nameOf, tell } from '#people/actions';
import { type Actor, address, type World } from '#platform';
import { bacsText } from '../bacs-text.ts';
import {
  type AccountFault,
  accountFaults,
  type BankAccount,
  lastFour,
  readBankAccount,
  sortCodeText,
} from '../bank-account.ts';
import { checkAccount } from '../modulus.ts';
import {
  type FiguresChecked,
  findPayeeAccount,
  givePayeeAccount,
  type PayeeAccount,
} from '../store/accounts.ts';
import { paymentLetters } from './letters-say.ts';
import { modulusTablesHere } from './load-modulus-tables.ts';

/** An account as somebody writes it down. `overrideReason` says why it counts though its figures do not fit. */
export type AccountGiven = {
  readonly name: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly overrideReason: string;
};

export type GivenFault =
  AccountFault | 'name-has-no-letters' | 'name-too-long' | 'reason-too-long' | 'figures-do-not-fit';

export type AccountRefusal =
  | { readonly because: 'wrongly-given'; readonly faults: readonly GivenFault[] }
  | { readonly because: 'no-such-holding' | 'kept-by-the-service' };

type Asked = { readonly person: PersonId; readonly holding: HoldingId };

/** Where the money of a holding goes, as far as anybody said. */
export type AccountSeen = {
  readonly isMine: boolean;
  readonly personName: string;
  readonly holding: Holding;
  readonly account: PayeeAccount | undefined;
};

export async function seeAccount(
  visit: World & Actor,
  asked: Asked,
): Promise<Outcome<AccountSeen | undefined, NotAllowed>> {
  const { person } = asked;
  return look(visit, { may: 'give-bank-account', person }, async (tx, me) => {
    const holding = await findHolding(tx, person, asked.holding);
    if (holding === undefined || kindFacts[holding.kind].heldBy === 'service') return undefined;
    const account = await findPayeeAccount(tx, person, asked.holding);
    const isMine = me.standing.as === 'self';
    return { isMine, personName: await nameOf(tx, person), holding, account };
  });
}

/**
 * Says which bank account the money of a holding goes to. Figures that do not fit each other need a reason, since the tables can
 * lag behind a new branch. The person is told when somebody else changes it.
 */
export async function giveAccount(
  visit: World & Actor,
  asked: Asked & { readonly given: AccountGiven; readonly once?: Id<'once'> | undefined },
): Promise<Outcome<PayeeAccount, AccountRefusal | NotAllowed | { because: 'already-done' }>> {
  const { person, given, once } = asked;
  const faults = faultsIn(given);
  const read = readBankAccount(given.sortCode, given.accountNumber);
  if ('refused' in read || faults.length > 0) return refused('wrongly-given', { faults });
  const figures = await figuresOf(visit, read.done);
  const overrideReason = given.overrideReason.trim();
  if (figures === 'not-valid' && overrideReason === '')
    return refused('wrongly-given', { faults: ['figures-do-not-fit'] });
  const about = {
    account: `${sortCodeText(read.done.sortCode)} ${lastFour(read.done.accountNumber)}`,
  };
  return act(
    visit,
    { may: 'give-bank-account', person, about, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<PayeeAccount, AccountRefusal>> => {
      const holding = await findHolding(tx, person, asked.holding);
      if (holding === undefined) return refused('no-such-holding');
      if (kindFacts[holding.kind].heldBy === 'service') return refused('kept-by-the-service');
      const account: PayeeAccount = {
        ...read.done,
        payeeAccountId: visit.clock.newId(),
        holdingId: holding.holdingId,
        name: given.name.trim(),
        figures,
        givenAt: visit.clock.now(),
        givenBy: me.account.accountId,
        givenByName: me.account.name,
        ...(figures === 'not-valid' && { overrideReason }),
      };
      const of = { service: holding.serviceId, holder: holding.organisationId };
      await givePayeeAccount(tx, person, account, of);
      await tell(tx, visit, me, {
        person,
        may: 'see-money',
        says: (reader) => paymentLetters(reader).accountChanged,
        path: address('/payments/:person/:holding/account', { person, holding: holding.holdingId }),
      });
      return done(account);
    },
  );
}

function faultsIn(given: AccountGiven): readonly GivenFault[] {
  const only = (fault: GivenFault, isThere: boolean): readonly GivenFault[] => (isThere ? [fault] : []);
  return [
    ...only('name-has-no-letters', bacsText(given.name).trim() === ''),
    ...only('name-too-long', given.name.trim().length > 140),
    ...accountFaults(given.sortCode, given.accountNumber),
    ...only('reason-too-long', given.overrideReason.trim().length > 200),
  ];
}

/** Whether figures fit each other, by the tables of this place; not checked where it has none. */
async function figuresOf(visit: World, account: BankAccount): Promise<FiguresChecked> {
  const tables = await modulusTablesHere(visit);
  return tables === undefined ? 'not-checked' : checkAccount(tables, account);
}
