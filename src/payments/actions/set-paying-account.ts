import { type CalendarDate, done, type OrganisationId, type Outcome, type Pence, refused } from '#basics';
import { actFor, type NotAllowed } from '#people/actions';
import type { HolidayOverride } from '#policy';
import type { Actor, World } from '#platform';
import { bacsText } from '../bacs-text.ts';
import { type NotAnAccount, readBankAccount } from '../bank-account.ts';
import { type PayingAccount, savePayingAccount } from '../store/accounts.ts';
import { forgetDayOverride, saveDayOverride } from '../store/day-overrides.ts';

/** The account a service pays from, as somebody writes it down. */
export type PayingAccountGiven = {
  readonly name: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly userNumber: string;
  readonly pot?: Pence | undefined;
};

export type PayingAccountRefusal =
  NotAnAccount | { readonly because: 'name-has-no-letters' | 'not-a-user-number' };

/** Says from which account a service pays, its number at Bacs, and perhaps how much is there to pay with. */
export async function setPayingAccount(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly given: PayingAccountGiven },
): Promise<Outcome<PayingAccount, PayingAccountRefusal | NotAllowed>> {
  const { organisation, given } = asked;
  const read = readBankAccount(given.sortCode, given.accountNumber);
  if ('refused' in read) return read;
  if (bacsText(given.name).trim() === '') return refused('name-has-no-letters');
  const userNumber = given.userNumber.trim();
  if (!/^\d{6}$/.test(userNumber)) return refused('not-a-user-number');
  return actFor(visit, { may: 'make-payment-runs', organisation }, async (tx, { name: setBy }) => {
    const account: PayingAccount = {
      ...read.done,
      name: given.name.trim(),
      userNumber,
      setBy,
      ...(given.pot !== undefined && { pot: { amount: given.pot, on: visit.clock.today() } }),
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
