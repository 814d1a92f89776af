import { done, type Id, type OrganisationId, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, findOrganisation, type Me, type NotAllowed, tell } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { budgetOn, type Change, isUnsettled } from '../agreed-budget.ts';
import { type GivenLess, type LessRefusal, proposeLess } from '../less.ts';
import type { ReviewId } from '../review.ts';
import { agreementsOf } from '../store/agreements.ts';
import { changesOf, insertChange, lockChange } from '../store/changes.ts';
import { closeReview, type OpenReview, openReview } from './answer-review.ts';
import { beginNotice } from './begin-notice.ts';
import { planLetters } from './letters-say.ts';

export type ProposeRefusal =
  | LessRefusal
  | { readonly because: 'nothing-agreed' }
  | { readonly because: 'change-in-hand' }
  | { readonly because: 'not-waiting' }
  | { readonly because: 'you-are-involved' };

export type Proposing = {
  readonly person: PersonId;
  /** What the person said about their plan, which this answers. */
  readonly reviewId: ReviewId;
  readonly given: GivenLess;
  readonly once?: Id<'once'>;
};

/**
 * Proposes a lower budget as the answer to what the person said about their plan. Nothing is lowered now: notice runs once the
 * person was given it in their own way, today where a letter by e-mail is, and a challenge in time keeps all as it is.
 */
export async function proposeChange(
  visit: World & Actor,
  { person, reviewId, given, once }: Proposing,
): Promise<Outcome<Change, ProposeRefusal | NotAllowed | AlreadyDone>> {
  const about = { toWeekly: given.toWeekly };
  const doing = { may: 'propose-change', person, why: given.reason, about, ...(once && { once }) } as const;
  return act<Change, ProposeRefusal>(visit, doing, async (tx, me) => {
    const today = visit.clock.today();
    const changes = await changesOf(tx, person);
    const budget = budgetOn(await agreementsOf(tx, person), changes, today);
    if (budget === undefined) return refused('nothing-agreed');
    const { planId } = budget.agreement;
    if (changes.some((change) => change.planId === planId && isUnsettled(change, today)))
      return refused('change-in-hand');
    const open = await openReview(tx, visit, me, { person, reviewId });
    if ('refused' in open) return open;
    const proposed = proposeLess(budget, given);
    if ('refused' in proposed) return proposed;
    const change: Proposed = {
      changeId: visit.clock.newId<'plan-change'>(),
      planId,
      state: 'notice',
      proposedOn: today,
      fromWeekly: budget.weekly,
      ...given,
      reviewedOn: open.done.review.said?.on ?? today,
      ...(await proposedFor(tx, me)),
    };
    await insertChange(tx, person, change, visit.clock.now());
    await answerWith(tx, open.done, change);
    return done(await giveNotice(tx, visit, me, { person, change }));
  });
}

type Proposed = Omit<Change, 'givenOn' | 'takesEffectOn'>;

async function proposedFor(
  tx: Transaction,
  { account, standing }: Me,
): Promise<Pick<Change, 'organisationId' | 'organisationName' | 'proposedBy' | 'proposedName'>> {
  const organisationId: OrganisationId | undefined = standing.organisationId;
  if (organisationId === undefined) throw new Error('expected a decider of an organisation');
  const organisationName = (await findOrganisation(tx, organisationId))?.name ?? '';
  return { organisationId, organisationName, proposedBy: account.accountId, proposedName: account.name };
}

function answerWith(tx: Transaction, { review, latest }: OpenReview, change: Proposed): Promise<void> {
  const { changeId, reason, proposedBy: by, proposedName: name, proposedOn: on } = change;
  return closeReview(tx, review, { outcome: 'less', words: reason, nextBy: latest, changeId, by, name, on });
}

/** Tells the person; notice begins today where that counts as given, else when somebody gives it in their own way. */
async function giveNotice(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { person, change }: { readonly person: PersonId; readonly change: Proposed },
): Promise<Change> {
  const { changeId } = change;
  const told = await tell(tx, visit, me, {
    person,
    may: 'see-plan',
    says: (reader) => planLetters(reader).changeProposed,
    path: address('/plans/:person/changes/:change', { person, change: changeId }),
    starts: changeId,
  });
  if (told.given) await beginNotice(tx, visit, { person, starts: changeId, on: change.proposedOn });
  return (await lockChange(tx, person, changeId)) ?? change;
}
