import { type AccountId, done, type Id, type OrganisationId, type Outcome, type PersonId } from '#basics';
import { actFor, closerThanWork, look, type NotAllowed, organisationsOfKind } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Challenge, Challengeable, Matter } from '../challenge.ts';
import { challengesOf, challengesWaitingFor } from '../store/challenges.ts';
import { findMatter } from './find-matter.ts';

/** Who is on a person's side: the organisations here that disabled people lead. */
export type Helper = { readonly organisationId: OrganisationId; readonly name: string };

export type ChallengesSeen = {
  readonly challenges: readonly Challenge[];
  readonly helpers: readonly Helper[];
  /** The thing that a new challenge would be about. */
  readonly matter?: Matter;
};

/** A person's challenges, for themself and who speaks up with them. */
export async function seeChallenges(
  visit: World & Actor,
  person: PersonId,
  about?: { readonly about: Challengeable; readonly what: Id<'matter'> },
): Promise<Outcome<ChallengesSeen, NotAllowed>> {
  return look(visit, { may: 'challenge', person, about: { page: 'challenges' } }, async (tx) => {
    const matter = about && (await findMatter(tx, person, about.about, about.what));
    return {
      challenges: await challengesOf(tx, person),
      helpers: await organisationsOfKind(tx, 'disabled-peoples-organisation'),
      ...(matter && { matter }),
    };
  });
}

/** The same for somebody at the service who answers: with who they are, because not everybody may. */
export async function seeChallengesToAnswer(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<{ readonly challenges: readonly Challenge[]; readonly mine: AccountId }, NotAllowed>> {
  const looking = { may: 'answer-challenge', person, about: { page: 'challenges' } } as const;
  return look(visit, looking, async (tx, me) => ({
    challenges: await challengesOf(tx, person),
    mine: me.account.accountId,
  }));
}

/** Every challenge that waits for an organisation, the one to answer first at the top. */
export async function seeWaitingChallenges(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Outcome<readonly Challenge[], NotAllowed>> {
  return actFor<readonly Challenge[], NotAllowed>(
    visit,
    { may: 'see-waiting-plans', organisation },
    async (tx, { accountId }) => {
      const without = await closerThanWork(tx, { locality: visit.locality, accountId });
      return done(await challengesWaitingFor(tx, organisation, without));
    },
  );
}
