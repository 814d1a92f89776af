import { add, nothing, type Pence, pounds, subtract } from '#basics';
import type { Visit } from '#platform';
import { amount, details, type Html, html, stackingTable } from '#ui';
import type { HoldingCost } from '../actions/index.ts';
import type { Holding } from '../holding.ts';
import { onDay } from './parts.ts';
import { statementSay } from './say-statement.ts';

/** What the holder gets for holding, beside the person's money: how much so far, how much was paid, and each line of it. */
export function costsBeside(
  visit: Visit,
  { holding, beside }: { readonly holding: Holding; readonly beside: readonly HoldingCost[] },
): Html {
  const { name, fixedCostBasisPoints } = holding;
  if (fixedCostBasisPoints === 0 && beside.length === 0) return html``;
  const say = statementSay(visit);
  const paid = subtract(nothing, sumOf(beside.filter((each) => each.did === 'paid')));
  const all = sumOf(beside.filter((each) => each.did !== 'paid'));
  const row = (each: HoldingCost): readonly (string | Html)[] => [
    onDay(visit, each.on),
    [each.did === 'paid' ? '' : each.what, say.besideDid[each.did]]
      .filter((words) => words !== '')
      .join(', '),
    amount(each.amount),
  ];
  return html`<h2>${say.beside(name)}</h2>
    <p>${say.besideWhy((fixedCostBasisPoints / 100).toString())}
      ${beside.length === 0 ? say.besideNone : say.besideSoFar(pounds(all), pounds(paid))}</p>
    ${
      beside.length > 0 &&
      details({
        summary: say.besideLines(beside.length),
        text: stackingTable({
          head: [say.besideDay, say.besideWhat, say.besideAmount],
          rows: beside.map(row),
        }),
      })
    }`;
}

function sumOf(costs: readonly HoldingCost[]): Pence {
  return add(nothing, ...costs.map((each) => each.amount));
}
