import type { Outcome, PersonId } from '#basics';
import { newestBudget, paidLines } from '#holdings/actions';
import type { Organisation } from '#people';
import { look, nameOf, type NotAllowed, organisationsOfKind } from '#people/actions';
import type { Actor, World } from '#platform';

/** What there is to choose from when a part is written down: the lines of the plan, and who may be its funder. */
export type Fillable = {
  readonly name: string;
  readonly lines: readonly string[];
  readonly funders: readonly Organisation[];
};

export async function seeFillable(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<Fillable, NotAllowed>> {
  return look(visit, { may: 'fill-pot', person }, async (tx) => {
    const [name, budget, national, local] = await Promise.all([
      nameOf(tx, person),
      newestBudget(tx, person, visit.clock.today()),
      organisationsOfKind(tx, 'national-service'),
      organisationsOfKind(tx, 'local-service'),
    ]);
    const lines = new Set((budget === undefined ? [] : paidLines(budget)).map((line) => line.what));
    return { name, lines: [...lines], funders: [...national, ...local] };
  });
}
