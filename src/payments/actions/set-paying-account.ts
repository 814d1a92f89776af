import { type CalendarDate, done, type OrganisationId, type Outcome, type Pence, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { HolidayOverride } from '#policy';
import type { Actor, World } from '#platform';
import { bacsText } from '../bacs-text.ts';
import { type AccountFault, accountFaults, readBankAccount } from '../bank-account.ts';
import { type PayingAccount, savePayingAccount } from '../store/accounts.ts';
import { forgetDayOverride, saveDayOverride } from '../store/day-overrides.ts';

/** The account a service pays from, as somebody writes it down. */
export type PayingAccountGiven = {
  readonly name: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly userNumber: string;
  /** How much is there to pay with; what was written and is no amount. */
  readonly pot?: Pence | 'not-an-amount' | undefined;
};

export type PayingAccountFault = AccountFault | 'name-has-no-letters' | 'not-a-user-number' | 'not-an-amount';
export type PayingAccountRefusal = {
  readonly because: 'wrongly-given';
  readonly faults: readonly PayingAccountFault[];
};

/** Says from which account a service pays, its number at Bacs, and perhaps how much is there to pay with. */
export async function setPayingAccount(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly given: PayingAccountGiven },
): Promise<Outcome<PayingAccount, PayingAccountRefusal | NotAllowed>> {
  const { organisation, given } = asked;
  const userNumber = given.userNumber.trim();
  const faults: readonly PayingAccountFault[] = [
    ...(bacsText(given.name).trim() === '' ? (['name-has-no-letters'] as const) : []),
    ...accountFaults(given.sortCode, given.accountNumber),
    ...(/^\d{6}$/.test(userNumber) ? [] : (['not-a-user-number'] as const)),
    ...(given.pot === 'not-an-amount' ? [given.pot] : []),
  ];
  const read = readBankAccount(given.sortCode, given.accountNumber);
  const { pot } = given;
  if ('refused' in read || faults.length > 0 || pot === 'not-an-amount')
    return refused('wrongly-given', { faults });
  return actFor(visit, { may: 'make-payment-runs', organisation }, async (tx, { name: setBy }) => {
    const account: PayingAccount = {
      ...read.done,
      name: given.name.trim(),
      userNumber,
      setBy,
      ...(pot !== undefined && { pot: { amount: pot, on: visit.clock.today() } }),
    };
    await savePayingAccount(tx, organisation, account, visit.clock.now());
    return done(account);
  });
}

/** Says that a day is other than the table of bank holidays has it, in this place, and why. */
export async function overrideDay(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly override: HolidayOverride },
): Promise<Outcome<true, NotAllowed>> {
  const { organisation, override } = asked;
  return actFor(visit, { may: 'make-payment-runs', organisation }, async (tx, { name }) => {
    await saveDayOverride(tx, override, { name, at: visit.clock.now() });
    return done(true);
  });
}

/** Takes such a day back: the table counts again. */
export async function takeDayBack(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly day: CalendarDate },
): Promise<Outcome<true, NotAllowed>> {
  const { organisation, day } = asked;
  return actFor(visit, { may: 'make-payment-runs', organisation }, async (tx) => {
    await forgetDayOverride(tx, day);
    return done(true);
  });
}
