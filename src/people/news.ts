import type { AccountId, CalendarDate, Id, Moment, OrganisationId, PersonId } from '#basics';
import type { Format } from './reaching.ts';

export type NewsId = Id<'news'>;

/** News for a person that no e-mail may carry; an organisation gives it in one of the formats they asked for. */
export type NewsToGive = {
  readonly newsId: NewsId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  /** One sentence without its full stop, as a letter would say it. */
  readonly news: string;
  /** Where it can be read, printed or read out. */
  readonly path: string;
  readonly formats: readonly Format[];
  readonly happenedAt: Moment;
  /** What begins only once this is given, such as the notice of a lower budget. */
  readonly starts?: Id<string>;
  readonly given?: Given;
};

/** That it was given: news counts from this day. */
export type Given = {
  readonly on: CalendarDate;
  readonly as: Format;
  readonly by: AccountId;
  readonly name: string;
};

/** Whether somebody can be told by e-mail: they ticked it, or ticked nothing at all. */
export function byEmail(formats: readonly Format[]): boolean {
  return formats.length === 0 || formats.includes('email');
}
