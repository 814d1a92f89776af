import type { CalendarDate, Id, Moment, Pence } from '#basics';

export type AdvertId = Id<'advert'>;

/** What everybody may read of a job: the person's words, and the name they chose to show, if any. */
export type PublicAdvert = {
  readonly advertId: AdvertId;
  readonly title: string;
  readonly words: string;
  readonly place: string;
  readonly hours: string;
  readonly wage: Pence;
  readonly shownAs: string;
};

/** The same as its person knows it, with who would like the job. */
export type Advert = PublicAdvert & {
  readonly publicAt?: Moment;
  readonly closedAt?: Moment;
  /** The day on which whose it is died, while it stands written: nobody is sought for them. */
  readonly diedOn?: CalendarDate;
  readonly replies: readonly AdvertReply[];
};

export type AdvertReply = {
  readonly name: string;
  readonly reach: string;
  readonly words: string;
  readonly sentAt: Moment;
};

/** Whether everybody sees it, nobody yet, or nobody any more. */
export function advertState({
  publicAt,
  closedAt,
  diedOn,
}: Pick<Advert, 'publicAt' | 'closedAt' | 'diedOn'>) {
  if (closedAt !== undefined || diedOn !== undefined) return 'closed';
  return publicAt === undefined ? 'draft' : 'public';
}
