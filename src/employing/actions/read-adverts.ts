import { type Id, type Outcome, done, refused } from '#basics';
import { type Actor, firstTime, type World } from '#platform';
import type { AdvertId, PublicAdvert } from '../advert.ts';
import { addReply, publicAdverts } from '../store/adverts.ts';

/** Every job that somebody chose to make public here; nothing says whose it is but their own words. */
export async function readAdverts(visit: World & Actor): Promise<readonly PublicAdvert[]> {
  const { locality } = visit;
  return visit.database.transaction({ locality }, (tx) => publicAdverts(tx, locality));
}

export type ReplyRefusal = { readonly because: 'not-open' } | { readonly because: 'already-done' };

/** Somebody would like a public job: their name, how to reach them and a few words go to whose job it is, and nowhere else. */
export async function answerAdvert(
  visit: World & Actor,
  reply: {
    readonly advert: AdvertId;
    readonly name: string;
    readonly reach: string;
    readonly words: string;
    readonly once?: Id<'once'> | undefined;
  },
): Promise<Outcome<true, ReplyRefusal>> {
  const { once, ...said } = reply;
  const { clock, locality } = visit;
  return visit.database.transaction<Outcome<true, ReplyRefusal>>({ locality }, async (tx) => {
    if (once !== undefined && !(await firstTime(tx, once, clock.now()))) return refused('already-done');
    const replyId = clock.newId<'reply'>();
    return (await addReply(tx, { ...said, replyId, sentAt: clock.now() })) ? done(true) : refused('not-open');
  });
}
