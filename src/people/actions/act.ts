import { type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import {
  type Actor,
  firstTime,
  journal,
  type Scope,
  type SignedIn,
  type Transaction,
  wasDone,
  type World,
} from '#platform';
import { type Ability, letInAs, may, mayFor, type OrganisationAbility, type Role } from '../authority.ts';
import { type RecordedStanding, rolesAt, standingsOf } from '../store/standings.ts';

/** The table of authority does not let them; also where there is no such person, so that nobody learns who exists. */
export type NotAllowed = { readonly because: 'not-allowed' };
/** The same page was sent before, and what it asked for was done then. */
export type AlreadyDone = { readonly because: 'already-done' };

/** What somebody is about to do for a person: the ability it takes, and what the journal should say. */
export type Doing = {
  readonly may: Ability;
  readonly person: PersonId;
  /** Only as this, where somebody may stand to a person in two ways that let them. */
  readonly as?: Role;
  readonly why?: string;
  readonly about?: Readonly<Record<string, string | number | boolean>>;
  /** The token of the form, where a second click must not do it twice. */
  readonly once?: Id<'once'>;
};

/** Somebody at work for a person: who they are and the standing that lets them. */
export type Me = { readonly account: SignedIn; readonly standing: RecordedStanding };

/**
 * The door every action goes through: opens one transaction, asks the table of authority, lets row-level security see this
 * person's rows and no others, does the work, and writes the journal line. A refusal undoes everything.
 */
export async function act<Done, Refusal extends { readonly because: string }>(
  visit: World & Actor,
  doing: Doing,
  work: (tx: Transaction, me: Me) => Promise<Outcome<Done, Refusal>>,
): Promise<Outcome<Done, Refusal | NotAllowed | AlreadyDone>> {
  const { once } = doing;
  type Came = Outcome<Done, Refusal | NotAllowed | AlreadyDone>;
  const came = await withStanding<Came>(visit, doing, async (tx, me): Promise<Came> => {
    const outcome = await onceOnly(tx, visit, { once, work: () => work(tx, me) });
    if ('done' in outcome) await tx.closing(() => record(tx, visit, me, { ...doing, looked: false }));
    return outcome;
  });
  const isClosed = 'refused' in came && came.refused.because === 'not-allowed';
  // Who steps back by what they do may press twice, too.
  return isClosed && once !== undefined && (await wasDone(visit, once)) ? refused('already-done') : came;
}

/** The same door for reading: the person sees later who looked, at what and why. Their own looking is not recorded. */
export async function look<Seen>(
  visit: World & Actor,
  looking: Omit<Doing, 'once'>,
  work: (tx: Transaction, me: Me) => Promise<Seen>,
): Promise<Outcome<Seen, NotAllowed>> {
  return withStanding<Outcome<Seen, NotAllowed>>(visit, looking, async (tx, me) => {
    const seen = await work(tx, me);
    if (me.standing.as !== 'self')
      await tx.closing(() => record(tx, visit, me, { ...looking, looked: true }));
    return { done: seen };
  });
}

type Because = { readonly because: string };
/** What somebody does in one transaction. */
type Work<Done, Refusal extends Because> = (
  tx: Transaction,
  account: SignedIn,
) => Promise<Outcome<Done, Refusal>>;
/** The token of the form, where a second click must not do it twice. */
type Once = { readonly once?: Id<'once'> | undefined };

/**
 * The door for what belongs to an account and to no person, such as one's own listing, group or short list: whoever is signed
 * in, in one transaction that sees no person's rows, and what a page asks for once. A refusal undoes everything.
 */
export async function asMyself<Done, Refusal extends Because>(
  visit: World & Actor,
  { once }: Once,
  work: Work<Done, Refusal>,
): Promise<Outcome<Done, Refusal | NotAllowed | AlreadyDone>> {
  const { account, locality } = visit;
  if (account === undefined) return refused('not-allowed');
  type Came = Outcome<Done, Refusal | NotAllowed | AlreadyDone>;
  const scope: Scope = { locality, account: account.accountId };
  return visit.database.transaction<Came>(scope, (tx) =>
    onceOnly(tx, visit, { once, work: () => work(tx, account) }),
  );
}

type DoingFor = { readonly may: OrganisationAbility; readonly organisation: OrganisationId };

/** The door for what workers do for their organisation, such as reading what waits: no single person's rows are in sight. */
export function actFor<Done, Refusal extends { readonly because: string }>(
  visit: World & Actor,
  doing: DoingFor & Required<Once>,
  work: Work<Done, Refusal>,
): Promise<Outcome<Done, Refusal | NotAllowed | AlreadyDone>>;
export function actFor<Done, Refusal extends { readonly because: string }>(
  visit: World & Actor,
  doing: DoingFor,
  work: Work<Done, Refusal>,
): Promise<Outcome<Done, Refusal | NotAllowed>>;
export async function actFor<Done, Refusal extends { readonly because: string }>(
  visit: World & Actor,
  doing: DoingFor & Once,
  work: Work<Done, Refusal>,
): Promise<Outcome<Done, Refusal | NotAllowed | AlreadyDone>> {
  const { account } = visit;
  const { once } = doing;
  if (account === undefined) return refused('not-allowed');
  const scope: Scope = { locality: visit.locality, account: account.accountId };
  type Came = Outcome<Done, Refusal | NotAllowed | AlreadyDone>;
  return visit.database.transaction<Came>(scope, async (tx) => {
    const held = await rolesAt(tx, account.accountId, doing.organisation);
    if (!mayFor(held, doing.may)) return refused('not-allowed');
    const inside = { ...scope, standings: held, organisations: [doing.organisation] };
    const [, outcome] = await Promise.all([
      tx.enter(inside),
      onceOnly(tx, visit, { once, work: () => work(tx, account) }),
    ]);
    return outcome;
  });
}

/** Whether the door would open for an ability: asked for the one an address names, before anything else is done there. */
export async function mayAct(
  visit: World & Actor,
  asked: { readonly may: Ability; readonly person: PersonId },
): Promise<boolean> {
  const lets = await whatMay(visit, asked.person);
  return lets(asked.may);
}

/** The same for several abilities with one person: a page asks once what it may show. */
export async function whatMay(
  visit: World & Actor,
  person: PersonId,
): Promise<(ability: Ability) => boolean> {
  const { account } = visit;
  if (account === undefined) return () => false;
  const scope: Scope = { locality: visit.locality, account: account.accountId };
  const standings = await visit.database.glance(scope, (tx) =>
    standingsOf(tx, visit.locality, account.accountId, person),
  );
  return (ability) => may(standings, ability) !== undefined;
}

/** The same for what workers do for their organisation. */
export async function mayActFor(
  visit: World & Actor,
  asked: { readonly may: OrganisationAbility; readonly organisation: OrganisationId },
): Promise<boolean> {
  const { account } = visit;
  if (account === undefined) return false;
  const scope: Scope = { locality: visit.locality, account: account.accountId };
  const held = await visit.database.glance(scope, (tx) => rolesAt(tx, account.accountId, asked.organisation));
  return mayFor(held, asked.may);
}

/** Does what a form asks for, unless the same form was sent before. */
async function onceOnly<Done, Refusal extends Because>(
  tx: Transaction,
  { clock }: World,
  { once, work }: Once & { readonly work: () => Promise<Outcome<Done, Refusal>> },
): Promise<Outcome<Done, Refusal | AlreadyDone>> {
  const first = once === undefined || (await firstTime(tx, once, clock.now()));
  return first ? work() : refused('already-done');
}

async function withStanding<Result>(
  visit: World & Actor,
  doing: Doing,
  work: (tx: Transaction, me: Me) => Promise<Result>,
): Promise<Result | { readonly refused: NotAllowed }> {
  const { account } = visit;
  if (account === undefined) return refused('not-allowed');
  const scope: Scope = { locality: visit.locality, account: account.accountId };
  return visit.database.transaction<Result | { readonly refused: NotAllowed }>(scope, async (tx) => {
    const all = await standingsOf(tx, visit.locality, account.accountId, doing.person);
    const standing = may(doing.as === undefined ? all : all.filter(({ as }) => as === doing.as), doing.may);
    if (standing === undefined) return refused('not-allowed');
    const inside = {
      ...scope,
      person: doing.person,
      standings: letInAs(standing.as),
      ...(standing.organisationId !== undefined && { organisations: [standing.organisationId] }),
    };
    const [, result] = await Promise.all([tx.enter(inside), work(tx, { account, standing })]);
    return result;
  });
}

async function record(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  done: Doing & { readonly looked: boolean },
): Promise<void> {
  await journal(tx, visit.locality, {
    journalId: visit.clock.newId(),
    at: visit.clock.now(),
    accountId: me.account.accountId,
    accountName: me.account.name,
    personId: done.person,
    ...(me.standing.organisationId !== undefined && { organisationId: me.standing.organisationId }),
    standing: me.standing.as,
    what: done.may,
    looked: done.looked,
    ...(done.why !== undefined && { why: done.why }),
    about: done.about ?? {},
  });
}
