import { type Pence, pence, pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { follows, followsAloud, type Html, html, type Reader } from '#ui';
import { besideStart, type Cost, type Totals, totalsOf, totalsWith, weeklyOf } from '../line.ts';
import { paths } from './addresses.ts';
import { costNames, costSoFar, typedCost } from './line-cost.ts';
import type { TypedLine } from './line-fields.ts';
import { planSum } from './money-beside.ts';
import type { OnOpenPlan } from './parts.ts';
import { sayMoney } from './say-money.ts';

/** What a line that is being written is added to: what the other lines come to, and the budget it stands beside. */
type Beside = {
  readonly weekly: Pence;
  readonly oneOff: Pence;
  /** The agreed budget where there is one, else the starting figure, if any. */
  readonly budget?: { readonly is: 'start' | 'agreed'; readonly weekly: Pence };
};

/** The line as it is typed so far, with its id where it is in the plan already. */
type BeingWritten = { readonly typed: TypedLine; readonly entryId?: string };

/** The totals of the plan with the line as it is typed so far, which stay in sight and follow the fields. */
export function lineTotals(on: OnOpenPlan, { typed, entryId }: BeingWritten): Html {
  const words = sayMoney(on.visit);
  const beside = besideOf(on, entryId);
  const texts = textsOf(beside, costSoFar(typed), on.visit);
  return html`<section class="totals" aria-labelledby="totals">
      <h2 class="totals__title" id="totals">${words.withThisLine}</h2>
      <ul class="totals__figures">
        <li class="totals__main"><strong>${follows('weekly', texts.weekly)}</strong> ${words.aWeek}</li>
        <li><strong>${follows('yearly', texts.yearly)}</strong> ${words.aYear}</li>
        <li><strong>${follows('oneOff', texts.oneOff)}</strong> ${words.once}</li>
      </ul>
      <p class="totals__beside">${follows('beside', texts.beside)}</p>
    </section>
    ${followsAloud('aloud')}`;
}

/** How the figures came about: the other lines, and this one as far as it is typed. */
export function lineSum(on: OnOpenPlan, { typed, entryId }: BeingWritten): Html {
  const words = sayMoney(on.visit);
  const texts = textsOf(besideOf(on, entryId), costSoFar(typed), on.visit);
  return planSum(
    {
      lines: othersIn(on, entryId),
      more: [{ what: typed.what === '' ? words.thisLine : typed.what, figure: follows('line', texts.line) }],
      total: follows('weekly', texts.weekly),
    },
    on.visit,
  );
}

/** Where the script asks, while somebody types. The figures of the plan travel along, so that asking opens no plan. */
export function totalsAsk(on: OnOpenPlan, entryId: string | undefined): string {
  const { weekly, oneOff, budget } = besideOf(on, entryId);
  return address(
    paths.totals,
    {},
    {
      others: weekly.toString(),
      once: oneOff.toString(),
      ...(budget && { budget: budget.weekly.toString(), is: budget.is }),
    },
  );
}

/** The fields that the totals follow. */
export const totalsFollow = costNames;

/** Says what a plan comes to with a line as it is typed. It reads and keeps nothing: it only does the sum. */
export function totalsAsked(visit: Visit): Answer {
  const { others, once, budget, is } = visit.query;
  const weekly = readPence(others);
  const oneOff = readPence(once);
  if (weekly === undefined || oneOff === undefined) return { json: {}, status: 400 };
  const figure = readPence(budget);
  const beside = {
    weekly,
    oneOff,
    ...(figure !== undefined && {
      budget: { is: is === 'agreed' ? ('agreed' as const) : ('start' as const), weekly: figure },
    }),
  };
  return { json: textsOf(beside, costSoFar(typedCost(visit.query)), visit) };
}

function readPence(text: string | undefined): Pence | undefined {
  return /^\d{1,12}$/.test(text ?? '') ? pence(Number(text)) : undefined;
}

function othersIn({ plan }: OnOpenPlan, entryId: string | undefined): OnOpenPlan['plan']['lines'] {
  return plan.lines.filter((line) => line.lineId !== entryId);
}

function besideOf(on: OnOpenPlan, entryId: string | undefined): Beside {
  const { weekly, oneOff } = totalsOf(othersIn(on, entryId));
  const { budget, startingWeekly } = on.seen;
  if (budget !== undefined) return { weekly, oneOff, budget: { is: 'agreed', weekly: budget.weekly } };
  if (startingWeekly !== undefined)
    return { weekly, oneOff, budget: { is: 'start', weekly: startingWeekly } };
  return { weekly, oneOff };
}

type Texts = Readonly<Record<keyof Totals | 'line' | 'beside' | 'aloud', string>>;

function textsOf(beside: Beside, cost: Cost, reader: Reader): Texts {
  const words = sayMoney(reader);
  const totals = totalsWith(beside, cost);
  const [weekly, yearly, oneOff] = [pounds(totals.weekly), pounds(totals.yearly), pounds(totals.oneOff)];
  const far = howFar(totals.weekly, beside.budget, reader);
  return {
    weekly,
    yearly,
    oneOff,
    line: cost.price === undefined ? words.notYet : pounds(weeklyOf(cost.price)),
    beside: far,
    aloud: words.aloud(weekly, yearly, oneOff, far),
  };
}

function howFar(weekly: Pence, budget: Beside['budget'], reader: Reader): string {
  const words = sayMoney(reader);
  if (budget === undefined) return words.noStart;
  const { is, by } = besideStart(weekly, budget.weekly);
  const say = words.beside[budget.is];
  return is === 'same' ? say.same(pounds(budget.weekly)) : say[is](pounds(by), pounds(budget.weekly));
}
