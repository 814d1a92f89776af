import type { AccountId, CalendarDate, Id, Moment, OrganisationId } from '#basics';
import type { ServiceId } from './service.ts';

export type TakingDownId = Id<'taking-down'>;

/** What a lister says to it, and by when the local service answers. */
export type Challenge = { readonly words: string; readonly at: Moment; readonly answerBy: CalendarDate };

/** That the local service took a listing down, with its reason, and what was said since. Over once it is put back. */
export type TakingDown = {
  readonly takingDownId: TakingDownId;
  readonly serviceId: ServiceId;
  readonly organisation: OrganisationId;
  readonly takenBy: AccountId;
  readonly takenAt: Moment;
  readonly reason: string;
  readonly challenge?: Challenge;
  /** Where somebody else looked again and it stays down. */
  readonly stays?: { readonly why: string; readonly at: Moment };
};

/** Where it is at: only what is `down` can be challenged, and once; it can be put back at any time. */
export function stateOf(taking: TakingDown): 'down' | 'challenged' | 'stays-down' {
  if (taking.stays !== undefined) return 'stays-down';
  return taking.challenge === undefined ? 'down' : 'challenged';
}
