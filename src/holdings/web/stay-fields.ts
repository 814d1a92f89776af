import { field, type Visit } from '#platform';
import { type FieldError, type Html, html } from '#ui';
import { careHomeRuleFor } from '../actions/index.ts';
import type { Stay, TooLong } from '../care-home.ts';
import type { Holding } from '../holding.ts';
import { dayBoxes, readDay } from './parts.ts';
import { spendSay } from './say-spend.ts';

/** The days of a stay in a care home, where a place has a rule about it; nothing anywhere else. */
export function stayFields(
  visit: Visit,
  holding: Pick<Holding, 'kind'>,
  errors: readonly FieldError[],
): Html | undefined {
  const rule = careHomeRuleFor(visit, holding);
  if (rule === undefined) return undefined;
  const say = spendSay(visit);
  return html`<h2>${say.stayTitle}</h2>
    <p>${say.stayLead(rule.daysMost / 7)}</p>
    ${dayBoxes(visit, { name: 'stay-from', legend: say.stayFrom, errors })}
    ${dayBoxes(visit, { name: 'stay-until', legend: say.stayUntil, errors })}`;
}

/** The stay that was written down, if one was, and what is wrong with its days. */
export function readStay(visit: Visit): { readonly stay?: Stay; readonly errors: readonly FieldError[] } {
  const boxes = ['from', 'until'].flatMap((end) =>
    ['day', 'month', 'year'].map((part) => `stay-${end}-${part}`),
  );
  if (boxes.every((name) => field(visit.form, name) === '')) return { errors: [] };
  const say = spendSay(visit);
  const [from, until] = [readDay(visit.form, 'stay-from'), readDay(visit.form, 'stay-until')];
  if (from === undefined || until === undefined) {
    return {
      errors: [
        ...(from === undefined ? [{ field: 'stay-from-day', text: say.stayFromWrong }] : []),
        ...(until === undefined ? [{ field: 'stay-until-day', text: say.stayUntilWrong }] : []),
      ],
    };
  }
  if (until < from) return { errors: [{ field: 'stay-until-day', text: say.stayBackwards }] };
  return { stay: { from, until }, errors: [] };
}

/** Why a stay is too long, with the sum of the days and what is still possible. */
export function stayTooLong(visit: Visit, { days, daysMost, stillPossible }: TooLong): FieldError {
  return { field: 'stay-until-day', text: spendSay(visit).stayTooLong(days, daysMost, stillPossible) };
}
