import type { AccountId, CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import { planForFew, type Transaction } from '#platform';
import type { Change, ChangeId, ChangeState } from '../agreed-budget.ts';
import type { PlanId } from '../plan.ts';
import { byPerson } from './by-person.ts';

type ChangeRow = {
  readonly person_id: PersonId;
  readonly change_id: ChangeId;
  readonly plan_id: PlanId;
  readonly state: ChangeState;
  readonly proposed_on: CalendarDate;
  readonly given_on: CalendarDate | null;
  readonly takes_effect_on: CalendarDate | null;
  readonly from_weekly_pence: Pence;
  readonly to_weekly_pence: Pence;
  readonly reviewed_on: CalendarDate;
  readonly what_changed: string;
  readonly reason: string;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly proposed_by: AccountId;
  readonly proposed_name: string;
};

/** Writes a proposal down. Notice does not run yet. */
export async function insertChange(
  tx: Transaction,
  personId: PersonId,
  change: Omit<Change, 'givenOn' | 'takesEffectOn'>,
  at: Moment,
): Promise<void> {
  await tx.run(
    `insert into plans.change (locality_id, person_id, change_id, plan_id, state, proposed_on, proposed_at,
         from_weekly_pence, to_weekly_pence, reviewed_on, what_changed, reason, organisation_id, organisation_name,
         proposed_by, proposed_name)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      personId,
      change.changeId,
      change.planId,
      change.state,
      change.proposedOn,
      at,
      change.fromWeekly,
      change.toWeekly,
      change.reviewedOn,
      change.whatChanged,
      change.reason,
      change.organisationId,
      change.organisationName,
      change.proposedBy,
      change.proposedName,
    ],
  );
}

const changeColumns = `person_id, change_id, plan_id, state, proposed_on, given_on, takes_effect_on, from_weekly_pence, to_weekly_pence, reviewed_on,
  what_changed, reason, organisation_id, organisation_name, proposed_by, proposed_name`;

/** Every proposal to lower a person's budget, the newest first. */
export async function changesOf(tx: Transaction, personId: PersonId): Promise<readonly Change[]> {
  const rows = await tx.rows<ChangeRow>(
    `select ${changeColumns} from plans.change
       where locality_id = platform.locality() and person_id = $1 order by change_id desc`,
    [personId],
    'changes-of',
  );
  return rows.map(toChange);
}

/** The same for several people, by person. */
export async function changesOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Change[]>> {
  const rows = await tx.rows<ChangeRow>(
    `select ${changeColumns} from plans.change
       where locality_id = platform.locality() and person_id = any ($1) order by change_id desc`,
    [people],
    planForFew('changes-of-people', people),
  );
  return byPerson(rows, toChange);
}

/** One proposal, kept from everybody else until the transaction ends. */
export async function lockChange(
  tx: Transaction,
  personId: PersonId,
  changeId: ChangeId,
): Promise<Change | undefined> {
  const row = await tx.find<ChangeRow>(
    `select ${changeColumns} from plans.change
       where locality_id = platform.locality() and person_id = $1 and change_id = $2 for update`,
    [personId, changeId],
  );
  return row && toChange(row);
}

/** Moves a proposal on, with the day it was given and the first day of the lower figure as they are now. */
export async function moveChange(
  tx: Transaction,
  personId: PersonId,
  changeId: ChangeId,
  moved: {
    readonly state: ChangeState;
    readonly givenOn?: CalendarDate | undefined;
    readonly takesEffectOn?: CalendarDate | undefined;
    readonly settledOn?: CalendarDate;
  },
): Promise<void> {
  await tx.run(
    `update plans.change set state = $3, given_on = $4, takes_effect_on = $5, settled_on = coalesce($6, settled_on)
       where locality_id = platform.locality() and person_id = $1 and change_id = $2`,
    [
      personId,
      changeId,
      moved.state,
      moved.givenOn ?? null,
      moved.takesEffectOn ?? null,
      moved.settledOn ?? null,
    ],
  );
}

function toChange(row: ChangeRow): Change {
  return {
    changeId: row.change_id,
    planId: row.plan_id,
    state: row.state,
    proposedOn: row.proposed_on,
    ...(row.given_on !== null && { givenOn: row.given_on }),
    ...(row.takes_effect_on !== null && { takesEffectOn: row.takes_effect_on }),
    fromWeekly: row.from_weekly_pence,
    toWeekly: row.to_weekly_pence,
    reviewedOn: row.reviewed_on,
    whatChanged: row.what_changed,
    reason: row.reason,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    proposedBy: row.proposed_by,
    proposedName: row.proposed_name,
  };
}
