import { done, type Id, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type AlreadyDone, type NotAllowed } from '#people/actions';
import { type Actor, type World } from '#platform';
import { type BoardFault, boardFaults } from '../board.ts';
import type { Statement } from '../statement.ts';
import { addStatement } from '../store/statements.ts';

export type SayingRefusal =
  { readonly because: 'counts-cannot-be'; readonly faults: readonly BoardFault[] } | AlreadyDone;

/** An organisation's worker says something about it: open to anybody at once, with its day; what was said before is kept. */
export async function sayAboutUs(
  visit: World & Actor,
  saying: {
    readonly organisation: OrganisationId;
    readonly statement: Statement;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<Statement, SayingRefusal | NotAllowed>> {
  const { organisation, statement, once } = saying;
  return actFor<Statement, SayingRefusal>(
    visit,
    { may: 'describe-organisation', organisation, once },
    async (tx, account) => {
      const now = visit.clock.now();
      const faults = statement.about === 'board' ? boardFaults(statement.value) : [];
      if (faults.length > 0) return refused('counts-cannot-be', { faults });
      const said = {
        id: visit.clock.newId<'statement'>(),
        by: account.accountId,
        name: account.name,
        at: now,
      };
      await addStatement(tx, organisation, statement, said);
      return done(statement);
    },
  );
}
