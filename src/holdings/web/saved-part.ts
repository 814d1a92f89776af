import { nothing, pounds, subtract } from '#basics';
import { address, type Visit } from '#platform';
import { amount, button, type Html, html, showTheSum, type SumOptions } from '#ui';
import type { Saved } from '../actions/index.ts';
import type { Holding } from '../holding.ts';
import { mayBeAsked, type Surplus } from '../surplus.ts';
import { dayOfMoment, onceForm, onLongDay } from './parts.ts';
import { savedSay } from './say-saved.ts';

/** For whoever pays: what is over what may be kept, with the sum, and the one question they may ask about it. */
export function savedPart(visit: Visit, holding: Holding, saved: Saved): Html {
  const say = savedSay(visit);
  const { today, asked } = saved;
  const before = asked !== undefined && html`<p>${wordsOf(visit, asked)}</p>`;
  if (!mayBeAsked(today.surplus, asked))
    return before === false ? html`` : html`<h2>${say.title}</h2>${before}`;
  const { personId: person, holdingId } = holding;
  const action = address('/holdings/:person/:holding/ask-surplus', { person, holding: holdingId });
  return html`<h2>${say.title}</h2>${before}
    <p>${say.mayAsk(pounds(today.surplus))}</p>
    ${showTheSum(surplusSum(visit, today), visit)}
    ${onceForm(visit, action, button({ text: say.ask, kind: 'secondary', preventDoubleClick: true }))}`;
}

/** How what is over was worked out: what is held, less what is promised, less the weeks that may always be kept. */
export function surplusSum(visit: Visit, surplus: Surplus): SumOptions {
  const say = savedSay(visit);
  const less = (figure: Surplus['kept']): Html => amount(subtract(nothing, figure));
  return {
    caption: say.sum,
    rows: [
      { what: say.held, figure: amount(surplus.balance) },
      { what: say.promised, figure: less(surplus.commitments) },
      {
        what: say.kept(surplus.keepWeeks),
        because: say.weeks(surplus.keepWeeks, pounds(surplus.weekly)),
        figure: less(surplus.kept),
      },
    ],
    total: { what: say.over, figure: amount(surplus.surplus) },
    source: html`${say.rule} <a href="${address('/rules/policy/:name', { name: visit.settings.policy })}">${say.ruleLink}</a>`,
  };
}

function wordsOf(visit: Visit, asked: NonNullable<Saved['asked']>): string {
  const say = savedSay(visit);
  const { answer } = asked;
  const sum = pounds(asked.surplus);
  const on = dayOfMoment(visit, asked.proposedAt);
  if (answer === undefined)
    return asked.answerBy === undefined
      ? say.waitsToBeGiven(asked.proposedBy, on, { sum, days: asked.answerDays })
      : say.waits(asked.proposedBy, on, { sum, by: onLongDay(visit, asked.answerBy) });
  const said = {
    'saving-for': say.savingFor(answer.savingFor ?? ''),
    keep: say.keeps,
    'give-back': say.givesBack,
  };
  return say.said(answer.by, dayOfMoment(visit, answer.at), { sum, words: said[answer.says] });
}
