import { pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, type FieldError, html, type Page, whoseOf } from '#ui';
import { seeSpendingFrom, sharePoolCost, type Spender, type SpendingFrom } from '../actions/index.ts';
import { splitCost } from '../pool.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { bothOf, onceForm, onceOf } from './parts.ts';
import { spendSay } from './say-spend.ts';
import { afterSpending } from './after-spending.ts';
import { readSpending, spendingFields } from './spend-fields.ts';
import { wrongDay } from './wrong-day.ts';

type Found = Spender & SpendingFrom;

/** The form to share a cost with friends. */
export async function shareCostPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'refusal' in found ? found : { page: pageOf(visit, found, []) };
}

export async function shareCost(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if ('refusal' in found) return found;
  const say = spendSay(visit);
  const typed = readSpending(visit, 'needed');
  if (typed.errors.length > 0 || typed.on === undefined)
    return { page: pageOf(visit, found, typed.errors), status: 422 };
  const { personId: person, holdingId: holding } = found.holding;
  const { toWhom, what, amount, on } = typed;
  const once = onceOf(visit.form);
  const outcome = await sharePoolCost(visit, { person, holding, toWhom, what, amount, on, once });
  const { href: goTo } = afterSpending(visit, found);
  if ('done' in outcome) {
    const least = splitCost(amount, outcome.done.members).at(-1) ?? amount;
    return { goTo, notice: say.shared(pounds(least), whoseOf(found)) };
  }
  const again = { page: pageOf(visit, found, [whyNot(visit, found, outcome.refused)]), status: 422 } as const;
  return answerTo(outcome.refused, goTo) ?? again;
}

type Why = Extract<Awaited<ReturnType<typeof sharePoolCost>>, { refused: unknown }>['refused'];

function whyNot(visit: Visit, found: Found, why: Why): FieldError {
  const say = spendSay(visit);
  if (why.because === 'day-not-come' || why.because === 'before-it-was-there') return wrongDay(visit, why);
  if (why.because === 'not-enough-in-pool')
    return { field: 'amount', text: say.notEnoughInPool(pounds(why.each)) };
  const words = why.because === 'alone-in-pool' ? say.alone(whoseOf(found)) : say.notNow;
  return { field: 'amount', text: why.because === 'less-than-a-penny-each' ? say.lessThanAPenny : words };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const seen = await seeSpendingFrom(visit, both);
  if ('refused' in seen) return nowhere(seen.refused);
  return seen.done.members === undefined ? { refusal: 'not-found' } : seen.done;
}

function pageOf(visit: Visit, found: Found, errors: readonly FieldError[]): Page {
  const say = spendSay(visit);
  const { personId: person, holdingId: holding } = found.holding;
  const { members = 1, inIt } = found;
  const together = inIt?.together;
  const fields = html`${spendingFields(visit, { lines: [], errors })}
    ${button({ text: say.share, preventDoubleClick: true })}`;
  return {
    title: say.shareTitle,
    lead:
      together === undefined
        ? say.shareLeadUnseen(members)
        : say.shareLead(members, pounds(together), whoseOf(found)),
    back: afterSpending(visit, found),
    body: onceForm(visit, address('/holdings/:person/:holding/share-cost', { person, holding }), fields),
    errors,
  };
}
