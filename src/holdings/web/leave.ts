import type { PersonId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { button, errorFor, type FieldError, html, type Page, radios } from '#ui';
import { type HeldMoney, leaveHolding, leavingDays, seeMoney } from '../actions/index.ts';
import { kindFacts } from '../holding.ts';
import { answerTo, type Nowhere } from './answers.ts';
import { bothOf, onceForm, onceOf, onLongDay } from './parts.ts';
import { leaveSay } from './say-leave.ts';
import { readTarget, targetFields } from './target-fields.ts';

type Found = { readonly person: PersonId; readonly here: HeldMoney; readonly others: readonly HeldMoney[] };

/** What leaving means, when, where the money goes, and one button. */
export async function leavePage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  if (found.here.holding.state !== 'active') return { refusal: 'not-found' };
  return { page: pageOf(visit, found, []) };
}

/** Leaves, at once. Pressed twice, the second finds it left already, and is answered like the first. */
export async function leave(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('person' in found)) return found;
  const say = leaveSay(visit);
  const { person, here } = found;
  const read = readTarget(visit, here);
  const when = (['tomorrow', 'after-notice'] as const).find((each) => each === field(visit.form, 'when'));
  const errors = [...read.errors, ...(when === undefined ? [{ field: 'when', text: say.whenMissing }] : [])];
  if (read.target === undefined || when === undefined)
    return { page: pageOf(visit, found, errors), status: 422 };
  const leaving = { person, holding: here.holding.holdingId, to: read.target, when };
  const outcome = await leaveHolding(visit, { ...leaving, once: onceOf(visit.form) });
  const goTo = address('/holdings/:person', { person });
  if ('done' in outcome) return { goTo, notice: say.left(onLongDay(visit, outcome.done.from)) };
  const { because } = outcome.refused;
  const wrong =
    because === 'target-not-ready' || because === 'same-holding'
      ? { field: 'to', text: say.notReady }
      : { field: 'main', text: say.notNow };
  return answerTo(outcome.refused, goTo) ?? { page: pageOf(visit, found, [wrong]), status: 409 };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const money = await seeMoney(visit, both.person);
  if ('refused' in money || money.done.as !== 'self') return { refusal: 'not-allowed' };
  const here = money.done.holdings.find((each) => each.holding.holdingId === both.holding);
  if (here === undefined) return { refusal: 'not-found' };
  const others = money.done.holdings.filter((each) => each !== here && each.holding.state === 'active');
  return { person: both.person, here, others };
}

function pageOf(visit: Visit, found: Found, errors: readonly FieldError[]): Page {
  const say = leaveSay(visit);
  const { person, here, others } = found;
  const { holding, lines } = here;
  const pack = getPolicyPack(visit.settings.policy);
  const today = visit.clock.today();
  const weeks = valueOn(pack, 'agreement-notice', today);
  const days = valueOn(pack, 'fund-final-account', today);
  const tomorrow = onLongDay(visit, leavingDays(visit, 'tomorrow').from);
  const later = onLongDay(visit, leavingDays(visit, 'after-notice').from);
  const byHolder = kindFacts[holding.kind].writtenDownBy === 'holder';
  const happens = [
    say.happensLines(lines.map((line) => line.what).join(', '), tomorrow),
    say.happensAhead,
    byHolder ? say.happensFinal(holding.name, days) : say.happensOwn,
    say.happensSupport,
  ];
  const fields = html`${targetFields(visit, others, here, errors)}
    ${radios({
      name: 'when',
      fieldset: { legend: { text: say.when, classes: 'govuk-fieldset__legend--m' } },
      hint: say.whenHint,
      errorMessage: errorFor(errors, 'when'),
      reader: visit,
      value: field(visit.form, 'when') || 'tomorrow',
      items: [
        { value: 'tomorrow', text: say.tomorrow(tomorrow) },
        { value: 'after-notice', text: say.afterNotice(weeks, later) },
      ],
    })}
    ${button({ text: words(visit, here).button, kind: 'warning', preventDoubleClick: true })}`;
  const parts = { person, holding: holding.holdingId };
  return {
    title: words(visit, here).title,
    lead: say.leaveLead,
    back: { href: address('/holdings/:person/:holding', parts), text: say.back },
    body: html`<h2>${say.whatHappens}</h2><ul>${happens.map((each) => html`<li>${each}</li>`)}</ul>
      ${onceForm(visit, address('/holdings/:person/:holding/leave', parts), fields)}`,
    errors,
  };
}

function words(visit: Visit, here: HeldMoney): { readonly title: string; readonly button: string } {
  const say = leaveSay(visit);
  const { kind, name } = here.holding;
  if (kind === 'pool') return { title: say.takeOutTitle, button: say.takeOut };
  return kindFacts[kind].heldBy === 'me'
    ? { title: say.leaveOwnTitle, button: say.leaveOwn }
    : { title: say.leaveTitle(name), button: say.leave(name) };
}
