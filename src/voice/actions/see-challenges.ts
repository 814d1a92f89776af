import { type AccountId, done, type Id, type OrganisationId, type Outcome, type PersonId } from '#basics';
import { actFor, closerThanWork, look, type Me, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Challenge, Challengeable, Matter } from '../challenge.ts';
import { challengesOf, challengesWaitingFor } from '../store/challenges.ts';
import { findMatter } from './find-matter.ts';

export type ChallengesSeen = {
  /** As what whoever looks stands to the person, and the person's name. */
  readonly as: Me['standing']['as'];
  readonly name: string;
  readonly challenges: readonly Challenge[];
  /** The thing that a new challenge would be about. */
  readonly matter?: Matter;
};

/** A person's challenges, for themself and who speaks up with them. */
export async function seeChallenges(
  visit: World & Actor,
  person: PersonId,
  about?: { readonly about: Challengeable; readonly what: Id<'matter'> },
): Promise<Outcome<ChallengesSeen, NotAllowed>> {
  return look(visit, { may: 'challenge', person, about: { page: 'challenges' } }, async (tx, me) => {
    const matter = about && (await findMatter(tx, person, about.about, about.what));
    return {
      as: me.standing.as,
      name: await nameOf(tx, person),
      challenges: await challengesOf(tx, person),
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
