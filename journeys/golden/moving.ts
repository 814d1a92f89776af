import { comesBack, writesTheDay } from '../steps.ts';
import type { Visitor } from '../visitor.ts';
import { emails } from './cast.ts';

/** Step 7: the arts club moves from the fund to the direct payment on a Monday, with no day uncovered. */
export async function movesTheArtsClub(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£2,700.00 held', '£252.00 held', '£3,252.00 held, less £450.00 promised');
  await ola.follows('See it line by line Tideway Arts holds this for me');
  await ola.follows('Move it Arts club');
  await ola.chooses('My direct payment');
  await writesTheDay(ola, ['8', '12', '2025']);
  await ola.presses('Show me what happens');
  await ola.sees(
    'Until Sunday 7 December 2025 it stays where it is.',
    'From Monday 8 December 2025, “Arts club” with £63.00 a week is held here: My direct payment.',
    '£189.00 that was paid ahead for the days after goes along today.',
  );
  await ola.presses('Move it');
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£2,889.00 held', '£63.00 held', '£3,252.00 held, less £450.00 promised');
}

/** And a week later she leaves the provider in one action: no reason, no permission. */
export async function leavesTheProvider(ola: Visitor): Promise<void> {
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£323.80 a week');
  await ola.follows('Leave them Tideway Arts holds this for me');
  await ola.sees('You need no reason');
  await ola.chooses('My direct payment');
  await ola.chooses('At once: from Tuesday 9 December 2025');
  await ola.presses('Leave Tideway Arts');
  await ola.sees('From Tuesday 9 December 2025 it is held where you said.');
}

/** The provider gives the final account within 14 days, and what is left goes where she said. */
export async function givesTheFinalAccount(sam: Visitor, ola: Visitor): Promise<void> {
  await comesBack(sam, emails.sam);
  await sam.opens('/me');
  await sam.follows('Money we hold and agreements that wait for us');
  await sam.sees('final account by Tuesday 23 December 2025');
  await sam.follows('See the fund Ola');
  await sam.presses('Give the final account and pass on what is left');
  await sam.sees('It is closed. £63.00 went on.');
  await ola.opens('/me');
  await ola.follows('My money');
  await ola.sees('£2,952.00 held', '£3,252.00 held, less £450.00 promised');
}
