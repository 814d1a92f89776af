import type { CalendarDate, OrganisationId, Outcome, PersonId } from '#basics';
import { look, type NotAllowed, organisationsOfKind } from '#people/actions';
import type { Actor, World } from '#platform';
import type { AgreedLine } from '#plans';
import type { AgreedBudget } from '#plans/actions';
import type { Holding } from '../holding.ts';
import type { Share } from '../share.ts';
import { type FundTerms, fundTermsOn } from '../store/fund-terms.ts';
import { holdingsOf } from '../store/holdings.ts';
import { type Pool, poolsInSight } from '../store/pools.ts';
import { sharesOf } from '../store/shares.ts';
import { newestBudget, paidLines, startOf } from './agreed-budget.ts';

/** A line of the agreed plan with the holding it is in, if any. */
export type LineToHold = { readonly line: AgreedLine; readonly holding?: Holding };

/** Somebody who could hold money: an organisation with what it publishes about its fixed costs. */
export type PossibleHolder = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly terms?: FundTerms;
};

export type Choices = {
  readonly agreed?: AgreedBudget;
  readonly from?: CalendarDate;
  readonly lines: readonly LineToHold[];
  readonly holders: readonly PossibleHolder[];
  readonly pools: readonly Pool[];
};

/** What a person has to choose about: each line that costs something, who could hold it, and what is chosen so far. */
export async function seeChoices(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<Choices, NotAllowed>> {
  return look(visit, { may: 'choose-holding', person }, async (tx) => {
    const today = visit.clock.today();
    const agreed = await newestBudget(tx, person, today);
    const organisations = [
      ...(await organisationsOfKind(tx, 'provider')),
      ...(await organisationsOfKind(tx, 'disabled-peoples-organisation')),
    ];
    const terms = await fundTermsOn(
      tx,
      organisations.map((each) => each.organisationId),
      today,
    );
    const holders = organisations.map(({ organisationId, name }) => {
      const published = terms.find((each) => each.organisationId === organisationId);
      return { organisationId, name, ...(published !== undefined && { terms: published }) };
    });
    const pools = await poolsInSight(tx);
    if (agreed === undefined) return { lines: [], holders, pools };
    const from = startOf(agreed, today);
    const shares = await sharesOf(tx, person);
    const holdings = await holdingsOf(tx, person);
    const lines = paidLines(agreed).map((line) => ({ line, ...heldIn(shares, holdings, line, from) }));
    return { agreed, from, lines, holders, pools };
  });
}

function heldIn(
  shares: readonly Share[],
  holdings: readonly Holding[],
  line: AgreedLine,
  from: CalendarDate,
): { readonly holding?: Holding } {
  const open = shares.filter(
    (share) => share.lineId === line.lineId && (share.until === undefined || share.until >= from),
  );
  const holding = holdings.find((each) => open.some((share) => share.holdingId === each.holdingId));
  return holding === undefined ? {} : { holding };
}
