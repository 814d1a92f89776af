import { endWordOf } from '#allocation/actions';

/** What happens in one room because something happened in a room below it, in the same transaction (decision 5). */
export const reactions = {
  /** Nobody's word to help without pay outlives their place beside the person. */
  whenEnded: endWordOf,
} as const;
