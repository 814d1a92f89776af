import { bankHolidays } from '#policy';
import { address, type Answer, type Visit } from '#platform';
import { button, form, type Html, html, printWay, type Reader, stages, type Stage } from '#ui';
import { seeSending } from '../actions/see-letter.ts';
import { withdrawPlan } from '../actions/withdraw-plan.ts';
import type { Plan, Sending } from '../plan.ts';
import { replyClock } from '../reply-clock.ts';
import { isWaiting, type PlanState } from '../states.ts';
import { challengeHref, paths, planHref } from './addresses.ts';
import { lettersPart } from './letters-part.ts';
import { notHappyPart } from './not-happy-part.ts';
import { type OnPlan, onceOf, personOf, longDay, shortDay, withPlan } from './parts.ts';
import { planBody } from './plan-body.ts';
import { say } from './say.ts';
import { sayForms } from './say-forms.ts';
import { sayLetters } from './say-letters.ts';

/** Where is it? The stages of a plan that was sent in, the clock, whose turn it is, and the way to take it back. */
export function sentPage(visit: Visit): Promise<Answer> {
  return withPlan(visit, async (on) => {
    const words = sayLetters(visit);
    const sent = await seeSending(visit, on.person);
    if ('refused' in sent) return { refusal: 'not-allowed' };
    const sending = sent.done;
    const plan = on.seen.inHand ?? on.seen.agreed;
    const back = { href: planHref(on.person), text: sayForms(visit).back };
    if (sending === undefined || plan === undefined)
      return { page: { title: words.whereIsIt, back, body: html`<p>${words.nothingSent}</p>` } };
    const waits = isWaiting(plan.state) && plan.planId === sending.planId;
    return {
      page: {
        title: words.whereIsIt,
        lead: words.sentTo(sending.sentToName),
        picture: 'waiting',
        back,
        body: html`${whereItIs(on, sending, plan.state)}
          ${waits && on.seen.maySend && takeBack(on)}
          ${waits && on.seen.today > sending.answerBy && (await late(on, sending))}
          ${lettersPart(on)}
          ${sentPlan(on, sending)}`,
      },
    };
  });
}

function whereItIs({ visit, seen }: OnPlan, sending: Sending, state: PlanState): Html {
  const words = sayLetters(visit);
  const second = state === 'agreed-by-one' || state === 'sent-back-by-one';
  const waits = isWaiting(state);
  const all: readonly Stage[] = [
    { text: words.stageSent, state: 'done', more: shortDay(sending.sentOn, visit) },
    { text: words.stageRead, state: state === 'sent' ? 'now' : 'done' },
    ...(second ? [{ text: words.stageSecond, state: 'now' } as const] : []),
    { text: words.stageAnswered, state: waits ? 'next' : 'done' },
  ];
  return stages(
    {
      title: words.stages,
      stages: all,
      ...(waits && {
        turn: sending.sentToName,
        clock: clockText(sending, { visit, today: seen.today }),
        ifLate: words.ifLate(sending.sentToName),
      }),
    },
    visit,
  );
}

/** How the clock stands, in words. */
export function clockText(
  sending: Pick<Sending, 'answerBy'>,
  { visit, today }: { readonly visit: Visit & Reader; readonly today: Sending['sentOn'] },
): string {
  const words = sayLetters(visit);
  const clock = replyClock(sending.answerBy, today, bankHolidays);
  const day = longDay(clock.answerBy, visit);
  if (clock.is === 'late') return words.daysLate(clock.workingDaysLate, day);
  return clock.workingDaysLeft === 0 ? words.today(day) : words.daysLeft(clock.workingDaysLeft, day);
}

function late({ visit, person }: OnPlan, sending: Sending): Promise<Html> {
  return notHappyPart(visit, person, {
    challengeHref: challengeHref(person, 'no-answer', sending.sendingId),
  });
}

function takeBack({ visit, person }: OnPlan): Html {
  const words = sayLetters(visit);
  return html`<p>${words.takeBackMeans}</p>${form({
    action: address(paths.withdraw, { person }),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: button({ text: words.takeBack, kind: 'secondary', preventDoubleClick: true }),
  })}`;
}

/** The plan as it was sent, to read and to print. */
function sentPlan({ visit, person }: OnPlan, sending: Sending): Html {
  const plan: Plan = sending.asSent;
  const shown = { plan, person, personName: sending.personName, mayWrite: false, reader: visit };
  return html`<h2>${say(visit).asItWasSent}</h2>${printWay(visit)}${planBody(shown)}`;
}

/** Takes the plan back to be a draft again. */
export async function takeMyPlanBack(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const words = sayLetters(visit);
  const back = await withdrawPlan(visit, { person, ...onceOf(visit) });
  if ('done' in back || back.refused.because === 'already-done')
    return { goTo: planHref(person), notice: words.takenBack };
  if (back.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo: planHref(person), notice: words.notWaiting };
}
