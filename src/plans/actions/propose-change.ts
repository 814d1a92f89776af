import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, findOrganisation, type NotAllowed, tell } from '#people/actions';
import { type Actor, address, type World } from '#platform';
import { budgetOn, type Change, isUnsettled } from '../agreed-budget.ts';
import { type GivenLess, type LessRefusal, proposeLess } from '../less.ts';
import { agreementsOf } from '../store/agreements.ts';
import { changesOf, insertChange, lockChange } from '../store/changes.ts';
import { beginNotice } from './begin-notice.ts';
import { planLetters } from './letters-say.ts';

export type ProposeRefusal =
  LessRefusal | { readonly because: 'nothing-agreed' } | { readonly because: 'change-in-hand' };

/**
 * Proposes a lower budget after a review. Nothing is lowered now: notice runs once the person was given it in their own way, today
 * where a letter by e-mail is, and a challenge in time keeps all as it is.
 */
export async function proposeChange(
  visit: World & Actor,
  proposing: { readonly person: PersonId; readonly given: GivenLess; readonly once?: Id<'once'> },
): Promise<Outcome<Change, ProposeRefusal | NotAllowed | AlreadyDone>> {
  const { person, given, once } = proposing;
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
    const agreed = { weekly: budget.weekly, agreedOn: budget.agreement.agreedOn };
    const proposed = proposeLess(agreed, given, today);
    if ('refused' in proposed) return proposed;
    const { organisationId } = me.standing;
    if (organisationId === undefined) throw new Error('expected a decider of an organisation');
    const organisation = await findOrganisation(tx, organisationId);
    const change: Change = {
      changeId: visit.clock.newId<'plan-change'>(),
      planId,
      state: 'notice',
      proposedOn: today,
      fromWeekly: budget.weekly,
      ...given,
      organisationId,
      organisationName: organisation?.name ?? '',
      proposedBy: me.account.accountId,
      proposedName: me.account.name,
    };
    await insertChange(tx, person, change, visit.clock.now());
    const told = await tell(tx, visit, me, {
      person,
      may: 'see-plan',
      says: (reader) => planLetters(reader).changeProposed,
      path: address('/plans/:person/changes/:change', { person, change: change.changeId }),
      starts: change.changeId,
    });
    if (told.given) await beginNotice(tx, visit, { person, starts: change.changeId, on: today });
    return done((await lockChange(tx, person, change.changeId)) ?? change);
  });
}
