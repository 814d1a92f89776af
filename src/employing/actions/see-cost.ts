import type { Outcome, PersonId } from '#basics';
import { look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { AgreedLine } from '#plans';
import { agreedBudgetOn } from '#plans/actions';

/** The lines of a person's agreed plan that are bought by the week, for whoever works out what somebody costs. */
export type LinesSeen = {
  readonly as: string;
  readonly name: string;
  readonly lines: readonly AgreedLine[];
};

/** What each line of the agreed plan gives a week, to hold the cost of employing against. */
export async function seeLines(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<LinesSeen, NotAllowed>> {
  return look(visit, { may: 'see-jobs', person, about: { page: 'cost' } }, async (tx, me) => {
    const [agreed, name] = await Promise.all([
      agreedBudgetOn(tx, person, visit.clock.today()),
      nameOf(tx, person),
    ]);
    const lines = (agreed?.lines ?? []).filter((line) => !line.unpaid && line.weekly > 0);
    return { as: me.standing.as, name, lines };
  });
}
