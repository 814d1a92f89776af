import { endWordOf } from '#allocation/actions';
import { answeredLetter, wagesWait } from '#employing/actions';
import { listOnceGiven, paymentsFirst, stepBackOnceGiven, type WhatWaits } from '#holdings/actions';
import type { WhenAnswered, WhenDied, WhenEnded, WhenGiven } from '#people/actions';
import { beginNotice } from '#plans/actions';
import { checkersStepBackOnceGiven } from '#quality/actions';

/** What happens in one room because something happened in a room below it, in the same transaction (decision 5). */
export const reactions = {
  /** Whoever says yes to a letter about a job finds it there; a no to the letter is a no to the job. */
  whenAnswered: answeredLetter,
  /** Nobody's word to help without pay outlives their place beside the person. */
  whenEnded: endWordOf,
  /** A payment that is under way goes first, and no other goes out for a day after. */
  whenDied: paymentsFirst,
  /** Nothing of somebody who died is closed while those who worked for them wait for wages. */
  whatWaits: wagesWait,
  /** Notice of a lower budget runs from the day it was given in the person's own way; who gave a final account steps back, and so do
   * checkers who said that they cannot come. An answer comes onto the list of everybody some time after it was given. */
  whenGiven: async (tx, visit, given) => {
    await beginNotice(tx, visit, given);
    await stepBackOnceGiven(tx, visit, given);
    await listOnceGiven(tx, visit, given);
    await checkersStepBackOnceGiven(tx, visit, given);
  },
} as const satisfies {
  readonly whenAnswered: WhenAnswered;
  readonly whenDied: WhenDied;
  readonly whatWaits: WhatWaits;
  readonly whenEnded: WhenEnded;
  readonly whenGiven: WhenGiven;
};
