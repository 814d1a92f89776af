import { addDays, type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, findOrganisation } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { AgreedLine } from '#plans';
import type { AgreedBudget } from '#plans/actions';
import { paidAndKept } from '../after-death.ts';
import type { Holding } from '../holding.ts';
import { takesLines } from '../holding-state.ts';
import { withCoverage } from '../covered.ts';
import { fitsBudget, type MoreThanAgreed, type Share } from '../share.ts';
import { beginArrangement, noteAgreed, takeTurn } from '../store/arrangements.ts';
import { holdingsOf } from '../store/holdings.ts';
import { paidDaysOfPeople } from '../store/paid-days.ts';
import { addShare, saveShare, sharesOf } from '../store/shares.ts';
import { newestBudget, paidLines, startOf } from './agreed-budget.ts';
import { type Choice, type HolderRefusal, holdingFor } from './holding-for-choice.ts';
import { serviceAccounts } from './service-accounts.ts';

export type ChoiceRefusal =
  | MoreThanAgreed
  | { readonly because: 'nothing-agreed' }
  | { readonly because: 'line-not-in-plan'; readonly lineId: string }
  | { readonly because: 'line-is-held'; readonly lineId: string }
  | HolderRefusal;

/**
 * Puts lines of the agreed plan into holdings, from a Monday on. Choosing again changes only what nobody has signed; a line
 * that is held under a signed agreement is moved instead.
 */
export async function chooseHoldings(
  visit: World & Actor,
  chosen: {
    readonly person: PersonId;
    readonly choices: readonly Choice[];
    readonly once?: Id<'once'> | undefined;
  },
) {
  const { person, choices, once } = chosen;
  const about = { lines: choices.length };
  return act(visit, { may: 'choose-holding', person, about, ...(once !== undefined && { once }) }, (tx) =>
    choose(tx, visit, person, choices),
  );
}

async function choose(
  tx: Transaction,
  visit: World & Actor,
  person: PersonId,
  choices: readonly Choice[],
): Promise<Outcome<readonly Holding[], ChoiceRefusal>> {
  const newest = await newestBudget(tx, person, visit.clock.today());
  if (newest === undefined) return refused('nothing-agreed');
  const agreed = { ...newest, from: startOf(newest, visit.clock.today()) };
  const service = await findOrganisation(tx, agreed.organisationId);
  if (service === undefined) throw new Error(`expected the service ${agreed.organisationId}`);
  await serviceAccounts(tx, visit, service);
  const now = visit.clock.now();
  const serviceId = service.organisationId;
  await beginArrangement(tx, { personId: person, serviceId, firstDay: agreed.from }, now);
  await takeTurn(tx, person);
  await noteAgreed(tx, person, agreed, now);

  const already = await holdingsOf(tx, person);
  const kept = await clearTheWay(tx, person, { agreed, already, choices });
  const made: Holding[] = [...already];
  const shares: Share[] = [...kept];
  for (const choice of choices) {
    const line = paidLines(agreed).find((each) => each.lineId === choice.lineId);
    if (line === undefined) return refused('line-not-in-plan', { lineId: choice.lineId });
    if (isHeld(shares, made, choice.lineId, agreed.from))
      return refused('line-is-held', { lineId: choice.lineId });
    const holding = await holdingFor(tx, visit, { person, serviceId, choice, made });
    if ('refused' in holding) return holding;
    if (!made.some((each) => each.holdingId === holding.done.holdingId)) made.push(holding.done);
    const share = newShare(visit, { agreed, line, holding: holding.done });
    shares.push(share);
    await addShare(tx, person, share);
  }

  const fits = fitsBudget(shares, agreed);
  if ('refused' in fits) return fits;
  await noteCoverage(tx, person, shares, made);
  return done(made.filter((each) => takesLines(each.state)));
}

/** Days that were paid for under an earlier plan count for this one: until when nothing is due for each of its lines. */
async function noteCoverage(
  tx: Transaction,
  person: PersonId,
  shares: readonly Share[],
  holdings: readonly Holding[],
): Promise<void> {
  const paid = paidAndKept((await paidDaysOfPeople(tx, [person])).get(person) ?? [], holdings);
  for (const [index, share] of withCoverage({ shares, holdings, paid }).entries()) {
    if (shares[index]?.paidUntil !== share.paidUntil) await saveShare(tx, person, share);
  }
}

/** What was not signed gives way to the new choice; shares of an earlier plan end the day before this one begins. */
async function clearTheWay(
  tx: Transaction,
  person: PersonId,
  from: {
    readonly agreed: AgreedBudget;
    readonly already: readonly Holding[];
    readonly choices: readonly Choice[];
  },
): Promise<readonly Share[]> {
  const { agreed, already, choices } = from;
  const unsigned = new Set(already.filter((each) => each.state === 'proposed').map((each) => each.holdingId));
  const chosen = new Set(choices.map((choice) => choice.lineId));
  const shares: Share[] = [];
  for (const share of await sharesOf(tx, person)) {
    const open = share.until === undefined || share.until >= agreed.from;
    const replanned = open && share.planId !== agreed.planId;
    const rechosen = open && unsigned.has(share.holdingId) && chosen.has(share.lineId);
    if (!replanned && !rechosen) {
      shares.push(share);
      continue;
    }
    const ended = endedBefore(share, agreed.from);
    await saveShare(tx, person, ended);
    shares.push(ended);
  }
  return shares;
}

function endedBefore({ paidUntil, ...share }: Share, day: CalendarDate): Share {
  const last = addDays(day, -1);
  const neverBegan = addDays(share.from, -1);
  const until = last < neverBegan ? neverBegan : last;
  const paid = paidUntil !== undefined && paidUntil > until ? until : paidUntil;
  return { ...share, until, ...(paid !== undefined && paid >= share.from && { paidUntil: paid }) };
}

function isHeld(
  shares: readonly Share[],
  holdings: readonly Holding[],
  lineId: string,
  from: CalendarDate,
): boolean {
  return shares.some(
    (share) =>
      share.lineId === lineId &&
      (share.until === undefined || share.until >= from) &&
      holdings.some((holding) => holding.holdingId === share.holdingId),
  );
}

function newShare(
  visit: World,
  from: {
    readonly agreed: AgreedBudget;
    readonly line: AgreedLine;
    readonly holding: Holding;
  },
): Share {
  const { agreed, line, holding } = from;
  return {
    shareId: visit.clock.newId(),
    holdingId: holding.holdingId,
    planId: agreed.planId,
    lineId: line.lineId,
    what: line.what,
    weekly: line.weekly,
    oneOff: line.oneOff,
    from: agreed.from,
  };
}
