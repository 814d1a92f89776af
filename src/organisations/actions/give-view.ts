import { done, type Id, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor, type AlreadyDone, findOrganisation, type NotAllowed } from '#people/actions';
import { type Actor, type World } from '#platform';
import type { Criterion } from '../criteria.ts';
import { claimsOf } from '../statement.ts';
import { statementsInForce } from '../store/statements.ts';
import { addView } from '../store/views.ts';
import type { PeerView, Sees } from '../view.ts';

export type ViewRefusal =
  | { readonly because: 'that-is-us' }
  | { readonly because: 'nothing-said' }
  | { readonly because: 'words-missing' }
  | NotAllowed
  | AlreadyDone;

/** One disabled people's organisation says how it sees what another says about a point: the same, or with a question. */
export async function giveView(
  visit: World & Actor,
  giving: {
    readonly organisation: OrganisationId;
    readonly about: OrganisationId;
    readonly criterion: Criterion;
    readonly sees: Sees;
    readonly words: string;
    readonly members?: number | undefined;
    readonly once?: Id<'once'>;
  },
): Promise<Outcome<PeerView, ViewRefusal>> {
  const { organisation, about, criterion, sees, words, members, once } = giving;
  return actFor<PeerView, ViewRefusal>(
    visit,
    { may: 'describe-organisation', organisation, once },
    async (tx, account) => {
      const saidAt = visit.clock.now();
      if (about === organisation) return refused('that-is-us');
      if (sees === 'asks' && words === '') return refused('words-missing');
      const own = await findOrganisation(tx, organisation);
      if (own?.kind !== 'disabled-peoples-organisation') return refused('not-allowed');
      const theirs = (await statementsInForce(tx, [about])).get(about) ?? [];
      if (claimsOf(theirs)[criterion] === undefined) return refused('nothing-said');
      const view = {
        viewId: visit.clock.newId<'view'>(),
        criterion,
        by: organisation,
        byName: own.name,
        sees,
        words,
        ...(members !== undefined && { members }),
        saidAt,
      };
      await addView(tx, about, view, { account: account.accountId, name: account.name });
      return done(view);
    },
  );
}
