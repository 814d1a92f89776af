import type { AccountId, LocalityId, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type Power, powers, type Role, roles, type Standing, standingsInForce } from '../authority.ts';
import { type WorkerRole, workerRoles } from '../organisation.ts';

/** A standing with the organisation it comes through, if any. */
export type RecordedStanding = Standing & { readonly organisationId?: OrganisationId };

type Row = {
  readonly standing: string;
  readonly powers: readonly string[];
  readonly organisation_id: OrganisationId | null;
  readonly agrees_up_to_weekly_pence: number | null;
};

/** Every way in force an account stands to a person today; empty where it does not. */
export async function standingsOf(
  tx: Transaction,
  locality: LocalityId,
  accountId: AccountId,
  personId: PersonId,
): Promise<readonly RecordedStanding[]> {
  const rows = await tx.rows<Row>(
    'select * from people.standings_of($1, $2, $3)',
    [locality, accountId, personId],
    'standings',
  );
  const recorded = rows.flatMap((row) => {
    const role = roles.find((each) => each === row.standing);
    return role === undefined ? [] : [standing(role, row)];
  });
  return standingsInForce(recorded);
}

/** The roles an account has at an organisation today. */
export async function rolesAt(
  tx: Transaction,
  accountId: AccountId,
  organisationId: OrganisationId,
): Promise<readonly WorkerRole[]> {
  const rows = await tx.rows<{ role: string }>(
    `select role from people.worker where locality_id = platform.locality() and account_id = $1 and organisation_id = $2
       and ended_at is null`,
    [accountId, organisationId],
    'roles-at',
  );
  return workerRoles.filter((role) => rows.some((row) => row.role === role));
}

function standing(role: Role, row: Row): RecordedStanding {
  return {
    as: role,
    powers: powers.filter((power): power is Power => row.powers.includes(power)),
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(row.agrees_up_to_weekly_pence !== null && { agreesUpToWeekly: row.agrees_up_to_weekly_pence }),
  };
}
