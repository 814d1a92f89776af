import { type PersonId, pounds } from '#basics';
import { address, type Visit } from '#platform';
import { button, buttonGroup, type Html, html, type Whose } from '#ui';
import type { Promised } from '../actions/index.ts';
import type { HoldingId } from '../holding.ts';
import { onceForm, onLongDay } from './parts.ts';
import { statementSay } from './say-statement.ts';

type Of = { readonly person: PersonId; readonly holding: HoldingId; readonly whose: Whose };

/**
 * How whoever looks may end a promise: say that it is paid or let it go, only let it go where a holder pays, say that it is paid as
 * that holder, or nothing.
 */
export type EndsPromise = 'pays-or-releases' | 'releases' | 'pays-as-holder' | 'nothing';

/** A promise that stands: how much, to whom and by when, with the ways it ends for whoever may end it. */
export function promiseItem(visit: Visit, of: Of, promised: Promised, ends: EndsPromise): Html {
  const say = statementSay(visit);
  const [toWhom, due] = [promised.note?.toWhom ?? '', promised.note?.dueOn];
  const to = (what: string): string =>
    address(`/holdings/:person/:holding/promises/:promise/${what}`, {
      person: of.person,
      holding: of.holding,
      promise: promised.reservationId,
    });
  return html`<li><strong>${say.promise(promised.what, pounds(promised.amount))}</strong>
    ${toWhom !== '' && say.to(toWhom)} ${due !== undefined && say.due(onLongDay(visit, due))}
    ${waysOut(visit, to, { of, promised, ends })}</li>`;
}

function waysOut(
  visit: Visit,
  to: (what: string) => string,
  { of, promised, ends }: { readonly of: Of; readonly promised: Promised; readonly ends: EndsPromise },
): Html | undefined {
  if (ends === 'nothing') return undefined;
  if (promised.note?.isWages === true)
    return ends === 'pays-as-holder' ? undefined : wagesLink(visit, of.person);
  const say = statementSay(visit);
  const release = button({ text: say.release(of.whose), kind: 'secondary' });
  switch (ends) {
    case 'pays-as-holder':
      return onceForm(visit, to('paid'), button({ text: say.paidAsHolder, kind: 'secondary' }));
    case 'releases':
      return html`${say.holderPays} ${onceForm(visit, to('release'), release)}`;
    case 'pays-or-releases':
      return keepOrRelease(visit, to, of.whose);
  }
}

/** Wages are paid where the hours are. */
function wagesLink(visit: Visit, person: PersonId): Html {
  const href = address('/employing/:person/wages', { person });
  return html`<a href="${href}">${statementSay(visit).wages}</a>`;
}

/** One form with two ways out, side by side. */
function keepOrRelease(visit: Visit, to: (what: string) => string, whose: Whose): Html {
  const say = statementSay(visit);
  const attributes = { formaction: to('release') };
  const buttons = buttonGroup([
    button({ text: say.keepIt(whose), kind: 'secondary' }),
    button({ text: say.release(whose), kind: 'secondary', attributes }),
  ]);
  return onceForm(visit, to('keep'), buttons);
}
