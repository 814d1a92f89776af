import { done, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { journal, type Scope, type SignedIn, type Transaction, type Visit } from '#platform';
import { type RelationshipId, stateOf } from '../circle.ts';
import {
  findInvitation,
  type Invitation,
  invitationsTo,
  type OrganisationInvitation,
} from '../store/invitations.ts';
import { findDeath } from '../store/deaths.ts';
import { accept, end } from '../store/relationships.ts';
import { type RecordedStanding, standingsOf } from '../store/standings.ts';
import { conflictsBetween, functionsOf } from '../conflicts.ts';
import { standingsInForce } from '../authority.ts';
import { actFor, type NotAllowed } from './act.ts';
import { conflictAtStart, type ConflictRefusal } from './conflict-at-start.ts';
import { tellTheService } from './tell-of-death.ts';

export type Answering = 'yes' | 'no';

/**
 * What else is done when somebody answers a letter, in the same transaction. Rooms above this one know what; the app hands it in.
 */
export type WhenAnswered = (
  tx: Transaction,
  answered: {
    readonly person: PersonId;
    readonly relationship: RelationshipId;
    readonly role: Invitation['role'];
    readonly answer: Answering;
  },
) => Promise<void>;

export type InvitationRefusal =
  | { readonly because: 'not-there' }
  | { readonly because: 'not-signed-in' }
  | { readonly because: 'already-answered'; readonly invitation: Invitation }
  | { readonly because: 'that-is-me' }
  | { readonly because: 'both-roles' | 'worked-for-them'; readonly name: string }
  | (ConflictRefusal & { readonly name: string });

/** The invitation behind a link, for whoever holds it. */
export async function readInvitation(visit: Visit, token: string): Promise<Invitation | undefined> {
  return visit.database.transaction({ locality: visit.locality }, (tx) =>
    findInvitation(tx, visit.locality, token),
  );
}

/** Says yes or no to a person's invitation. The link is the key: only whoever got the letter holds it. */
export async function answerInvitation(
  visit: Visit,
  token: string,
  answer: Answering,
  whenAnswered: WhenAnswered = () => Promise.resolve(),
): Promise<Outcome<Invitation, InvitationRefusal>> {
  const { account } = visit;
  if (account === undefined) return refused('not-signed-in');
  const scope: Scope = { locality: visit.locality, account: account.accountId };
  return visit.database.transaction<Outcome<Invitation, InvitationRefusal>>(scope, async (tx) => {
    const invitation = await findInvitation(tx, visit.locality, token);
    if (invitation === undefined) return refused('not-there');
    if (stateOf(invitation, visit.clock.now()) !== 'invited')
      return refused('already-answered', { invitation });
    const standings = await standingsOf(tx, visit.locality, account.accountId, invitation.personId);
    if (standings.some((each) => each.as === 'self')) return refused('that-is-me');
    const { role, personId: person, relationshipId: relationship } = invitation;
    const { personName: name } = invitation;
    if (answer === 'yes' && pullsAgainst(role, standings)) return refused('both-roles', { name });
    if (answer === 'yes' && standsCloser(role, standings)) return refused('worked-for-them', { name });
    await tx.enter({ ...scope, person: invitation.personId });
    const answered = { personId: invitation.personId, relationshipId: invitation.relationshipId };
    const first = await settle(tx, visit, account, { ...answered, answer, accountId: account.accountId });
    if (!first) return refused('already-answered', { invitation });
    await whenAnswered(tx, { person, relationship, role, answer });
    if (role === 'executor') await tellOfExecutor(tx, visit, { person, answer });
    await recordAnswer(tx, visit, account, { ...answered, answer, standing: role });
    return done(invitation);
  });
}

/** Says yes or no for an organisation. A worker who already decides about the person or holds their money cannot say yes. */
export async function answerInvitationFor(
  visit: Visit,
  asked: { readonly organisation: OrganisationId; readonly relationship: RelationshipId },
  answer: Answering,
): Promise<Outcome<OrganisationInvitation, InvitationRefusal | NotAllowed>> {
  const { organisation } = asked;
  return actFor<OrganisationInvitation, InvitationRefusal>(
    visit,
    { may: 'answer-invitation', organisation },
    async (tx, account) => {
      const waiting = await invitationsTo(tx, visit.locality, account.accountId);
      const invitation = waiting.find(
        (each) => each.relationshipId === asked.relationship && each.organisationId === organisation,
      );
      if (invitation === undefined || stateOf(invitation, visit.clock.now()) !== 'invited')
        return refused('not-there');
      if (answer === 'yes' && (await standsElsewhere(tx, visit, account, invitation)))
        return refused('both-roles', { name: invitation.personName });
      const { personId, relationshipId, powers } = invitation;
      const starts = functionsOf('planner', powers);
      const conflict =
        answer === 'yes'
          ? await conflictAtStart(tx, { person: personId, organisationId: organisation, starts })
          : undefined;
      if (conflict !== undefined) return { refused: { ...conflict, name: invitation.personName } };
      if (!(await settle(tx, visit, account, { personId, relationshipId, answer })))
        return refused('not-there');
      await recordAnswer(tx, visit, account, {
        personId,
        relationshipId,
        answer,
        standing: 'planner',
        organisationId: organisation,
      });
      return done(invitation);
    },
  );
}

/** Invitations that wait for an organisation. */
export async function invitationsWaiting(
  visit: Visit,
  organisation: OrganisationId,
): Promise<Outcome<readonly OrganisationInvitation[], NotAllowed>> {
  return actFor<readonly OrganisationInvitation[], NotAllowed>(
    visit,
    { may: 'answer-invitation', organisation },
    async (tx, account) => {
      const all = await invitationsTo(tx, visit.locality, account.accountId);
      const now = visit.clock.now();
      return done(
        all.filter((each) => each.organisationId === organisation && stateOf(each, now) === 'invited'),
      );
    },
  );
}

/** Whether what somebody does for the person in another role may not go together with this one in one pair of hands. */
function pullsAgainst(role: Invitation['role'], standings: readonly RecordedStanding[]): boolean {
  const does = standings.flatMap((each) => functionsOf(each.as, each.powers));
  return conflictsBetween(functionsOf(role, []), does, 'same-worker').length > 0;
}

/** Whether somebody would not count as an executor, because they worked for the person. */
function standsCloser(role: Invitation['role'], standings: readonly RecordedStanding[]): boolean {
  if (role !== 'executor') return false;
  return !standingsInForce([...standings, { as: role, powers: [] }]).some(
    (each) => each.as === role && each.organisationId === undefined,
  );
}

async function tellOfExecutor(
  tx: Transaction,
  visit: Visit,
  { person, answer }: { readonly person: PersonId; readonly answer: Answering },
): Promise<void> {
  const death = await findDeath(tx, person);
  if (death !== undefined)
    await tellTheService(tx, visit, { person, organisation: death.organisationId, says: answer });
}

type Answered = Pick<Invitation, 'personId' | 'relationshipId'> & { readonly answer: Answering };

async function settle(
  tx: Transaction,
  visit: Visit,
  account: SignedIn,
  answered: Answered & { readonly accountId?: SignedIn['accountId'] },
): Promise<boolean> {
  const now = visit.clock.now();
  if (answered.answer === 'yes') return accept(tx, { ...answered, now });
  return end(tx, { ...answered, by: account.accountId, now });
}

// What one worker never does beside planning is the table's to say, whichever organisation it is done for.
async function standsElsewhere(
  tx: Transaction,
  visit: Visit,
  account: SignedIn,
  { personId, powers }: OrganisationInvitation,
): Promise<boolean> {
  const standings = await standingsOf(tx, visit.locality, account.accountId, personId);
  const does = standings.flatMap((each) => functionsOf(each.as, each.powers));
  const found = conflictsBetween(functionsOf('planner', powers), does, 'same-worker');
  return found.some(({ verdict }) => verdict === 'never');
}

async function recordAnswer(
  tx: Transaction,
  visit: Visit,
  account: SignedIn,
  answered: Answered & { readonly standing: string; readonly organisationId?: OrganisationId },
): Promise<void> {
  await journal(tx, visit.locality, {
    journalId: visit.clock.newId(),
    at: visit.clock.now(),
    accountId: account.accountId,
    accountName: account.name,
    personId: answered.personId,
    ...(answered.organisationId !== undefined && { organisationId: answered.organisationId }),
    standing: answered.standing,
    what: 'answer-invitation',
    looked: false,
    about: { relationship: answered.relationshipId, answer: answered.answer },
  });
}
