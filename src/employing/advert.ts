import type { Id, Moment, Pence } from '#basics';

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
  readonly replies: readonly AdvertReply[];
};

export type AdvertReply = {
  readonly name: string;
  readonly reach: string;
  readonly words: string;
  readonly sentAt: Moment;
};

/** Whether everybody sees it, nobody yet, or nobody any more. */
export function advertState({ publicAt, closedAt }: Pick<Advert, 'publicAt' | 'closedAt'>) {
  if (closedAt !== undefined) return 'closed';
  return publicAt === undefined ? 'draft' : 'public';
}
