import type { CalendarDate, Id, Moment, OrganisationId, Pence } from '#basics';
import type { StreamCode } from '#policy';

export type PartId = Id<'stream-part'>;

/** What one funder puts into a person's pot: so much, from a day until a day, and perhaps for some lines of the plan only. */
export type Part = {
  readonly partId: PartId;
  readonly stream: StreamCode;
  readonly funder: OrganisationId;
  /** The funder's own name for this award, by which it knows whose it is. */
  readonly reference: string;
  /** For all its days together. */
  readonly amount: Pence;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The lines of the plan that it may pay for, as they are called there; undefined where it may pay for any. */
  readonly onlyFor?: readonly string[];
  /** How its own legal test was met, and who said so. */
  readonly testMet: string;
  readonly writtenBy: string;
  readonly writtenAt: Moment;
  readonly withdrawn?: { readonly by: string; readonly because: string; readonly at: Moment };
};
