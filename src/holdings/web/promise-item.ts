import { type PersonId, pounds } from '#basics';
import { address, type Visit } from '#platform';
import { button, buttonGroup, type Html, html, type Whose } from '#ui';
import type { Promised } from '../actions/index.ts';
import type { HoldingId } from '../holding.ts';
import { onceForm, onLongDay } from './parts.ts';
import { statementSay } from './say-statement.ts';

/** A promise that stands: how much, to whom and by when, with the two ways it ends for whoever may end it. */
export function promiseItem(
  visit: Visit,
  of: { readonly person: PersonId; readonly holding: HoldingId; readonly whose: Whose },
  promised: Promised,
  mayEnd: boolean,
): Html {
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
    ${mayEnd && (promised.note?.isWages === true ? wagesLink(visit, of.person) : keepOrRelease(visit, to, of.whose))}</li>`;
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
