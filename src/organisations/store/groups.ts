import type { AccountId, Moment } from '#basics';
import type { Transaction } from '#platform';
import { type GroupId, type SelfHelpGroup, weekdays } from '../self-help-group.ts';

type Row = {
  readonly group_id: GroupId;
  readonly kept_by: AccountId;
  readonly name: string;
  readonly who_we_are: string;
  readonly what_we_do: string;
  readonly meets_on: readonly number[];
  readonly meets_from: string;
  readonly meets_until: string;
  readonly meets_words: string;
  readonly meets_at: string;
  readonly postcode: string;
  readonly offers: readonly string[];
  readonly needs: readonly string[];
  readonly reach: string;
  readonly said_at: Moment;
  readonly ended_at: Moment | null;
};

const columns = `group_id, kept_by, name, who_we_are, what_we_do, meets_on, meets_from, meets_until, meets_words, meets_at,
  postcode, offers, needs, reach, said_at, ended_at`;

/** Writes a group down, or what it says now in the place of what it said. */
export async function saveGroup(tx: Transaction, group: SelfHelpGroup): Promise<void> {
  await tx.run(
    `insert into organisations.self_help_group (locality_id, ${columns})
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict (locality_id, group_id) do update set name = excluded.name, who_we_are = excluded.who_we_are,
         what_we_do = excluded.what_we_do, meets_on = excluded.meets_on, meets_from = excluded.meets_from,
         meets_until = excluded.meets_until, meets_words = excluded.meets_words, meets_at = excluded.meets_at,
         postcode = excluded.postcode, offers = excluded.offers, needs = excluded.needs, reach = excluded.reach,
         said_at = excluded.said_at, ended_at = excluded.ended_at`,
    [
      group.groupId,
      group.keptBy,
      group.name,
      group.whoWeAre,
      group.whatWeDo,
      group.meetsOn,
      group.meetsFrom,
      group.meetsUntil,
      group.meetsWords,
      group.meetsAt,
      group.postcode,
      group.offers,
      group.needs,
      group.reach,
      group.saidAt,
      group.endedAt ?? null,
    ],
  );
}

/** The groups of the place that have not ended, by name. */
export async function openGroups(tx: Transaction): Promise<readonly SelfHelpGroup[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from organisations.self_help_group
       where locality_id = platform.locality() and ended_at is null order by name, group_id limit 500`,
    [],
    'open-groups',
  );
  return rows.map(groupOf);
}

export async function findGroup(tx: Transaction, groupId: GroupId): Promise<SelfHelpGroup | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from organisations.self_help_group
       where locality_id = platform.locality() and group_id = $1`,
    [groupId],
    'find-group',
  );
  return row && groupOf(row);
}

/** How many groups an account keeps that have not ended. */
export async function groupsKeptBy(tx: Transaction, account: AccountId): Promise<number> {
  const row = await tx.get<{ readonly kept: number }>(
    `select count(*) as kept from organisations.self_help_group
       where locality_id = platform.locality() and kept_by = $1 and ended_at is null`,
    [account],
  );
  return row.kept;
}

function groupOf(row: Row): SelfHelpGroup {
  return {
    groupId: row.group_id,
    keptBy: row.kept_by,
    name: row.name,
    whoWeAre: row.who_we_are,
    whatWeDo: row.what_we_do,
    meetsOn: weekdays.filter((each) => row.meets_on.includes(each)),
    meetsFrom: row.meets_from,
    meetsUntil: row.meets_until,
    meetsWords: row.meets_words,
    meetsAt: row.meets_at,
    postcode: row.postcode,
    offers: row.offers,
    needs: row.needs,
    reach: row.reach,
    saidAt: row.said_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  };
}
