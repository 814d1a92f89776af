import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import type { Visit } from '#platform';
import { type Reaching, type ReachingField, tooLong } from '../reaching.ts';
import { findReaching, keepReaching, type KeptReaching } from '../store/reaching.ts';
import { act, type AlreadyDone, look, type NotAllowed } from './act.ts';

export type ReachingRefusal =
  | { readonly because: 'too-long'; readonly fields: readonly ReachingField[] }
  | { readonly because: 'changed-meanwhile'; readonly now: KeptReaching };

const nothingSaid: KeptReaching = { formats: [], language: '', whatHelps: '', pleaseNever: '', version: 0 };

/** What I said about reaching me, to change it; whoever stands beside me reads it with my name (`seePerson`). */
export async function howToReach(visit: Visit, person: PersonId): Promise<Outcome<KeptReaching, NotAllowed>> {
  return look(
    visit,
    { may: 'say-how-to-reach-me', person },
    async (tx) => (await findReaching(tx, person)) ?? nothingSaid,
  );
}

/** Says how to reach me. Refused where another window said something else after the page with `version` was made. */
export async function sayHowToReachMe(
  visit: Visit,
  said: {
    readonly person: PersonId;
    readonly version: number;
    readonly reaching: Reaching;
    readonly once?: Id<'once'> | undefined;
  },
): Promise<Outcome<KeptReaching, ReachingRefusal | NotAllowed | AlreadyDone>> {
  const { person, once, reaching, version } = said;
  const fields = tooLong(reaching);
  if (fields.length > 0) return refused('too-long', { fields });
  const doing = { may: 'say-how-to-reach-me', person, ...(once !== undefined && { once }) } as const;
  return act<KeptReaching, ReachingRefusal>(visit, doing, async (tx) => {
    const kept = { ...reaching, version };
    if (await keepReaching(tx, person, kept, visit.clock.now())) return done(kept);
    return refused('changed-meanwhile', { now: (await findReaching(tx, person)) ?? nothingSaid });
  });
}
