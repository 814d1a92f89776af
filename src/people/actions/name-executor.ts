import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import {
  type Actor,
  hashOfToken,
  newToken,
  type Transaction,
  waitTurn,
  type World,
  writeLetter,
} from '#platform';
import { executorsAmong, type Relationship, type RelationshipId, stateOf } from '../circle.ts';
import { executors_max } from '../death.ts';
import { findDeath } from '../store/deaths.ts';
import { findOrganisation } from '../store/organisations.ts';
import { nameOf } from '../store/persons.ts';
import { end, findToChange, relationshipsOf } from '../store/relationships.ts';
import { act, type AlreadyDone, type NotAllowed } from './act.ts';
import { invitedMany, type InviteRefusal, readInvited, write } from './invite.ts';
import { deathSays, executorLetter } from './letters-say.ts';
import { tellAccount } from './tell.ts';
import { tellTheService } from './tell-of-death.ts';

export type NamingRefusal =
  InviteRefusal | { readonly because: 'not-written' } | { readonly because: 'four-already' };

/**
 * The service names somebody who settles what a person left, as executor or administrator, and asks them by a letter. They can do
 * nothing before they said yes.
 */
export async function nameExecutor(
  visit: World & Actor,
  named: {
    readonly person: PersonId;
    readonly name: string;
    readonly email: string;
    readonly once?: Id<'once'> | undefined;
  },
): Promise<Outcome<RelationshipId, NamingRefusal | NotAllowed | AlreadyDone>> {
  const read = readInvited(named, visit.account);
  if ('refused' in read) return read;
  const { name, email } = read.done;
  const { person, once } = named;
  const doing = { may: 'name-executor', person, about: { name }, ...(once && { once }) } as const;
  return act<RelationshipId, NamingRefusal>(visit, doing, async (tx) => {
    await waitTurn(tx, [`invitations of ${person}`], visit.clock.now());
    const death = await findDeath(tx, person);
    if (death === undefined) return refused('not-written');
    const open = await executorsOpen(tx, visit, person);
    if (open.some((each) => each.invitedEmail === email)) return refused('already-there');
    if (open.length >= executors_max) return refused('four-already');
    if (await invitedMany(tx, visit, person)) return refused('too-many-today');
    const token = newToken();
    const asked = {
      role: 'executor',
      name,
      invitedEmail: email,
      invitationHash: hashOfToken(token),
    } as const;
    const relationshipId = await write(tx, visit, { person, powers: [] }, asked);
    await ask(tx, visit, { person, name, email, token, service: death.organisationId });
    // Whoever settles has money paid: nobody of the service names somebody that the others do not hear of.
    await tellTheService(tx, visit, { person, organisation: death.organisationId, says: 'named' });
    return done(relationshipId);
  });
}

/** It is somebody else after all: the service ends it, or takes the letter back, at once and without a reason. */
export async function endExecutor(
  visit: World & Actor,
  ended: {
    readonly person: PersonId;
    readonly relationship: RelationshipId;
    readonly once?: Id<'once'> | undefined;
  },
): Promise<Outcome<Relationship, { readonly because: 'not-there' } | NotAllowed | AlreadyDone>> {
  const { person, relationship: relationshipId, once } = ended;
  const about = { relationship: relationshipId, ended: true };
  const doing = { may: 'name-executor', person, about, ...(once && { once }) } as const;
  return act<Relationship, { readonly because: 'not-there' }>(visit, doing, async (tx, me) => {
    const there = await findToChange(tx, person, relationshipId);
    if (there?.role !== 'executor') return refused('not-there');
    const ending = { personId: person, relationshipId, by: me.account.accountId, now: visit.clock.now() };
    if (!(await end(tx, ending))) return refused('not-there');
    if (there.acceptedAt !== undefined && there.accountId !== undefined)
      await tellAccount(tx, visit, there.accountId, { says: deathSays('ended'), path: '/me' });
    return done(there);
  });
}

/** Everybody who was ever asked to settle what a person left, oldest first. */
export async function executorsOf(tx: Transaction, person: PersonId): Promise<readonly Relationship[]> {
  return (await relationshipsOf(tx, person)).filter(({ role }) => role === 'executor');
}

/** Whoever of the family settles what a person left: the first who said yes and has not stopped. */
export async function executorOf(tx: Transaction, person: PersonId): Promise<Relationship | undefined> {
  return executorsAmong(await relationshipsOf(tx, person))[0];
}

async function executorsOpen(
  tx: Transaction,
  visit: World,
  person: PersonId,
): Promise<readonly Relationship[]> {
  const all = await executorsOf(tx, person);
  return all.filter((each) => {
    const state = stateOf(each, visit.clock.now());
    return state === 'invited' || state === 'beside';
  });
}

async function ask(
  tx: Transaction,
  visit: World & Actor,
  asked: {
    readonly person: PersonId;
    readonly name: string;
    readonly email: string;
    readonly token: string;
    readonly service: OrganisationId;
  },
): Promise<void> {
  const letter = executorLetter({ language: 'en' });
  const who = await nameOf(tx, asked.person);
  const service = (await findOrganisation(tx, asked.service))?.name ?? '';
  await writeLetter(tx, visit.locality, {
    letterId: visit.clock.newId(),
    to: asked.email,
    subject: letter.subject(who),
    body: letter.body(asked.name, who, service, `${visit.settings.url}/invitations/${asked.token}`),
    writtenAt: visit.clock.now(),
  });
}
