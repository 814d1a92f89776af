import { type PersonId, pounds } from '#basics';
import { address, type Visit } from '#platform';
import { button, buttonGroup, type Html, html } from '#ui';
import type { Promised } from '../actions/index.ts';
import type { HoldingId } from '../holding.ts';
import { onceForm, onDay } from './parts.ts';
import { statementSay } from './say-statement.ts';

/** A promise that stands: how much, to whom and by when, with the two ways it ends for whoever may end it. */
export function promiseItem(
  visit: Visit,
  of: { readonly person: PersonId; readonly holding: HoldingId },
  promised: Promised,
  mayEnd: boolean,
): Html {
  const say = statementSay(visit);
  const [toWhom, due] = [promised.note?.toWhom ?? '', promised.note?.dueOn];
  const to = (what: string): string =>
    address(`/holdings/:person/:holding/promises/:promise/${what}`, {
      ...of,
      promise: promised.reservationId,
    });
  return html`<li><strong>${say.promise(promised.what, pounds(promised.amount))}</strong>
    ${toWhom !== '' && say.to(toWhom)} ${due !== undefined && say.due(onDay(visit, due))}
    ${mayEnd && keepOrRelease(visit, to)}</li>`;
}

/** One form with two ways out, side by side. */
function keepOrRelease(visit: Visit, to: (what: string) => string): Html {
  const say = statementSay(visit);
  const attributes = { formaction: to('release') };
  const buttons = buttonGroup([
    button({ text: say.keepIt, kind: 'secondary' }),
    button({ text: say.release, kind: 'secondary', attributes }),
  ]);
  return onceForm(visit, to('keep'), buttons);
}
