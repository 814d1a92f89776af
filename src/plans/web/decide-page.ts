import { pounds, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { type Html, html, insetText, tag, warningText } from '#ui';
import { decidePlan } from '../actions/decide-plan.ts';
import { type SentPlanSeen, seeSentPlan } from '../actions/see-sent-plan.ts';
import { askedPrices } from '../parity.ts';
import { isWaiting } from '../states.ts';
import { paths } from './addresses.ts';
import { countersignPart } from './countersign-part.ts';
import {
  decisionLetters,
  emptyDecision,
  readDecision,
  type TypedDecision,
  typedDecision,
  type Wrong,
  wrongBecause,
} from './decide-fields.ts';
import { decideForm } from './decide-form.ts';
import { moneyBeside } from './money-beside.ts';
import { errorsOf, onceOf, personOf, tooLongIn } from './parts.ts';
import { planBody } from './plan-body.ts';
import { sayDecide } from './say-decide.ts';
import { sayLists } from './say-lists.ts';
import { clockText } from './sent-page.ts';
import { figuresText } from './waiting-page.ts';

/** A plan that was sent in, whole, with the seven questions to answer it by; or the second look, where one is needed. */
export async function decidePage(visit: Visit): Promise<Answer> {
  return withSent(visit, (seen) => sentPlanPage(visit, seen));
}

type Filled = { readonly typed: TypedDecision; readonly wrong: Wrong };

/** Answers for the newest plan that was sent and is in sight; where there is none, says so. */
export async function withSent(
  visit: Visit,
  answer: (seen: SentPlanSeen) => Answer | Promise<Answer>,
): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeSentPlan(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (seen.done === undefined)
    return { page: { title: sayDecide(visit).nothingWaits, body: html`` }, status: 404 };
  return answer(seen.done);
}

export function sentPlanPage(
  visit: Visit,
  seen: SentPlanSeen,
  filled?: Filled & { readonly second?: Wrong },
): Answer {
  const words = sayDecide(visit);
  const { sending, state } = seen;
  const wrong = filled?.second ?? filled?.wrong;
  const errors = errorsOf(wrong ?? {});
  const plan = sending.asSent;
  const shown = {
    plan,
    person: sending.personId,
    personName: sending.personName,
    mayWrite: false,
    reader: visit,
  };
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title: titleOf(visit, seen),
      back: { href: address(paths.waiting, { organisation: sending.sentTo }), text: words.backToList },
      errors,
      body: html`${isWaiting(state) && html`<p>${tag({ text: clockText(sending, { visit, today: seen.today }) })}</p>`}
        <p>${figuresText(visit, sending)}</p>
        ${limitNote(visit, seen)}
        <h2>${words.readIt}</h2>${planBody(shown)}${moneyBeside(plan.lines, sending.startingWeekly, visit)}
        ${answerPart(visit, seen, { ...(filled?.typed && { typed: filled.typed }), errors })}
        <h2>${words.noMoneyTitle}</h2><p>${words.noMoney}</p>`,
    },
  };
}

function titleOf(visit: Visit, { sending, state }: SentPlanSeen): string {
  const words = sayDecide(visit);
  if (!isWaiting(state)) return words.planOf(sending.personName);
  return state === 'sent' ? words.title(sending.personName) : words.secondTitle(sending.personName);
}

function limitNote(visit: Visit, { limit, state }: SentPlanSeen): Html | undefined {
  if (state !== 'sent') return undefined;
  const words = sayDecide(visit);
  return insetText({ text: limit === undefined ? words.noLimit : words.aboveLimit(pounds(limit)) });
}

function answerPart(
  visit: Visit,
  seen: SentPlanSeen,
  given: { readonly typed?: TypedDecision; readonly errors: ReturnType<typeof errorsOf> },
): Html {
  const words = sayDecide(visit);
  const { sending, state } = seen;
  if (!isWaiting(state)) return html`${insetText({ text: words.answered })}${notGivenYet(visit, seen)}`;
  if (seen.involved) return warningText({ text: words.involved });
  if (state !== 'sent') return countersignPart(visit, seen, given.errors);
  const typed = given.typed ?? emptyDecision(sending.planWeekly, sending.startingWeekly, words);
  return decideForm({ visit, person: sending.personId, sending, typed, errors: given.errors });
}

// A decision that nobody has given to the person in their own way is not given.
function notGivenYet(visit: Visit, { newsToGive, sending }: SentPlanSeen): Html | undefined {
  if (newsToGive === 0) return undefined;
  const words = sayDecide(visit);
  const href = address('/people/for/:organisation', { organisation: sending.sentTo });
  return warningText({
    text: html`${words.notGiven(sending.personName)} <a href="${href}">${words.giveIt}</a>`,
  });
}

/** Takes the seven answers. What is missing stands beside its field, and nothing that was typed is lost. */
export function decideNow(visit: Visit): Promise<Answer> {
  return withSent(visit, async (seen) => {
    const words = sayDecide(visit);
    const { questions, perUnit } = sayLists(visit);
    const asked = { words, asked: questions, perUnit };
    const typed = typedDecision(visit.form);
    const { sending } = seen;
    const list = { goTo: address(paths.waiting, { organisation: sending.sentTo }) };
    const sendingId = readId<'plan-sending'>(field(visit.form, 'sending'));
    if (sendingId !== sending.sendingId) return { ...list, notice: words.notWaiting };
    const tooLong = tooLongIn(visit, decisionLetters);
    const read = readDecision(typed, asked);
    if ('wrong' in read) return sentPlanPage(visit, seen, { typed, wrong: { ...read.wrong, ...tooLong } });
    if (Object.keys(tooLong).length > 0) return sentPlanPage(visit, seen, { typed, wrong: tooLong });
    const { personId: person } = sending;
    const decided = await decidePlan(visit, { person, sendingId, given: read.given, ...onceOf(visit) });
    if ('done' in decided) {
      const { alone, kind } = decided.done;
      const standing = kind === 'agreed' ? words.agreedDone : words.sentBackDone;
      return { ...list, notice: alone ? standing : words.secondNeeded };
    }
    const { refused } = decided;
    if (refused.because === 'already-done') return list;
    if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (refused.because === 'not-waiting') return { ...list, notice: words.notWaiting };
    return sentPlanPage(visit, seen, {
      typed,
      wrong: wrongBecause(refused, asked, askedPrices(sending.asSent.lines)),
    });
  });
}
