import type { Id, Moment, OrganisationId } from '#basics';

export type AllianceId = Id<'alliance'>;
export type ProposalId = Id<'proposal'>;

/** Whether organisations act together side by side, or as one partnership under an umbrella. */
export const allianceKinds = ['alliance', 'umbrella'] as const;
export type AllianceKind = (typeof allianceKinds)[number];

/** The members' own rule for what they say and do together. */
export const allianceRules = ['everybody', 'two-thirds', 'most'] as const;
export type AllianceRule = (typeof allianceRules)[number];

/** What a member can put to all: a statement in all their names, a decision, other aims, another rule, a new member. */
export const proposables = ['statement', 'decision', 'aims', 'rule', 'welcome'] as const;
export type Proposable = (typeof proposables)[number];

export type Member = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly askedAt: Moment;
  readonly joinedAt?: Moment;
  readonly leftAt?: Moment;
};

export type Vote = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly says: 'yes' | 'no';
};

export type Proposal = {
  readonly proposalId: ProposalId;
  readonly what: Proposable;
  /** The statement, the decision, the aims one a line, the rule's name, or the id of who would be welcome. */
  readonly words: string;
  /** Who would be welcome, by name. */
  readonly whom?: string;
  readonly proposedByName: string;
  readonly proposedAt: Moment;
  readonly outcome?: 'agreed' | 'not-agreed';
  readonly decidedAt?: Moment;
  readonly votes: readonly Vote[];
};

export type Alliance = {
  readonly allianceId: AllianceId;
  readonly name: string;
  readonly kind: AllianceKind;
  readonly aims: readonly string[];
  readonly rule: AllianceRule;
  readonly members: readonly Member[];
  /** The newest first. */
  readonly proposals: readonly Proposal[];
};

/** Who has joined and not left. */
export function membersNow(alliance: Pick<Alliance, 'members'>): readonly Member[] {
  return alliance.members.filter(({ joinedAt, leftAt }) => joinedAt !== undefined && leftAt === undefined);
}

/** How many of so many members must say yes. */
export function yesNeeded(rule: AllianceRule, members: number): number {
  switch (rule) {
    case 'everybody':
      return members;
    case 'two-thirds':
      return Math.ceil((members * 2) / 3);
    case 'most':
      return Math.floor(members / 2) + 1;
  }
}

/** What members' votes come to under their rule: agreed, or not any more to be agreed, or undefined while it is open. */
export function outcomeOf(
  rule: AllianceRule,
  members: readonly OrganisationId[],
  votes: readonly Vote[],
): Proposal['outcome'] {
  if (members.length === 0) return 'not-agreed';
  const counted = votes.filter((each) => members.includes(each.organisationId));
  const yes = counted.filter((each) => each.says === 'yes').length;
  const needed = yesNeeded(rule, members.length);
  if (yes >= needed) return 'agreed';
  const open = members.length - counted.length;
  return yes + open < needed ? 'not-agreed' : undefined;
}

/** A proposal that the members' votes have decided, with what they came to. */
export type Decided = { readonly proposal: Proposal; readonly outcome: NonNullable<Proposal['outcome']> };

/** The oldest open proposal that the votes of today's members decide under today's rule; undefined where none is. */
export function nextDecided(alliance: Alliance): Decided | undefined {
  const members = membersNow(alliance).map((each) => each.organisationId);
  const open = alliance.proposals.filter((each) => each.outcome === undefined).toReversed();
  const all = open.map((proposal) => ({
    proposal,
    outcome: outcomeOf(alliance.rule, members, proposal.votes),
  }));
  return all.find((each): each is Decided => each.outcome !== undefined);
}

/** An alliance with a proposal decided; another rule holds at once, also for what is still open. */
export function decidedIn(alliance: Alliance, { proposal, outcome }: Decided): Alliance {
  const isRule = proposal.what === 'rule' && outcome === 'agreed';
  const rule = allianceRules.find((each) => isRule && each === proposal.words) ?? alliance.rule;
  const proposals = alliance.proposals.map((each) =>
    each.proposalId === proposal.proposalId ? { ...each, outcome } : each,
  );
  return { ...alliance, rule, proposals };
}
