import type { Outcome, PersonId } from '#basics';
import { look, type Me, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Over } from '../covered.ts';
import type { Due } from '../due.ts';
import type { Holding } from '../holding.ts';
import { type Arrangement, takeTurn } from '../store/arrangements.ts';
import { duesOf, overIn } from './dues-of.ts';

/** What is due to a person, what was paid beyond what its days cost now, and the holdings it is about. */
export type DueSeen = {
  readonly name: string;
  readonly due: Due | undefined;
  readonly over: readonly Over[];
  readonly holdings: readonly Holding[];
};

/** What is due to a person now, as the next payment run pays it; undefined where nothing is. */
export async function seeDue(visit: World & Actor, person: PersonId): Promise<Outcome<DueSeen, NotAllowed>> {
  return look(visit, { may: 'pay-in', person }, async (tx, me) => {
    const arrangement = await takeTurn(tx, person);
    const name = await nameOf(tx, person);
    const [found] =
      arrangement !== undefined && paysHere(me, arrangement) ? await duesOf(tx, visit, [arrangement]) : [];
    if (found === undefined) return { name, due: undefined, over: [], holdings: [] };
    return { name, due: found.due, over: overIn(visit, found), holdings: found.fitted.paid.holdings };
  });
}

/** Somebody may pay for one local service and stand beside a person whose money goes with another. */
function paysHere({ standing }: Me, { serviceId }: Arrangement): boolean {
  return standing.organisationId === serviceId;
}
