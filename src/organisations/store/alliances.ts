import type { AccountId, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import {
  type Alliance,
  type AllianceId,
  allianceKinds,
  allianceRules,
  type Member,
  proposables,
  type Proposal,
  type ProposalId,
  type Vote,
} from '../alliance.ts';

type Row = {
  readonly alliance_id: AllianceId;
  readonly name: string;
  readonly kind: string;
  readonly aims: readonly string[];
  readonly rule: string;
};
type MemberRow = {
  readonly alliance_id: AllianceId;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly asked_at: Moment;
  readonly joined_at: Moment | null;
  readonly left_at: Moment | null;
};
type ProposalRow = {
  readonly alliance_id: AllianceId;
  readonly proposal_id: ProposalId;
  readonly what: string;
  readonly words: string;
  readonly proposed_by_name: string;
  readonly proposed_at: Moment;
  readonly outcome: string | null;
  readonly decided_at: Moment | null;
};
type VoteRow = {
  readonly proposal_id: ProposalId;
  readonly organisation_id: OrganisationId;
  readonly organisation_name: string;
  readonly says: string;
};

/** Every alliance of the place, by name, or one of them, each with its members and all that was put to them. */
export async function readAlliances(tx: Transaction, one?: AllianceId): Promise<readonly Alliance[]> {
  const mine = `locality_id = platform.locality() and ($1::uuid is null or alliance_id = $1)`;
  const asked = [one ?? null];
  const [rows, members, proposals, votes] = await Promise.all([
    tx.rows<Row>(
      `select alliance_id, name, kind, aims, rule from organisations.alliance where ${mine} order by name, alliance_id`,
      asked,
    ),
    tx.rows<MemberRow>(
      `select alliance_id, organisation_id, organisation_name, asked_at, joined_at, left_at
         from organisations.alliance_member where ${mine} order by organisation_name, organisation_id`,
      asked,
    ),
    tx.rows<ProposalRow>(
      `select alliance_id, proposal_id, what, words, proposed_by_name, proposed_at, outcome, decided_at
         from organisations.proposal where ${mine} order by proposal_id desc`,
      asked,
    ),
    tx.rows<VoteRow>(
      `select proposal_id, organisation_id, organisation_name, says from organisations.vote where ${mine}
         order by organisation_name, organisation_id`,
      asked,
    ),
  ]);
  return rows.map((row) => ({
    allianceId: row.alliance_id,
    name: row.name,
    kind: allianceKinds.find((each) => each === row.kind) ?? 'alliance',
    aims: row.aims,
    rule: allianceRules.find((each) => each === row.rule) ?? 'everybody',
    members: members.filter((each) => each.alliance_id === row.alliance_id).map(memberOf),
    proposals: proposals
      .filter((each) => each.alliance_id === row.alliance_id)
      .map((each) => proposalOf(each, votes)),
  }));
}

function memberOf(row: MemberRow): Member {
  return {
    organisationId: row.organisation_id,
    name: row.organisation_name,
    askedAt: row.asked_at,
    ...(row.joined_at !== null && { joinedAt: row.joined_at }),
    ...(row.left_at !== null && { leftAt: row.left_at }),
  };
}

function proposalOf(row: ProposalRow, votes: readonly VoteRow[]): Proposal {
  return {
    proposalId: row.proposal_id,
    what: proposables.find((each) => each === row.what) ?? 'decision',
    words: row.words,
    proposedByName: row.proposed_by_name,
    proposedAt: row.proposed_at,
    ...(row.outcome !== null && { outcome: row.outcome === 'agreed' ? 'agreed' : 'not-agreed' }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    votes: votes
      .filter((each) => each.proposal_id === row.proposal_id)
      .map((each): Vote => ({
        organisationId: each.organisation_id,
        name: each.organisation_name,
        says: each.says === 'yes' ? 'yes' : 'no',
      })),
  };
}

export async function addAlliance(
  tx: Transaction,
  alliance: Omit<Alliance, 'members' | 'proposals'>,
  begun: { readonly by: OrganisationId; readonly at: Moment },
): Promise<void> {
  const { allianceId, name, kind, aims, rule } = alliance;
  await tx.run(
    `insert into organisations.alliance (locality_id, alliance_id, name, kind, aims, rule, begun_by, begun_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)`,
    [allianceId, name, kind, aims, rule, begun.by, begun.at],
  );
}

/** Asks an organisation to join, also one that left or said no; who begins it joins at once. */
export async function askToJoin(
  tx: Transaction,
  allianceId: AllianceId,
  member: Member,
  askedBy: OrganisationId,
): Promise<void> {
  const { organisationId, name, askedAt, joinedAt } = member;
  await tx.run(
    `insert into organisations.alliance_member
         (locality_id, alliance_id, organisation_id, organisation_name, asked_by, asked_at, joined_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6)
       on conflict (locality_id, alliance_id, organisation_id) do update
         set organisation_name = excluded.organisation_name, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
             joined_at = null, left_at = null
         where alliance_member.left_at is not null`,
    [allianceId, organisationId, name, askedBy, askedAt, joinedAt ?? null],
  );
}

/** An organisation joins, or leaves, which also says no to being asked. */
export async function joinOrLeave(
  tx: Transaction,
  allianceId: AllianceId,
  organisationId: OrganisationId,
  moved: { readonly joinedAt: Moment } | { readonly leftAt: Moment },
): Promise<boolean> {
  const joins = 'joinedAt' in moved;
  const changed = await tx.run(
    `update organisations.alliance_member set joined_at = coalesce(joined_at, $3), left_at = $4
       where locality_id = platform.locality() and alliance_id = $1 and organisation_id = $2 and left_at is null
         and ($4::timestamptz is not null or joined_at is null)`,
    [allianceId, organisationId, joins ? moved.joinedAt : null, joins ? null : moved.leftAt],
  );
  return changed === 1;
}

export async function addProposal(
  tx: Transaction,
  allianceId: AllianceId,
  proposal: Proposal,
  by: OrganisationId,
): Promise<void> {
  await tx.run(
    `insert into organisations.proposal
         (locality_id, alliance_id, proposal_id, what, words, proposed_by, proposed_by_name, proposed_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)`,
    [
      allianceId,
      proposal.proposalId,
      proposal.what,
      proposal.words,
      by,
      proposal.proposedByName,
      proposal.proposedAt,
    ],
  );
}

/** Counts an organisation's vote, once; false where it voted before. */
export async function addVote(
  tx: Transaction,
  allianceId: AllianceId,
  proposalId: ProposalId,
  vote: Vote & { readonly by: AccountId; readonly at: Moment },
): Promise<boolean> {
  const added = await tx.run(
    `insert into organisations.vote
         (locality_id, alliance_id, proposal_id, organisation_id, organisation_name, says, said_by, said_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [allianceId, proposalId, vote.organisationId, vote.name, vote.says, vote.by, vote.at],
  );
  return added === 1;
}

export async function decideProposal(
  tx: Transaction,
  allianceId: AllianceId,
  proposalId: ProposalId,
  decided: { readonly outcome: NonNullable<Proposal['outcome']>; readonly at: Moment },
): Promise<void> {
  await tx.run(
    `update organisations.proposal set outcome = $3, decided_at = $4
       where locality_id = platform.locality() and alliance_id = $1 and proposal_id = $2 and outcome is null`,
    [allianceId, proposalId, decided.outcome, decided.at],
  );
}

/** Puts other aims or another rule in force, as the members agreed. */
export async function changeAlliance(
  tx: Transaction,
  allianceId: AllianceId,
  changed: Partial<Pick<Alliance, 'aims' | 'rule'>>,
): Promise<void> {
  await tx.run(
    `update organisations.alliance set aims = coalesce($2, aims), rule = coalesce($3, rule)
       where locality_id = platform.locality() and alliance_id = $1`,
    [allianceId, changed.aims ?? null, changed.rule ?? null],
  );
}
