import { done, type Outcome, type PersonId, refused } from '#basics';
import {
  type Actor,
  hashOfToken,
  newToken,
  type Transaction,
  waitTurn,
  type World,
  writeLetter,
} from '#platform';
import type { RelationshipId } from '../circle.ts';
import { nameOf } from '../store/persons.ts';
import { end } from '../store/relationships.ts';
import { invitedMany, type InviteRefusal, isThere, readInvited, write } from './invite.ts';
import { jobLetter } from './letters-say.ts';

/** Asks somebody by letter to work for a person, in the caller's transaction. They stand there only once they have said yes. */
export async function inviteAssistant(
  tx: Transaction,
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly name: string; readonly email: string },
): Promise<Outcome<RelationshipId, InviteRefusal>> {
  const read = readInvited(asked, visit.account);
  if ('refused' in read) return read;
  const { name, email } = read.done;
  const { person } = asked;
  await waitTurn(tx, [`invitations of ${person}`], visit.clock.now());
  const there = await isThere(
    tx,
    visit,
    person,
    (each) => each.role === 'assistant' && each.invitedEmail === email,
  );
  if (there) return refused('already-there');
  if (await invitedMany(tx, visit, person)) return refused('too-many-today');
  const token = newToken();
  const relationshipId = await write(
    tx,
    visit,
    { person, powers: [] },
    { role: 'assistant', name, invitedEmail: email, invitationHash: hashOfToken(token) },
  );
  const letter = jobLetter({ language: 'en' });
  const who = await nameOf(tx, person);
  await writeLetter(tx, visit.locality, {
    letterId: visit.clock.newId(),
    to: email,
    subject: letter.subject(who),
    body: letter.body(name, who, `${visit.settings.url}/invitations/${token}`),
    writtenAt: visit.clock.now(),
  });
  return done(relationshipId);
}

/** Ends an assistant's place beside a person, or takes the letter back, in the caller's transaction. */
export async function endAssistant(
  tx: Transaction,
  visit: World & Actor,
  ended: { readonly person: PersonId; readonly relationship: RelationshipId },
): Promise<boolean> {
  const by = visit.account?.accountId;
  if (by === undefined) return false;
  return end(tx, {
    personId: ended.person,
    relationshipId: ended.relationship,
    by,
    now: visit.clock.now(),
  });
}
