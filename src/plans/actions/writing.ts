import { done, type Outcome, type PersonId, refused } from '#basics';
import type { Actor, Transaction, World } from '#platform';
import type { Me } from '#people/actions';
import { isOpenToWrite } from '../states.ts';
import { type KeptHead, lockPlanInHand } from '../store/plan-heads.ts';
import type { Writer, Written } from '../written.ts';

export type NotOpen =
  | { readonly because: 'no-plan-begun' }
  /** It was sent in; the person can take it back to change it. */
  | { readonly because: 'with-the-service' };

/** The plan somebody is about to write in, kept from everybody else; refused while the service has it. */
export async function openPlan(tx: Transaction, person: PersonId): Promise<Outcome<KeptHead, NotOpen>> {
  const plan = await lockPlanInHand(tx, person);
  if (plan === undefined) return refused('no-plan-begun');
  return isOpenToWrite(plan.state) ? done(plan) : refused('with-the-service');
}

export function writerOf(me: Me): Writer {
  return { by: me.account.accountId, name: me.account.name, self: me.standing.as === 'self' };
}

/** Marks what is written now: the person's own words where they type, or where a helper types for them. */
export function writtenNow(visit: World & Actor, me: Me, typedForThem: boolean): Written {
  const writer = writerOf(me);
  return {
    voice: writer.self || typedForThem ? 'own' : 'helper',
    by: writer.by,
    name: writer.name,
    at: visit.clock.now(),
  };
}
