import { endWordOf } from '#allocation/actions';
import { beginNotice } from '#plans/actions';

/** What happens in one room because something happened in a room below it, in the same transaction (decision 5). */
export const reactions = {
  /** Nobody's word to help without pay outlives their place beside the person. */
  whenEnded: endWordOf,
  /** Notice of a lower budget runs from the day it was given in the person's own way, by whoever gave it. */
  whenGiven: beginNotice,
} as const;
