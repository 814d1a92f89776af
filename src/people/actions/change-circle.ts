import {
  type AccountId,
  done,
  type Id,
  type OrganisationId,
  type Outcome,
  type PersonId,
  refused,
} from '#basics';
import type { Actor, Transaction, Visit, World } from '#platform';
import type { Power } from '../authority.ts';
import { isTheirsToEnd, type Relationship, type RelationshipId, stateOf } from '../circle.ts';
import { functionsOf } from '../conflicts.ts';
import type { BesideRole } from '../organisation.ts';
import { findDeath } from '../store/deaths.ts';
import {
  end,
  findOrganisationBeside,
  findToChange,
  ownRelationship,
  relationshipsOf,
  setPowers,
} from '../store/relationships.ts';
import { act, type AlreadyDone, look, type NotAllowed } from './act.ts';
import { conflictAtStart, type ConflictRefusal } from './conflict-at-start.ts';
import { tellTheService } from './tell-of-death.ts';

export type ChangeRefusal =
  | { readonly because: 'not-there' }
  | { readonly because: 'over' }
  | ConflictRefusal
  | { readonly because: 'changed-meanwhile'; readonly powers: readonly Power[] };

/** Everybody a person invited, who stands beside them, or once did; oldest first. */
export async function circleOf(
  visit: Visit,
  person: PersonId,
): Promise<Outcome<readonly Relationship[], NotAllowed>> {
  return look(visit, { may: 'see-circle', person }, (tx) => relationshipsOf(tx, person));
}

/**
 * What else ends when somebody no longer stands beside a person, in the same transaction. Rooms above this one know what;
 * the app hands it in.
 */
export type WhenEnded = (
  tx: Transaction,
  visit: World & Actor,
  ended: { readonly person: PersonId; readonly account: AccountId },
) => Promise<void>;

type Changing = {
  readonly person: PersonId;
  readonly relationship: RelationshipId;
  readonly once?: Id<'once'> | undefined;
};

/** Gives and takes powers. Refused where another tab changed them since the page with `before` was made. */
export async function changePowers(
  visit: Visit,
  asked: Changing & { readonly before: readonly Power[]; readonly powers: readonly Power[] },
): Promise<Outcome<Relationship, ChangeRefusal | NotAllowed | AlreadyDone>> {
  const about = { relationship: asked.relationship, powers: asked.powers.join(' ') };
  return act<Relationship, ChangeRefusal>(visit, { ...doing(asked), about }, async (tx) => {
    const there = await findToChange(tx, asked.person, asked.relationship);
    if (there === undefined || !isTheirsToEnd(there.role)) return refused('not-there');
    if (!isOpen(there, visit)) return refused('over');
    if (there.powers.join() !== asked.before.join())
      return refused('changed-meanwhile', { powers: there.powers });
    const conflict = await conflictOf(tx, asked, there);
    if (conflict !== undefined) return { refused: conflict };
    await setPowers(tx, asked.person, asked.relationship, asked.powers);
    return done({ ...there, powers: asked.powers });
  });
}

// Only what is new can stand against something: what an organisation does already was checked when it started.
async function conflictOf(
  tx: Transaction,
  asked: { readonly person: PersonId; readonly powers: readonly Power[] },
  there: Relationship,
): Promise<ConflictRefusal | undefined> {
  const { organisationId, role } = there;
  if (organisationId === undefined) return undefined;
  const before = functionsOf(role, there.powers);
  const starts = functionsOf(role, asked.powers).filter((each) => !before.includes(each));
  return conflictAtStart(tx, { person: asked.person, organisationId, starts });
}

/** Ends a relationship or takes an invitation back, at once and for no reason that anybody has to give. */
export async function endRelationship(
  visit: Visit,
  asked: Changing,
  whenEnded: WhenEnded,
): Promise<Outcome<Relationship, ChangeRefusal | NotAllowed | AlreadyDone>> {
  const about = { relationship: asked.relationship, ended: true };
  return act<Relationship, ChangeRefusal>(visit, { ...doing(asked), about }, async (tx, me) => {
    const there = await findToChange(tx, asked.person, asked.relationship);
    if (there === undefined || !isTheirsToEnd(there.role)) return refused('not-there');
    const ending = { personId: asked.person, relationshipId: asked.relationship };
    const ended = await end(tx, { ...ending, by: me.account.accountId, now: visit.clock.now() });
    if (!ended) return refused('over');
    await endWhatRestsOnIt(tx, visit, { person: asked.person, there, whenEnded });
    return done(there);
  });
}

/**
 * Somebody who stands beside a person steps back: a relative or friend for themselves, a planner for their organisation, and whoever
 * settles what somebody left, where they say that they mean that.
 */
export async function leaveCircle(
  visit: Visit,
  asked: {
    readonly person: PersonId;
    readonly from?: 'supporter' | 'executor' | undefined;
    readonly once?: Id<'once'> | undefined;
  },
  whenEnded: WhenEnded,
): Promise<Outcome<Relationship, ChangeRefusal | NotAllowed | AlreadyDone>> {
  const { person, once } = asked;
  const leaving = { may: 'step-back', person, ...(once !== undefined && { once }) } as const;
  return act<Relationship, ChangeRefusal>(visit, leaving, async (tx, me) => {
    const { organisationId, as } = me.standing;
    const role = asked.from ?? as;
    const there =
      organisationId === undefined || asked.from !== undefined
        ? await ownRelationship(tx, person, me.account.accountId, role)
        : await findOrganisationBeside(tx, { personId: person, organisationId, role });
    if (there === undefined) return refused('not-there');
    const ending = { personId: person, relationshipId: there.relationshipId };
    await end(tx, { ...ending, by: me.account.accountId, now: visit.clock.now() });
    if (there.role === 'executor') await tellOfExecutor(tx, visit, person);
    else await endWhatRestsOnIt(tx, visit, { person, there, whenEnded });
    return done(there);
  });
}

async function tellOfExecutor(tx: Transaction, visit: Visit, person: PersonId): Promise<void> {
  const death = await findDeath(tx, person);
  if (death !== undefined)
    await tellTheService(tx, visit, { person, organisation: death.organisationId, says: 'steppedBack' });
}

/** Ends an organisation's standing in a role in the caller's transaction, as when a person leaves a provider. */
export async function stepBack(
  tx: Transaction,
  visit: World & Actor,
  ended: {
    readonly person: PersonId;
    readonly role: BesideRole;
    readonly organisationId: OrganisationId;
  },
): Promise<boolean> {
  const { person: personId, role, organisationId } = ended;
  const by = visit.account?.accountId;
  const there = await findOrganisationBeside(tx, { personId, role, organisationId });
  if (there === undefined || by === undefined) return false;
  return end(tx, { personId, relationshipId: there.relationshipId, by, now: visit.clock.now() });
}

async function endWhatRestsOnIt(
  tx: Transaction,
  visit: Visit,
  ended: { readonly person: PersonId; readonly there: Relationship; readonly whenEnded: WhenEnded },
): Promise<void> {
  const { person, there, whenEnded } = ended;
  if (there.accountId !== undefined) await whenEnded(tx, visit, { person, account: there.accountId });
}

function doing(asked: Changing) {
  const { person, once } = asked;
  return { may: 'change-circle', person, ...(once !== undefined && { once }) } as const;
}

function isOpen(relationship: Relationship, visit: Visit): boolean {
  const state = stateOf(relationship, visit.clock.now());
  return state === 'invited' || state === 'beside';
}
