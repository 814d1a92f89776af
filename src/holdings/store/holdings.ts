import type { CalendarDate, LocalityId, Moment, OrganisationId, PersonId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import { planForFew, type Transaction } from '#platform';
import { type Holding, type HoldingId, type PoolId, readHoldingKind } from '../holding.ts';
import { type HoldingState, holdingStates } from '../holding-state.ts';
import { byPerson } from './by-person.ts';

type HoldingRow = {
  readonly person_id: PersonId;
  readonly holding_id: HoldingId;
  readonly kind: string;
  readonly state: string;
  readonly name: string;
  readonly account_id: LedgerAccountId;
  readonly service_id: OrganisationId;
  readonly organisation_id: OrganisationId | null;
  readonly pool_id: PoolId | null;
  readonly fixed_cost_basis_points: number;
  readonly ends_on: CalendarDate | null;
  readonly final_account_by: CalendarDate | null;
  readonly goes_to_account_id: LedgerAccountId | null;
  readonly closed_for_death_on: CalendarDate | null;
  readonly version: number;
};

const holdingColumns = `person_id, holding_id, kind, state, name, account_id, service_id, organisation_id, pool_id,
  fixed_cost_basis_points, ends_on, final_account_by, goes_to_account_id, closed_for_death_on, version`;

/** Every holding a person has or had, oldest first; those withdrawn before they began are left out. */
export async function holdingsOf(tx: Transaction, personId: PersonId): Promise<readonly Holding[]> {
  const rows = await tx.rows<HoldingRow>(
    `select ${holdingColumns} from holdings.holding
       where locality_id = platform.locality() and person_id = $1 and state <> 'withdrawn' order by holding_id`,
    [personId],
    'holdings-of',
  );
  return rows.map(toHolding);
}

/** The same for several people, by person. */
export async function holdingsOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Holding[]>> {
  const rows = await tx.rows<HoldingRow>(
    `select ${holdingColumns} from holdings.holding
       where locality_id = platform.locality() and person_id = any ($1) and state <> 'withdrawn' order by holding_id`,
    [people],
    planForFew('holdings-of-people', people),
  );
  return byPerson(rows, toHolding);
}

export async function findHolding(
  tx: Transaction,
  personId: PersonId,
  holdingId: HoldingId,
): Promise<Holding | undefined> {
  const row = await tx.find<HoldingRow>(
    `select ${holdingColumns} from holdings.holding
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2`,
    [personId, holdingId],
    'find-holding',
  );
  return row && toHolding(row);
}

/** Which of some holdings were closed after a death: what was in them went back to the service. */
export async function closedAfterDeath(
  tx: Transaction,
  holdings: readonly HoldingId[],
): Promise<ReadonlySet<HoldingId>> {
  if (holdings.length === 0) return new Set();
  const rows = await tx.rows<{ readonly id: HoldingId }>(
    `select holding_id as id from holdings.holding
       where locality_id = platform.locality() and holding_id = any ($1) and closed_for_death_on is not null`,
    [holdings],
    planForFew('closed-after-death', holdings),
  );
  return new Set(rows.map(({ id }) => id));
}

/** The account that what goes to one comes to in the end: where that is closed, on to where its rest went. */
export async function goesToInTheEnd(
  tx: Transaction,
  locality: LocalityId,
  account: LedgerAccountId,
): Promise<LedgerAccountId> {
  const row = await tx.get<{ readonly account: LedgerAccountId }>(
    'select holdings.goes_to_in_the_end($1, $2) as account',
    [locality, account],
  );
  return row.account;
}

/** When a holding was opened, with its account. */
export async function openedAt(tx: Transaction, personId: PersonId, holdingId: HoldingId): Promise<Moment> {
  const row = await tx.get<{ readonly opened: Moment }>(
    `select proposed_at as opened from holdings.holding
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2`,
    [personId, holdingId],
    'opened-at',
  );
  return row.opened;
}

/** Whose a holding is, where it may be seen. */
export async function personOfHolding(tx: Transaction, holdingId: HoldingId): Promise<PersonId | undefined> {
  const row = await tx.find<{ readonly person_id: PersonId }>(
    'select person_id from holdings.holding where locality_id = platform.locality() and holding_id = $1',
    [holdingId],
  );
  return row?.person_id;
}

/**
 * Some of what an organisation holds for its people, and how much there is: what waits for its signature first. Those not begun
 * or over are left out.
 */
export async function holdingsHeldBy(
  tx: Transaction,
  organisationId: OrganisationId,
  part: { readonly from: number; readonly size: number },
): Promise<{ readonly holdings: readonly Holding[]; readonly total: number }> {
  const rows = await tx.rows<HoldingRow & { readonly total: number }>(
    `select ${holdingColumns}, count(*) over () as total from holdings.holding
       where locality_id = platform.locality() and organisation_id = $1 and state in ('signed-by-person', 'active', 'closing')
       order by state <> 'signed-by-person', holding_id offset $2 limit $3`,
    [organisationId, part.from, part.size],
    'holdings-held-by',
  );
  return { holdings: rows.map(toHolding), total: rows[0]?.total ?? 0 };
}

export async function addHolding(tx: Transaction, holding: Holding, at: Moment): Promise<void> {
  await tx.run(
    `insert into holdings.holding (locality_id, person_id, holding_id, kind, state, name, account_id, service_id,
       organisation_id, pool_id, fixed_cost_basis_points, proposed_at)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      holding.personId,
      holding.holdingId,
      holding.kind,
      holding.state,
      holding.name,
      holding.accountId,
      holding.serviceId,
      holding.organisationId ?? null,
      holding.poolId ?? null,
      holding.fixedCostBasisPoints,
      at,
    ],
  );
}

/** Puts a holding into its next state; false where somebody else changed it meanwhile. */
export async function changeState(
  tx: Transaction,
  holding: Holding,
  next: {
    readonly state: HoldingState;
    readonly endsOn?: CalendarDate;
    readonly finalAccountBy?: CalendarDate;
    readonly goesTo?: LedgerAccountId;
    readonly closedAt?: Moment;
    readonly closedForDeath?: CalendarDate;
  },
): Promise<boolean> {
  const changed = await tx.run(
    `update holdings.holding set state = $4, ends_on = coalesce($5, ends_on),
         final_account_by = coalesce($6, final_account_by), goes_to_account_id = coalesce($7, goes_to_account_id),
         closed_at = $8, closed_for_death_on = coalesce($9, closed_for_death_on), version = version + 1
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2 and version = $3`,
    [
      holding.personId,
      holding.holdingId,
      holding.version,
      next.state,
      next.endsOn ?? null,
      next.finalAccountBy ?? null,
      next.goesTo ?? null,
      next.closedAt ?? null,
      next.closedForDeath ?? null,
    ],
  );
  return changed === 1;
}

function toHolding(row: HoldingRow): Holding {
  const kind = readHoldingKind(row.kind);
  const state = holdingStates.find((each) => each === row.state);
  if (kind === undefined || state === undefined)
    throw new Error(`expected a kind and a state of holding, got ${row.kind} and ${row.state}`);
  return {
    personId: row.person_id,
    holdingId: row.holding_id,
    kind,
    state,
    name: row.name,
    accountId: row.account_id,
    serviceId: row.service_id,
    fixedCostBasisPoints: row.fixed_cost_basis_points,
    version: row.version,
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.pool_id !== null && { poolId: row.pool_id }),
    ...(row.ends_on !== null && { endsOn: row.ends_on }),
    ...(row.final_account_by !== null && { finalAccountBy: row.final_account_by }),
    ...(row.goes_to_account_id !== null && { goesTo: row.goes_to_account_id }),
    ...(row.closed_for_death_on !== null && { closedForDeath: row.closed_for_death_on }),
  };
}
