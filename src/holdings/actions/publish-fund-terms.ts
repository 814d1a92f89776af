import { type CalendarDate, done, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor } from '#people/actions';
import type { Actor, World } from '#platform';
import { type FundTerms, fundTermsOn, saveFundTerms } from '../store/fund-terms.ts';

export type TermsRefusal =
  | { readonly because: 'too-much-for-fixed-costs'; readonly most: number }
  | { readonly because: 'in-the-past'; readonly from: CalendarDate };

/** Half of every pound: more than that is not a fund for a person. */
const fixed_cost_basis_points_max = 5_000;

/** A holder publishes what it gets for holding money. It counts for agreements made from that day; those signed stay as signed. */
export async function publishFundTerms(
  visit: World & Actor,
  published: {
    readonly organisation: OrganisationId;
    readonly from: CalendarDate;
    readonly fixedCostBasisPoints: number;
    readonly covers: string;
  },
) {
  const { organisation, from, fixedCostBasisPoints, covers } = published;
  return actFor(
    visit,
    { may: 'publish-fund-terms', organisation },
    async (tx, account): Promise<Outcome<FundTerms, TermsRefusal>> => {
      if (fixedCostBasisPoints > fixed_cost_basis_points_max)
        return refused('too-much-for-fixed-costs', { most: fixed_cost_basis_points_max });
      if (from < visit.clock.today()) return refused('in-the-past', { from });
      const terms = {
        organisationId: organisation,
        from,
        fixedCostBasisPoints,
        covers,
        publishedBy: account.name,
      };
      await saveFundTerms(tx, terms, visit.clock.now());
      return done(terms);
    },
  );
}

/** What an organisation has published, in force on the day furthest ahead; undefined where it has published nothing. */
export async function seeFundTerms(visit: World & Actor, organisation: OrganisationId) {
  return actFor(visit, { may: 'see-funds-held', organisation }, async (tx) => {
    const [terms] = await fundTermsOn(tx, [organisation], visit.clock.today());
    return done(terms);
  });
}
