import type { AccountId, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { readStreamCode } from '#policy';
import type { PartId } from '../part.ts';
import type { Place, PlaceId, Signed } from '../place.ts';

type Row = {
  readonly person_id: PersonId;
  readonly place_id: PlaceId;
  readonly funder_id: OrganisationId;
  readonly stream: string | null;
  readonly reference: string | null;
  readonly only_for: readonly string[] | null;
  readonly from_part_id: PartId | null;
  readonly from_funder_id: OrganisationId | null;
  readonly amount_pence: Pence | null;
  readonly because: string | null;
  readonly opened_account: AccountId;
  readonly opened_by: string;
  readonly opened_at: Moment;
  readonly written_part_id: PartId | null;
  readonly written_account: AccountId | null;
  readonly written_by: string | null;
  readonly written_at: Moment | null;
  readonly closed_by: string | null;
  readonly closed_at: Moment | null;
};

const columns = `person_id, place_id, funder_id, stream, reference, only_for, from_part_id, from_funder_id, amount_pence, because,
  opened_account, opened_by, opened_at, written_part_id, written_account, written_by, written_at, closed_by, closed_at`;

/** Every place in a person's pot, in the order in which they were opened. */
export async function placesOf(tx: Transaction, person: PersonId): Promise<readonly Place[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from streams.place where locality_id = platform.locality() and person_id = $1 order by place_id`,
    [person],
    'stream-places',
  );
  return rows.map(toPlace);
}

/** A place with whose pot it is in: told to nobody, only worked with. */
export type PlaceInPot = { readonly person: PersonId; readonly place: Place };

/** The places that a funder has to do with: those open for it, and what it handed on or was handed. */
export async function placesWith(tx: Transaction, funder: OrganisationId): Promise<readonly PlaceInPot[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from streams.place
       where locality_id = platform.locality() and (funder_id = $1 or from_funder_id = $1) order by place_id`,
    [funder],
  );
  return rows.map((row) => ({ person: row.person_id, place: toPlace(row) }));
}

export async function insertPlace(tx: Transaction, person: PersonId, place: Place): Promise<void> {
  const { handedOn, opened } = place;
  await tx.run(
    `insert into streams.place (locality_id, person_id, place_id, funder_id, stream, reference, only_for, from_part_id,
         from_funder_id, amount_pence, because, opened_account, opened_by, opened_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      person,
      place.placeId,
      place.funder,
      place.stream ?? null,
      place.reference ?? null,
      place.onlyFor ?? null,
      handedOn?.fromPart ?? null,
      handedOn?.fromFunder ?? null,
      handedOn?.amount ?? null,
      handedOn?.because ?? null,
      opened.accountId,
      opened.name,
      opened.at,
    ],
  );
}

/** Puts a part into a place once; false where it was written or closed meanwhile. */
export async function fillPlace(
  tx: Transaction,
  placeId: PlaceId,
  part: PartId,
  by: Signed,
): Promise<boolean> {
  const changed = await tx.run(
    `update streams.place set written_part_id = $2, written_account = $3, written_by = $4, written_at = $5
       where locality_id = platform.locality() and place_id = $1 and written_at is null and closed_at is null`,
    [placeId, part, by.accountId, by.name, by.at],
  );
  return changed === 1;
}

/** Closes a place that nobody wrote into; false where somebody did. */
export async function closePlace(
  tx: Transaction,
  placeId: PlaceId,
  by: Omit<Signed, 'accountId'>,
): Promise<boolean> {
  const changed = await tx.run(
    `update streams.place set closed_by = $2, closed_at = $3
       where locality_id = platform.locality() and place_id = $1 and written_at is null and closed_at is null`,
    [placeId, by.name, by.at],
  );
  return changed === 1;
}

function toPlace(row: Row): Place {
  const stream = row.stream === null ? undefined : readStreamCode(row.stream);
  return {
    placeId: row.place_id,
    funder: row.funder_id,
    ...(stream !== undefined && { stream }),
    ...(row.reference !== null && { reference: row.reference }),
    ...(row.only_for !== null && { onlyFor: row.only_for }),
    ...handedOnIn(row),
    opened: { accountId: row.opened_account, name: row.opened_by, at: row.opened_at },
    ...endOf(row),
  };
}

function handedOnIn(row: Row): Pick<Place, 'handedOn'> {
  const { from_part_id: fromPart, from_funder_id: fromFunder, amount_pence: amount, because } = row;
  if (fromPart === null || fromFunder === null || amount === null || because === null) return {};
  return { handedOn: { fromPart, fromFunder, amount, because } };
}

/** How a place came to its end: written into, or closed. */
function endOf(row: Row): Pick<Place, 'written' | 'closed'> {
  const { written_part_id: part, written_account: accountId, written_by: name, written_at: at } = row;
  if (part !== null && accountId !== null && name !== null && at !== null)
    return { written: { part, accountId, name, at } };
  const { closed_by: by, closed_at: closedAt } = row;
  return by === null || closedAt === null ? {} : { closed: { by, at: closedAt } };
}
