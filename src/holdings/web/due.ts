import { add, nothing, type Pence, type PersonId, pounds, subtract } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { amount, type Html, html, type Page, showTheSum, sumTable, type Whose } from '#ui';
import { type DueSeen, seeDue } from '../actions/index.ts';
import type { Due } from '../due.ts';
import type { DuePayment } from '../holding-costs.ts';
import type { Holding } from '../holding.ts';
import { daysText } from './describe-entry.ts';
import { overWords } from './over-words.ts';
import { onLongDay, personOf, titleOf } from './parts.ts';
import { entrySay } from './say-entry.ts';
import { moneySay } from './say-money.ts';
import { workSay } from './say-work.ts';

/** What is due to a person now, to the penny, with how it is worked out: a payment run pays it. */
export async function duePage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeDue(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const { name, due, over } = seen.done;
  const say = workSay(visit);
  if (due !== undefined) return { page: pageOf(visit, person, { ...seen.done, due }) };
  const body = html`<p>${say.dueNothing}</p>${over.map((each) => html`<p>${overWords(visit, each)}</p>`)}`;
  return { page: { title: say.dueTitleOf(name), body } };
}

/** What several payments come to. */
export function netOf(payments: readonly DuePayment[]): Pence {
  return add(nothing, ...payments.map((payment) => payment.net));
}

function pageOf(visit: Visit, person: PersonId, about: Omit<DueSeen, 'due'> & { readonly due: Due }): Page {
  const say = workSay(visit);
  const { fourWeeks, payments } = about.due;
  const total = netOf(payments);
  const whose = { mine: false, name: about.name };
  const back = { href: address('/holdings/:person', { person }), text: moneySay(visit).title(whose) };
  const body = html`${sumTable(
    {
      caption: say.dueTitle,
      rows: payments.map((each) => ({ what: titleOf(visit, each.holding, whose), figure: amount(each.net) })),
      total: { what: say.together, figure: amount(total) },
    },
    visit,
  )}
    ${payments.filter((each) => each.amount > 0 || each.costs > 0).map((each) => theSum(visit, each, whose))}
    ${alongWords(visit, about, whose).map((each) => html`<p>${each}</p>`)}
    ${about.over.map((each) => html`<p>${overWords(visit, each)}</p>`)}
    <p>${say.dueByRun}</p>`;
  return {
    title: say.dueTitleOf(about.name),
    back,
    lead: say.dueFor(onLongDay(visit, fourWeeks.from), onLongDay(visit, fourWeeks.until)),
    body,
  };
}

/** What of a payment's days comes along from the person's other holdings, and so not from the service. */
function cameOff({ parts, before, weeklyMoney }: DuePayment): Pence {
  const gross = add(nothing, ...parts.map((part) => part.amount));
  return subtract(subtract(gross, add(nothing, ...before.map((each) => each.amount))), weeklyMoney);
}

/** What goes along between the person's own holdings, in words. */
function alongWords(
  visit: Visit,
  { due, holdings }: { readonly due: Due; readonly holdings: readonly Holding[] },
  whose: Whose,
): readonly string[] {
  const say = workSay(visit);
  return due.payments.flatMap(({ holding, came }) =>
    came.map(({ from, amount: goes }) => {
      const there = holdings.find((each) => each.holdingId === from);
      return say.goesAlong(
        pounds(goes),
        there ? titleOf(visit, there, whose) : '',
        titleOf(visit, holding, whose),
      );
    }),
  );
}

function theSum(visit: Visit, payment: DuePayment, whose: Whose): Html {
  const say = workSay(visit);
  const entry = entrySay(visit);
  const rows = payment.parts.flatMap((part) => [
    ...(part.amount > 0
      ? [
          {
            what: entry.perWeek(part.what, pounds(part.weekly), daysText(visit, part.from, part.until)),
            figure: amount(part.amount),
          },
        ]
      : []),
    ...(part.oneOff > 0 ? [{ what: entry.once(part.what), figure: amount(part.oneOff) }] : []),
  ]);
  const before = payment.before.map((each) => ({
    what: entry.paidBefore(each.what, pounds(each.weekly), daysText(visit, each.from, each.until)),
    figure: amount(subtract(nothing, each.amount)),
  }));
  const comes = cameOff(payment);
  const came = { what: entry.comesAlong, figure: amount(subtract(nothing, comes)) };
  const beside = { what: entry.costsBeside, because: entry.costsBesideWhy, figure: amount(payment.costs) };
  const less = { what: say.contribution, figure: amount(subtract(nothing, payment.contribution)) };
  const title = titleOf(visit, payment.holding, whose);
  return showTheSum(
    {
      summary: say.dueSum(title),
      caption: title,
      rows: [
        ...rows,
        ...before,
        ...(comes > 0 ? [came] : []),
        ...(payment.contribution > 0 ? [less] : []),
        ...(payment.costs > 0 ? [beside] : []),
      ],
      total: { what: say.together, figure: amount(payment.net) },
    },
    visit,
  );
}
