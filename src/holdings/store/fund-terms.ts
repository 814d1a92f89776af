import type { CalendarDate, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';

/** What a holder publishes about its fixed costs: the share, in hundredths of a per cent, and what it pays for. */
export type FundTerms = {
  readonly organisationId: OrganisationId;
  readonly from: CalendarDate;
  readonly fixedCostBasisPoints: number;
  readonly covers: string;
  readonly publishedBy: string;
};

/** The terms of organisations in force on a day; an organisation that has published none may take nothing. */
export async function fundTermsOn(
  tx: Transaction,
  organisations: readonly OrganisationId[],
  day: CalendarDate,
): Promise<readonly FundTerms[]> {
  return tx.rows<FundTerms>(
    `select distinct on (organisation_id) organisation_id as "organisationId", from_on as "from",
         fixed_cost_basis_points as "fixedCostBasisPoints", covers, published_by as "publishedBy"
       from holdings.fund_terms
       where locality_id = platform.locality() and organisation_id = any ($1) and from_on <= $2
       order by organisation_id, from_on desc`,
    [organisations, day],
    'fund-terms-on',
  );
}

/** Publishes terms from a day; the same day again replaces them. */
export async function saveFundTerms(tx: Transaction, terms: FundTerms, at: Moment): Promise<void> {
  await tx.run(
    `insert into holdings.fund_terms (locality_id, organisation_id, from_on, fixed_cost_basis_points, covers, published_at,
       published_by)
     values (platform.locality(), $1, $2, $3, $4, $5, $6)
     on conflict (locality_id, organisation_id, from_on)
     do update set fixed_cost_basis_points = excluded.fixed_cost_basis_points, covers = excluded.covers,
       published_at = excluded.published_at, published_by = excluded.published_by`,
    [terms.organisationId, terms.from, terms.fixedCostBasisPoints, terms.covers, at, terms.publishedBy],
  );
}
