import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, look, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Introduction } from '../introduction.ts';
import { addIntroduction, changeIntroduction, introductionsOf } from '../store/introductions.ts';

type Ours = { readonly person: PersonId; readonly once?: Id<'once'> };

/** The introductions made for a person and who made each; for themself, and for who introduces them. */
export async function seeIntroductions(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<{ readonly all: readonly Introduction[]; readonly mine: boolean }, NotAllowed>> {
  return look(visit, { may: 'introduce', person }, async (tx, me) => ({
    all: await introductionsOf(tx, person),
    mine: me.standing.as === 'self',
  }));
}

/** Somebody who helps a person, or the person, writes down whom they were introduced to. */
export async function introduce(
  visit: World & Actor,
  introducing: Ours & Pick<Introduction, 'to' | 'hope'>,
): Promise<Outcome<Introduction, { readonly because: 'to-whom-missing' } | NotAllowed | AlreadyDone>> {
  const { person, to, hope, once } = introducing;
  const doing = { may: 'introduce', person, ...(once !== undefined && { once }) } as const;
  return act<Introduction, { readonly because: 'to-whom-missing' }>(visit, doing, async (tx, me) => {
    if (to === '') return refused('to-whom-missing');
    const { organisationId } = me.standing;
    const made = {
      introductionId: visit.clock.newId<'introduction'>(),
      to,
      hope,
      byName: me.account.name,
      ...(organisationId !== undefined && { byOrganisation: organisationId }),
      madeAt: visit.clock.now(),
      cameOfIt: '',
    };
    await addIntroduction(tx, person, { ...made, by: me.account.accountId });
    return done(made);
  });
}

/** The person alone says what came of it, or takes it out. */
export async function sayWhatCameOfIt(
  visit: World & Actor,
  saying: Ours & {
    readonly introduction: Introduction['introductionId'];
    readonly says: { readonly cameOfIt: string } | 'take-out';
  },
): Promise<
  Outcome<Introduction['introductionId'], { readonly because: 'not-there' } | NotAllowed | AlreadyDone>
> {
  const { person, introduction, says, once } = saying;
  const doing = { may: 'keep-introductions', person, ...(once !== undefined && { once }) } as const;
  return act<Introduction['introductionId'], { readonly because: 'not-there' }>(visit, doing, async (tx) => {
    const changed = says === 'take-out' ? { takenOutAt: visit.clock.now() } : says;
    const found = await changeIntroduction(tx, person, introduction, changed);
    return found ? done(introduction) : refused('not-there');
  });
}
