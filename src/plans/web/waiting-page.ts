import { type CalendarDate, pounds, readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { bankHolidays } from '#policy';
import { button, card, cards, type Html, html, ownWords as quoted, pages, readPage, tag } from '#ui';
import { seeWaitingPlans } from '../actions/see-sent-plan.ts';
import { besideStart } from '../line.ts';
import { helpersOf, ownWords, type Plan, type Sending } from '../plan.ts';
import { replyClock } from '../reply-clock.ts';
import type { PlanState } from '../states.ts';
import { paths } from './addresses.ts';
import { sayDecide } from './say-decide.ts';
import { clockText } from './sent-page.ts';

/** What waits for me: every plan sent to my service, the one to answer first at the top, with the person's own words. */
export async function waitingPage(visit: Visit): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const waiting = await seeWaitingPlans(visit, organisation, readPage(visit.query['page']));
  if ('refused' in waiting) return { refusal: 'not-allowed' };
  const words = sayDecide(visit);
  const all = waiting.done.plans.map((each) => waitingCard(visit, each.sending, each.state));
  const href = (page: number): string => address(paths.waiting, { organisation }, { page: String(page) });
  return {
    page: {
      title: words.waiting,
      lead: words.waitingLead(waiting.done.total),
      wide: true,
      body: html`${cards(all, { stacked: true })}${pages({ ...waiting.done, href, reader: visit })}
        <h2>${words.noMoneyTitle}</h2><p>${words.noMoney}</p>`,
    },
  };
}

function waitingCard(visit: Visit, sending: Sending, state: PlanState): Html {
  const words = sayDecide(visit);
  const today: CalendarDate = visit.clock.today();
  const late = replyClock(sending.answerBy, today, bankHolidays).is === 'late';
  const second = state !== 'sent';
  const first = firstWords(sending.asSent);
  return card({
    title: sending.personName,
    headingLevel: 2,
    tags: [
      tag({ text: clockText(sending, { visit, today }), ...(late && { colour: 'orange' }) }),
      tag({ text: words.plan }),
      tag({ text: words.aWeek(pounds(sending.planWeekly)) }),
    ],
    body: html`${first !== undefined && quoted({ words: first })}
      <p>${figuresText(visit, sending)} ${plannedText(visit, sending.asSent)}${second && html` ${words.secondWaits}`}</p>
      <p>${button({
        text: second ? words.secondTurn : words.yourTurn,
        href: address(paths.decide, { person: sending.personId }),
      })}</p>`,
  });
}

/** The first thing a person says in their plan. */
function firstWords(plan: Plan): string | undefined {
  return plan.outcomes[0]?.words ?? ownWords(plan, 'matters')?.text;
}

/** What the plan costs beside the starting figure. */
export function figuresText(visit: Visit, sending: Sending): string {
  const words = sayDecide(visit);
  const costs = words.costs(pounds(sending.planWeekly));
  if (sending.startingWeekly === undefined) return `${costs} ${words.noStart}`;
  const { is, by } = besideStart(sending.planWeekly, sending.startingWeekly);
  const far = is === 'same' ? words.same : words[is](pounds(by));
  return `${words.start(pounds(sending.startingWeekly))} ${costs} ${far}`;
}

function plannedText(visit: Visit, plan: Plan): string {
  const words = sayDecide(visit);
  const helpers = helpersOf(plan);
  return helpers.length === 0 ? words.plannedAlone : words.plannedWith(helpers.join(', '));
}
