import type { Id, LocalityId, Moment, Pence, PersonId } from '#basics';
import { findDeath } from '#people/actions';
import type { Transaction } from '#platform';
import type { Advert, AdvertId, AdvertReply, PublicAdvert } from '../advert.ts';

type PublicRow = {
  readonly advert_id: AdvertId;
  readonly title: string;
  readonly words: string;
  readonly place: string;
  readonly hours: string;
  readonly wage_pence: Pence;
  readonly shown_as: string;
};
type Row = PublicRow & { readonly public_at: Moment | null; readonly closed_at: Moment | null };
type ReplyRow = {
  readonly advert_id: AdvertId;
  readonly name: string;
  readonly reach: string;
  readonly words: string;
  readonly sent_at: Moment;
};

/** A person's adverts that are in sight, the newest first, with their replies. */
export async function advertsOf(tx: Transaction, personId: PersonId): Promise<readonly Advert[]> {
  const [rows, replies, death] = await Promise.all([
    tx.rows<Row>(
      `select advert_id, title, words, place, hours, wage_pence, shown_as, public_at, closed_at
         from employing.advert where locality_id = platform.locality() and person_id = $1 order by advert_id desc`,
      [personId],
      'adverts-of',
    ),
    tx.rows<ReplyRow>(
      `select advert_id, name, reach, words, sent_at from employing.advert_reply
         where locality_id = platform.locality() and person_id = $1 order by reply_id`,
      [personId],
      'advert-replies-of',
    ),
    findDeath(tx, personId),
  ]);
  return rows.map((row) => ({
    ...toPublic(row),
    ...(row.public_at !== null && { publicAt: row.public_at }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    ...(death !== undefined && { diedOn: death.on }),
    replies: replies.filter((each) => each.advert_id === row.advert_id).map(toReply),
  }));
}

/** Adverts that are public in a place, the newest first. */
export async function publicAdverts(tx: Transaction, locality: LocalityId): Promise<readonly PublicAdvert[]> {
  const rows = await tx.rows<PublicRow>(
    'select * from employing.public_adverts($1) order by public_at desc, advert_id',
    [locality],
    'public-adverts',
  );
  return rows.map(toPublic);
}

export async function addAdvert(
  tx: Transaction,
  personId: PersonId,
  advert: PublicAdvert,
  at: Moment,
): Promise<void> {
  await tx.run(
    `insert into employing.advert (locality_id, person_id, advert_id, title, words, place, hours, wage_pence, shown_as,
         written_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      personId,
      advert.advertId,
      advert.title,
      advert.words,
      advert.place,
      advert.hours,
      advert.wage,
      advert.shownAs,
      at,
    ],
  );
}

/** Makes an advert public, or closes it; says whether that changed anything. */
export async function moveAdvert(
  tx: Transaction,
  personId: PersonId,
  moved: { readonly advert: AdvertId; readonly to: 'public' | 'closed'; readonly at: Moment },
): Promise<boolean> {
  const set = moved.to === 'public' ? 'public_at = $3' : 'closed_at = $3';
  const open = moved.to === 'public' ? 'and public_at is null' : '';
  const changed = await tx.run(
    `update employing.advert set ${set}
       where locality_id = platform.locality() and person_id = $1 and advert_id = $2 and closed_at is null ${open}`,
    [personId, moved.advert, moved.at],
  );
  return changed === 1;
}

/** Adds what somebody answers to a public advert; false where it is not there or has enough. */
export async function addReply(
  tx: Transaction,
  reply: AdvertReply & { readonly advert: AdvertId; readonly replyId: Id<'reply'> },
): Promise<boolean> {
  const row = await tx.get<{ readonly added: boolean }>(
    'select employing.answer_advert($1, $2, $3, $4, $5, $6) as added',
    [reply.advert, reply.replyId, reply.name, reply.reach, reply.words, reply.sentAt],
  );
  return row.added;
}

function toPublic(row: PublicRow): PublicAdvert {
  return {
    advertId: row.advert_id,
    title: row.title,
    words: row.words,
    place: row.place,
    hours: row.hours,
    wage: row.wage_pence,
    shownAs: row.shown_as,
  };
}

function toReply(row: ReplyRow): AdvertReply {
  return { name: row.name, reach: row.reach, words: row.words, sentAt: row.sent_at };
}
