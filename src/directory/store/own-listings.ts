import type { AccountId, CalendarDate, Moment } from '#basics';
import type { Transaction } from '#platform';
import type { ListingId, OwnListing, OwnWords } from '../own-listing.ts';
import type { ServiceId } from '../service.ts';

type Row = {
  readonly listing_id: ListingId;
  readonly service_id: ServiceId;
  readonly kept_by: AccountId;
  readonly says: OwnWords;
  readonly said_at: Moment;
  readonly ended_at: Moment | null;
};

const columns = 'listing_id, service_id, kept_by, says, said_at, ended_at';

/** Writes a listing of one's own down, or what it says now in the place of what it said; whoever was asked has answered by that. */
export async function saveOwnListing(tx: Transaction, listing: OwnListing): Promise<void> {
  await tx.run(
    `insert into directory.own_listing (locality_id, ${columns}) values (platform.locality(), $1, $2, $3, $4, $5, $6)
      on conflict (locality_id, listing_id) do update set says = excluded.says, said_at = excluded.said_at,
        ended_at = excluded.ended_at, asked_at = null, asked_hash = null`,
    [
      listing.listingId,
      listing.serviceId,
      listing.keptBy,
      JSON.stringify(listing.says),
      listing.saidAt,
      listing.endedAt,
    ],
  );
}

/** The listings that an account keeps, the newest first. Within the scope of the account. */
export async function ownListingsOf(tx: Transaction, account: AccountId): Promise<readonly OwnListing[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from directory.own_listing
      where locality_id = platform.locality() and kept_by = $1 order by listing_id desc limit 100`,
    [account],
  );
  return rows.map(ownListingOf);
}

/** One listing of one's own; undefined where the account in scope keeps none of that id. */
export async function findOwnListing(tx: Transaction, listing: ListingId): Promise<OwnListing | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from directory.own_listing
      where locality_id = platform.locality() and listing_id = $1 and kept_by = platform.account_id()`,
    [listing],
  );
  return row && ownListingOf(row);
}

/** The same by the secret of the letter that asks whether it is still right. Within the scope of a publisher. */
export async function findAskedListing(tx: Transaction, hash: string): Promise<OwnListing | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from directory.own_listing where locality_id = platform.locality() and asked_hash = $1`,
    [hash],
  );
  return row && ownListingOf(row);
}

/** Listings last said to be right before a day and not asked about since another. Within the scope of a publisher. */
export async function findToAsk(
  tx: Transaction,
  before: { readonly said: CalendarDate; readonly asked: CalendarDate },
): Promise<readonly OwnListing[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from directory.own_listing
      where locality_id = platform.locality() and ended_at is null and said_at < $1::date
        and (asked_at is null or asked_at < $2::date)
      order by said_at limit 500`,
    [before.said, before.asked],
  );
  return rows.map(ownListingOf);
}

export async function noteAsked(
  tx: Transaction,
  listing: ListingId,
  asked: { readonly at: Moment; readonly hash: string },
): Promise<void> {
  await tx.run(
    `update directory.own_listing set asked_at = $2, asked_hash = $3
      where locality_id = platform.locality() and listing_id = $1`,
    [listing, asked.at, asked.hash],
  );
}

function ownListingOf(row: Row): OwnListing {
  return {
    listingId: row.listing_id,
    serviceId: row.service_id,
    keptBy: row.kept_by,
    says: row.says,
    saidAt: row.said_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  };
}

/** Whose a service is that somebody listed themselves and has not ended; undefined for all others. */
export async function findKeeper(
  tx: Transaction,
  service: ServiceId,
): Promise<{ readonly listingId: ListingId; readonly keptBy: AccountId } | undefined> {
  return tx.find(`select listing_id as "listingId", kept_by as "keptBy" from directory.keeper_of($1)`, [
    service,
  ]);
}
