import type { Visitor } from '../visitor.ts';
import type { Cast } from './cast.ts';
import { opensTheDirectPayment } from './money.ts';

/** Step 5 begins: £450.00 of £2,700.00 is promised, so that it is no longer free to use. */
export async function promisesMoney(ola: Visitor): Promise<void> {
  await opensTheDirectPayment(ola);
  await ola.sees('£2,700.00 held', 'Nothing is promised.');
  await promises(ola, { toWhom: 'Jo Fenn', what: 'Holiday pay, as it is earned', amount: '250.00' });
  await promises(ola, { toWhom: 'Harbour Mutual', what: 'Employer’s insurance', amount: '200.00' });
  await ola.sees('£2,700.00 held', '£2,250.00 is free to use. £450.00 is promised.');
}

async function promises(
  ola: Visitor,
  promised: { readonly toWhom: string; readonly what: string; readonly amount: string },
): Promise<void> {
  await ola.follows('Promise money');
  await ola.writes('Who will be paid?', promised.toWhom);
  await ola.writes('What for?', promised.what);
  await ola.writes('How much?', promised.amount);
  await ola.picks('What in my plan is it for?', 'Getting up and out');
  await ola.presses('Promise it');
  await ola.sees(`£${promised.amount} is promised.`, promised.what);
}

/** Whoever pays sees what is over, with the sum, and may ask; nothing moves. */
export async function asksWhatItIsFor(dev: Visitor): Promise<void> {
  await dev.opens('/me');
  await dev.follows('Payments due');
  await dev.follows('See the money Ola');
  await dev.follows('See it line by line Ola’s direct payment');
  await dev.sees('£163.60 is more than is promised and may always be kept.');
  await dev.presses('Ask what it is for');
  await dev.sees('Asked. It stays theirs whatever they say.', '£2,700.00 held');
}

/** She reads each figure of the sum and how long she has, and says nothing for now. */
export async function readsTheQuestion(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('Dev Patel asks what £163.60 is for.', 'It stays yours whatever you say');
  await ola.follows('Answer');
  await ola.sees('What is £163.60 for?', 'You have until Wednesday 31 December 2025.');
  await ola.sees('What was held £2,700.00', 'Less what is promised −£450.00');
  await ola.sees('Less 8 weeks that may always be kept', '8 × £260.80 a week −£2,086.40');
  await ola.sees('More than that £163.60');
}

/** The 28 days are over and nothing was taken. Then she says what it is for, and it is promised to that. */
export async function saysWhatItIsFor({ ola }: Cast): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£2,802.00 free to use', '£3,252.00 held, less £450.00 promised');
  await ola.follows('Answer');
  await ola.sees('That day is over, and nothing was taken.');
  await ola.chooses('I am saving for something');
  await ola.writes('What for?', 'A week by the sea');
  await ola.presses('Send');
  await ola.sees('Sent. It is as you said.', '£2,638.40 free to use', 'A week by the sea £163.60');
  await ola.doesNotSee('Dev Patel asks what £163.60 is for.');
}
