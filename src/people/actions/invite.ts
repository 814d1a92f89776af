import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import {
  accountsOf,
  hashOfToken,
  newToken,
  readEmail,
  type SignedIn,
  type Transaction,
  type Visit,
  waitTurn,
  type World,
  writeLetter,
} from '#platform';
import type { Power } from '../authority.ts';
import { type Relationship, type RelationshipId, stateOf } from '../circle.ts';
import { functionsOf } from '../conflicts.ts';
import { invitationLetter, organisationLetter } from './letters-say.ts';
import { findOrganisation, workersAs } from '../store/organisations.ts';
import { nameOf } from '../store/persons.ts';
import { addRelationship, relationshipsOf } from '../store/relationships.ts';
import { act, type AlreadyDone, type NotAllowed } from './act.ts';
import { conflictAtStart, type ConflictRefusal } from './conflict-at-start.ts';

const letters_a_day_max = 20;

export type InviteRefusal =
  | { readonly because: 'name-missing' }
  | { readonly because: 'not-an-email' }
  | { readonly because: 'that-is-me' }
  | { readonly because: 'already-there' }
  | { readonly because: 'too-many-today' };

export type Inviting = {
  readonly person: PersonId;
  readonly powers: readonly Power[];
  readonly once?: Id<'once'> | undefined;
};

/** Whether a relative or friend can be invited as typed; asked before the person sees what the invitation would say. */
export function readInvited(
  typed: { readonly name: string; readonly email: string },
  me: SignedIn | undefined,
): Outcome<{ readonly name: string; readonly email: string }, InviteRefusal> {
  const name = typed.name.trim();
  const email = readEmail(typed.email);
  if (name === '' || name.length > 100) return refused('name-missing');
  if (email === undefined) return refused('not-an-email');
  return email === me?.email ? refused('that-is-me') : done({ name, email });
}

/** Invites a relative or friend by a letter with a link. They stand beside the person only once they have said yes. */
export async function inviteSupporter(
  visit: Visit,
  asked: Inviting & { readonly name: string; readonly email: string },
): Promise<Outcome<RelationshipId, InviteRefusal | NotAllowed | AlreadyDone>> {
  const read = readInvited(asked, visit.account);
  if ('refused' in read) return read;
  const { name, email } = read.done;
  const about = { name, powers: asked.powers.join(' ') };
  return act<RelationshipId, InviteRefusal>(visit, { ...doing(asked), about }, async (tx) => {
    await waitTurn(tx, [`invitations of ${asked.person}`], visit.clock.now());
    const there = await isThere(tx, visit, asked.person, (each) => each.invitedEmail === email);
    if (there) return refused('already-there');
    if (await invitedMany(tx, visit, asked.person)) return refused('too-many-today');
    const token = newToken();
    const relationshipId = await write(tx, visit, asked, {
      role: 'supporter',
      name,
      invitedEmail: email,
      invitationHash: hashOfToken(token),
    });
    const letter = invitationLetter(visit);
    const who = await nameOf(tx, asked.person);
    await writeLetter(tx, visit.locality, {
      letterId: visit.clock.newId(),
      to: email,
      subject: letter.subject(who),
      body: letter.body(name, who, `${visit.settings.url}/invitations/${token}`),
      writtenAt: visit.clock.now(),
    });
    return done(relationshipId);
  });
}

/** Invites an organisation of this place to help plan. One of its planners answers. */
export async function inviteOrganisation(
  visit: Visit,
  asked: Inviting & { readonly organisation: OrganisationId },
): Promise<
  Outcome<
    RelationshipId,
    | { readonly because: 'not-here' }
    | { readonly because: 'already-there' }
    | ConflictRefusal
    | NotAllowed
    | AlreadyDone
  >
> {
  const organisation = await visit.database.transaction({ locality: visit.locality }, (tx) =>
    findOrganisation(tx, asked.organisation),
  );
  if (organisation?.kind !== 'disabled-peoples-organisation') return refused('not-here');
  const { organisationId, name } = organisation;
  const about = { name, powers: asked.powers.join(' ') };
  return act<RelationshipId, { readonly because: 'already-there' } | ConflictRefusal>(
    visit,
    { ...doing(asked), about },
    async (tx) => {
      await waitTurn(tx, [`invitations of ${asked.person}`], visit.clock.now());
      const theirs = (each: Relationship) =>
        each.organisationId === organisationId && each.role === 'planner';
      if (await isThere(tx, visit, asked.person, theirs)) return refused('already-there');
      const { person, powers } = asked;
      const conflict = await conflictAtStart(tx, {
        person,
        organisationId,
        starts: functionsOf('planner', powers),
      });
      if (conflict !== undefined) return { refused: conflict };
      const relationshipId = await write(tx, visit, asked, { role: 'planner', name, organisationId });
      await tellPlanners(tx, visit, { organisationId, name });
      return done(relationshipId);
    },
  );
}

async function tellPlanners(
  tx: Transaction,
  visit: Visit,
  asked: { readonly organisationId: OrganisationId; readonly name: string },
): Promise<void> {
  const planners = await accountsOf(tx, await workersAs(tx, asked.organisationId, 'planner'));
  const letter = organisationLetter(visit);
  const link = `${visit.settings.url}/people/for/${asked.organisationId}`;
  for (const planner of planners) {
    await writeLetter(tx, visit.locality, {
      letterId: visit.clock.newId(),
      to: planner.email,
      subject: letter.subject,
      body: letter.body(asked.name, link),
      writtenAt: visit.clock.now(),
    });
  }
}

// Nobody has twenty relatives to invite in a day; whoever took over an account might have strangers to write to.
export async function invitedMany(tx: Transaction, visit: World, person: PersonId): Promise<boolean> {
  const dayAgo = Date.parse(visit.clock.now()) - 86_400_000;
  const all = await relationshipsOf(tx, person);
  const lately = all.filter((each) => each.invitedEmail !== undefined && Date.parse(each.invitedAt) > dayAgo);
  return lately.length >= letters_a_day_max;
}

function doing(asked: Inviting) {
  const { person, once } = asked;
  return { may: 'change-circle', person, ...(once !== undefined && { once }) } as const;
}

export async function isThere(
  tx: Transaction,
  visit: World,
  person: PersonId,
  theirs: (each: Relationship) => boolean,
): Promise<boolean> {
  const all = await relationshipsOf(tx, person);
  return all.some((each) => {
    const state = stateOf(each, visit.clock.now());
    return (state === 'invited' || state === 'beside') && theirs(each);
  });
}

export async function write(
  tx: Transaction,
  visit: World,
  asked: Pick<Inviting, 'person' | 'powers'>,
  invited: Pick<Relationship, 'role' | 'name' | 'invitedEmail' | 'organisationId'> & {
    readonly invitationHash?: string;
  },
): Promise<RelationshipId> {
  const relationshipId = visit.clock.newId<'relationship'>();
  await addRelationship(tx, {
    ...invited,
    relationshipId,
    personId: asked.person,
    powers: asked.powers,
    invitedAt: visit.clock.now(),
  });
  return relationshipId;
}
