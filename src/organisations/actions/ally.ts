import { done, type Id, type OrganisationId, type Outcome, readId, refused } from '#basics';
import { actFor, type AlreadyDone, findOrganisation, type NotAllowed } from '#people/actions';
import { type Actor, type SignedIn, type Transaction, waitTurn, type World } from '#platform';
import {
  type Alliance,
  type AllianceId,
  allianceRules,
  decidedIn,
  membersNow,
  nextDecided,
  type Proposal,
  type ProposalId,
  type Vote,
} from '../alliance.ts';
import { readThings, things_max } from '../self-help-group.ts';
import {
  addAlliance,
  addProposal,
  addVote,
  askToJoin,
  changeAlliance,
  decideProposal,
  joinOrLeave,
  readAlliances,
} from '../store/alliances.ts';

export type AllyRefusal =
  | { readonly because: 'no-such-alliance' }
  | { readonly because: 'not-a-member' }
  | { readonly because: 'not-open' }
  | { readonly because: 'cannot-be' }
  | AlreadyDone;

type Ours = { readonly organisation: OrganisationId; readonly once?: Id<'once'> };
type Theirs = Ours & { readonly alliance: AllianceId };

/** An organisation begins an alliance and asks others; each joins only by its own yes. */
export async function beginAlliance(
  visit: World & Actor,
  beginning: Ours &
    Pick<Alliance, 'name' | 'kind' | 'aims' | 'rule'> & { readonly asks: readonly OrganisationId[] },
): Promise<Outcome<AllianceId, AllyRefusal | NotAllowed>> {
  const { organisation, name, kind, aims, rule, asks } = beginning;
  return forUs<AllianceId>(visit, beginning, async (tx) => {
    const allianceId = visit.clock.newId<'alliance'>();
    const now = visit.clock.now();
    await addAlliance(tx, { allianceId, name, kind, aims, rule }, { by: organisation, at: now });
    for (const organisationId of new Set([organisation, ...asks])) {
      const asked = await findOrganisation(tx, organisationId);
      if (asked?.kind !== 'disabled-peoples-organisation') return refused('cannot-be');
      const joins = organisationId === organisation && { joinedAt: now };
      await askToJoin(
        tx,
        allianceId,
        { organisationId, name: asked.name, askedAt: now, ...joins },
        organisation,
      );
    }
    return done(allianceId);
  });
}

/**
 * An organisation joins an alliance that asked it, or leaves one, at any time and without a reason. What its missing vote held
 * open is decided by those who stay.
 */
export async function joinAlliance(
  visit: World & Actor,
  joining: Theirs & { readonly answer: 'join' | 'leave' },
): Promise<Outcome<AllianceId, AllyRefusal | NotAllowed>> {
  const { organisation, alliance, answer } = joining;
  return forUs<AllianceId>(visit, joining, async (tx) => {
    const now = visit.clock.now();
    const found = await inTurn(tx, visit, alliance);
    if (found === undefined) return refused('no-such-alliance');
    if (answer === 'leave')
      await settle(tx, visit, { found: without(found, organisation), by: organisation });
    const moved = answer === 'join' ? { joinedAt: now } : { leftAt: now };
    return (await joinOrLeave(tx, alliance, organisation, moved)) ? done(alliance) : refused('not-a-member');
  });
}

// Only members decide anything; those who are asked and say no leave all as it was.
function without(found: Alliance, organisation: OrganisationId): Alliance {
  if (!membersNow(found).some((each) => each.organisationId === organisation))
    return { ...found, proposals: [] };
  return { ...found, members: found.members.filter((each) => each.organisationId !== organisation) };
}

/** A member puts something to all members. Its own yes is counted at once. */
export async function proposeToAll(
  visit: World & Actor,
  proposing: Theirs & Pick<Proposal, 'what' | 'words'>,
): Promise<Outcome<ProposalId, AllyRefusal | NotAllowed>> {
  const { organisation, alliance, what, words } = proposing;
  return asMember<ProposalId>(visit, proposing, async (tx, { found, account, name }) => {
    if (!canBe(found, { what, words })) return refused('cannot-be');
    if (what === 'welcome' && !(await isOneOfUs(tx, words))) return refused('cannot-be');
    const at = visit.clock.now();
    const proposalId = visit.clock.newId<'proposal'>();
    const proposal = { proposalId, what, words, proposedByName: name, proposedAt: at, votes: [] };
    await addProposal(tx, alliance, proposal, organisation);
    const vote = { organisationId: organisation, name, says: 'yes' } as const;
    await addVote(tx, alliance, proposalId, { ...vote, by: account.accountId, at });
    const proposals = [{ ...proposal, votes: [vote] }, ...found.proposals];
    await settle(tx, visit, { found: { ...found, proposals }, by: organisation });
    return done(proposalId);
  });
}

function canBe({ members }: Alliance, { what, words }: Pick<Proposal, 'what' | 'words'>): boolean {
  if (what === 'rule') return allianceRules.some((each) => each === words);
  if (what === 'aims') return readThings(words).length > 0 && readThings(words).length <= things_max;
  if (what === 'welcome')
    return !members.some((each) => each.organisationId === words && each.leftAt === undefined);
  return words !== '';
}

async function isOneOfUs(tx: Transaction, text: string): Promise<boolean> {
  const organisation = readId<'organisation'>(text);
  const found = organisation && (await findOrganisation(tx, organisation));
  return found?.kind === 'disabled-peoples-organisation';
}

/** A member votes, once, on what is open. What is agreed under the members' rule is in force at once. */
export async function voteOn(
  visit: World & Actor,
  voting: Theirs & { readonly proposal: ProposalId; readonly says: Vote['says'] },
): Promise<Outcome<Proposal['outcome'], AllyRefusal | NotAllowed>> {
  const { organisation, alliance, proposal: proposalId, says } = voting;
  return asMember<Proposal['outcome']>(visit, voting, async (tx, { found, account, name }) => {
    const proposal = found.proposals.find((each) => each.proposalId === proposalId);
    if (proposal === undefined || proposal.outcome !== undefined) return refused('not-open');
    const vote = { organisationId: organisation, name, says };
    const by = { by: account.accountId, at: visit.clock.now() };
    if (!(await addVote(tx, alliance, proposalId, { ...vote, ...by }))) return refused('not-open');
    const proposals = found.proposals.map((each) =>
      each.proposalId === proposalId ? { ...each, votes: [...each.votes, vote] } : each,
    );
    const settled = await settle(tx, visit, { found: { ...found, proposals }, by: organisation });
    return done(settled.proposals.find((each) => each.proposalId === proposalId)?.outcome);
  });
}

type By = { readonly found: Alliance; readonly by: OrganisationId };

/** Puts in force all that today's votes decide, the oldest first: another rule may decide what was open under the old one. */
async function settle(tx: Transaction, visit: World, { found, by }: By): Promise<Alliance> {
  const next = nextDecided(found);
  if (next === undefined) return found;
  const { proposal, outcome } = next;
  const at = visit.clock.now();
  await decideProposal(tx, found.allianceId, proposal.proposalId, { outcome, at });
  if (outcome === 'agreed') await putInForce(tx, { found, by }, { ...proposal, decidedAt: at });
  return settle(tx, visit, { found: decidedIn(found, next), by });
}

async function putInForce(
  tx: Transaction,
  { found: { allianceId }, by }: By,
  { what, words, decidedAt }: Proposal,
): Promise<void> {
  if (what === 'aims') await changeAlliance(tx, allianceId, { aims: readThings(words) });
  const rule = allianceRules.find((each) => each === words);
  if (what === 'rule' && rule !== undefined) await changeAlliance(tx, allianceId, { rule });
  const organisationId = what === 'welcome' ? readId<'organisation'>(words) : undefined;
  const welcome = organisationId && (await findOrganisation(tx, organisationId));
  if (welcome === undefined || decidedAt === undefined) return;
  const asked = { organisationId: welcome.organisationId, name: welcome.name, askedAt: decidedAt };
  await askToJoin(tx, allianceId, asked, by);
}

type Inside = { readonly found: Alliance; readonly account: SignedIn; readonly name: string };

function asMember<Done>(
  visit: World & Actor,
  theirs: Theirs,
  work: (tx: Transaction, inside: Inside) => Promise<Outcome<Done, AllyRefusal>>,
): Promise<Outcome<Done, AllyRefusal | NotAllowed>> {
  return forUs<Done>(visit, theirs, async (tx, account) => {
    const found = await inTurn(tx, visit, theirs.alliance);
    if (found === undefined) return refused('no-such-alliance');
    const member = membersNow(found).find((each) => each.organisationId === theirs.organisation);
    if (member === undefined) return refused('not-a-member');
    return work(tx, { found, account, name: member.name });
  });
}

// Two that vote, join or leave at once are counted one after the other.
async function inTurn(tx: Transaction, visit: World, alliance: AllianceId): Promise<Alliance | undefined> {
  await waitTurn(tx, [`alliance ${alliance}`], visit.clock.now());
  const [found] = await readAlliances(tx, alliance);
  return found;
}

function forUs<Done>(
  visit: World & Actor,
  { organisation, once }: Ours,
  work: (tx: Transaction, account: SignedIn) => Promise<Outcome<Done, AllyRefusal>>,
): Promise<Outcome<Done, AllyRefusal | NotAllowed>> {
  return actFor<Done, AllyRefusal>(visit, { may: 'describe-organisation', organisation, once }, work);
}
