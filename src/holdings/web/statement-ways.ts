import type { PersonId } from '#basics';
import { address, type Visit } from '#platform';
import { button, buttonGroup, type Html, html, insetText, whoseOf } from '#ui';
import { type HoldingSeen, mayCloseMyselfFrom } from '../actions/index.ts';
import { kindFacts } from '../holding.ts';
import { holdsMoney, takesLines } from '../holding-state.ts';
import { onceForm, onLongDay } from './parts.ts';
import { afterDeathSay } from './say-after-death.ts';
import { statementSay } from './say-statement.ts';

/** A holding as a page shows it: whether whoever looks may also write down what is spent, or settle it after a death. */
export type SeenForPage = HoldingSeen & { readonly maySpend: boolean; readonly maySettle: boolean };

/** What can be done with a holding, by whoever looks at it. */
export function waysOn(visit: Visit, person: PersonId, seen: SeenForPage): Html {
  const say = statementSay(visit);
  const { holding } = seen;
  const to = (what: string): string =>
    address(`/holdings/:person/:holding/${what}`, { person, holding: holding.holdingId });
  const agreement = button({
    text: say.agreement,
    kind: 'secondary',
    href: address('/holdings/:person/agreements/:holding', { person, holding: holding.holdingId }),
  });
  const settle = seen.maySettle && isOpen(seen) ? [['after-death', afterDeathSay(visit).link] as const] : [];
  const first = [...settle, ...firstWays(visit, seen)].map(([what, text], index) =>
    button({ text, href: to(what), kind: index === 0 ? 'main' : 'secondary' }),
  );
  const mayLeave = seen.as === 'self' && holding.state === 'active';
  const leave = button({ text: leaveText(visit, seen), href: to('leave'), kind: 'secondary' });
  const account = button({
    text: say.account,
    kind: 'secondary',
    href: address('/payments/:person/:holding/account', { person, holding: holding.holdingId }),
  });
  const gives = saysWhereItGoes(seen);
  const bank = button({
    text: say.bank,
    kind: 'secondary',
    href: address('/payments/:person/:holding/bank', { person, holding: holding.holdingId }),
  });
  return buttonGroup([...first, agreement, ...(gives ? [account, bank] : []), ...(mayLeave ? [leave] : [])]);
}

/** Whether there is something to settle: the person died, and it is not over. */
function isOpen({ died, holding: { state } }: SeenForPage): boolean {
  return died !== undefined && (holdsMoney(state) || takesLines(state));
}

/** Whether whoever looks says which bank account the money goes to. */
function saysWhereItGoes({ as, holding }: SeenForPage): boolean {
  const isHeldElsewhere = kindFacts[holding.kind].heldBy !== 'service';
  return isHeldElsewhere && holdsMoney(holding.state) && (as === 'self' || as === 'holder' || as === 'payer');
}

/** What is written down here, by who looks, the main thing first. */
function firstWays(visit: Visit, seen: SeenForPage): readonly (readonly [string, string])[] {
  const say = statementSay(visit);
  const { kind, state } = seen.holding;
  if (!holdsMoney(state)) return [];
  const { writtenDownBy } = kindFacts[kind];
  if (seen.as === 'holder') return writtenDownBy === 'holder' ? [['use', say.use]] : [];
  if (!seen.maySpend) return [];
  if (writtenDownBy === 'members') return [['share-cost', say.shareCost]];
  return writtenDownBy === 'me'
    ? [
        ['spend', say.spend(whoseOf(seen))],
        ['promise', say.promiseMore],
        ...(visit.settings.policy === 'nils' ? [] : [['my-part', say.myPart(whoseOf(seen))] as const]),
      ]
    : [];
}

/** What happens while a holding ends, and the way to close it for whoever may. */
export function endingPart(visit: Visit, person: PersonId, seen: HoldingSeen): Html {
  const say = statementSay(visit);
  const { holding } = seen;
  const { endsOn, finalAccountBy } = holding;
  if (holding.state === 'closed') return insetText({ text: closedWords(visit, seen) });
  if (holding.state !== 'closing' || endsOn === undefined || finalAccountBy === undefined) return html``;
  const mine = seen.as === 'self' ? mayCloseMyselfFrom(holding) : undefined;
  const today = visit.clock.today();
  const may = mine !== undefined ? today >= mine : seen.as === 'holder' && today >= endsOn;
  const action = address(`/holdings/:person/:holding/${seen.as === 'holder' ? 'final-account' : 'close'}`, {
    person,
    holding: holding.holdingId,
  });
  const text = seen.as === 'holder' ? say.settleHolder : say.settleNow;
  return html`${insetText({ text: say.closing(onLongDay(visit, endsOn), onLongDay(visit, finalAccountBy)) })}
    ${may && onceForm(visit, action, button({ text, preventDoubleClick: true }))}`;
}

function closedWords(visit: Visit, seen: HoldingSeen): string {
  const say = statementSay(visit);
  const whose = whoseOf(seen);
  if (seen.holding.closedForDeath === undefined) return say.closed(whose);
  const wasWrong = !whose.mine && seen.died === undefined;
  return wasWrong ? say.closedForWrongDeath(whose) : say.closedForDeath(whose);
}

function leaveText(visit: Visit, seen: HoldingSeen): string {
  const say = statementSay(visit);
  const { kind, name } = seen.holding;
  if (kind === 'pool') return say.takeOut;
  return kindFacts[kind].heldBy === 'me' ? say.leaveOwn : say.leave(name);
}
