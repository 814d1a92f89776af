import { heldAWeek } from '#allocation';
import { pounds } from '#basics';
import { circleOf } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import { getPolicyPack, holdingRatesOn } from '#policy';
import { button, form, type Html, html, insetText, printWay, type SeenBy, tag } from '#ui';
import { startPlan } from '../actions/start-plan.ts';
import { isOpenToWrite, isWaiting } from '../states.ts';
import { questions, saysSomethingOn } from '../seven-questions.ts';
import type { Plan } from '../plan.ts';
import { paths, planHref } from './addresses.ts';
import { lettersPart } from './letters-part.ts';
import { moneyBeside } from './money-beside.ts';
import { nextWay } from './next-way.ts';
import { paperWay } from './paper-page.ts';
import {
  helpingNote,
  type OnPlan,
  onceOf,
  paragraph,
  personOf,
  longDay,
  shortDay,
  withPlan,
} from './parts.ts';
import { planBody } from './plan-body.ts';
import { say } from './say.ts';
import { nextLookText } from './review-parts.ts';
import { sayLists } from './say-lists.ts';
import { sayMoney } from './say-money.ts';
import { sayReview } from './say-review.ts';

/** My plan as one calm page: my own words first, what it costs always in sight, and where it is. */
export function myPlanPage(visit: Visit): Promise<Answer> {
  return withPlan(visit, async (on) => {
    const words = say(visit);
    const { seen } = on;
    const plan = seen.inHand ?? seen.agreed;
    const mine = seen.as === 'self';
    return {
      page: {
        title: mine ? words.myPlan : words.planOf(seen.personName),
        ...(mine && { lead: words.lead }),
        picture: 'plan',
        body: html`${helpingNote(on)}
          ${plan === undefined ? startPart(on, words.start, words.startMeans) : wholePlan(on, plan)}
          ${lettersPart(on)}
          ${plan !== undefined && printWay(visit)}
          ${seen.mayWrite && html`<div class="not-on-paper">${paperWay(visit)}</div>`}`,
        ...(mine && { seenBy: await seenBy(on) }),
      },
    };
  });
}

function wholePlan(on: OnPlan, plan: Plan): Html {
  const { visit, person, seen } = on;
  const words = say(visit);
  const writing = seen.inHand !== undefined && seen.mayWrite && isOpenToWrite(plan.state);
  const shown = { plan, person, personName: seen.personName, mayWrite: writing, reader: visit };
  return html`<p>${tag({ text: sayLists(visit).states[plan.state] })}</p>
    ${agreedNote(on)}
    ${isWaiting(plan.state) && html`<p><a href="${address(paths.sent, { person })}">${words.whereIsIt}</a></p>`}
    ${writing && nextWay(on, plan)}
    ${moneyBeside(plan.lines, seen.startingWeekly, visit)}
    ${holdingOnTop(on)}
    ${lookAgainPart(on)}
    ${planBody(shown)}
    ${writing && sevenPart(on, plan)}
    ${writing && (seen.maySend ? sendWay(on) : paragraph(words.onlyThePerson(seen.personName)))}
    ${seen.inHand === undefined && seen.mayWrite && startPart(on, words.changeAgreed, words.changeMeans)}`;
}

/** What holding the money costs on top of the starting figure: it is part of what a plan may cost, and never taken from it. */
function holdingOnTop({ visit, seen }: OnPlan): Html | undefined {
  const { startingWeekly } = seen;
  if (startingWeekly === undefined || startingWeekly === 0) return undefined;
  const rates = holdingRatesOn(getPolicyPack(visit.settings.policy), visit.clock.today());
  const { direct, managed } = heldAWeek(startingWeekly, rates);
  return html`<p>${sayMoney(visit).holding(pounds(direct), pounds(managed))}</p>`;
}

function agreedNote({ visit, seen }: OnPlan): Html | undefined {
  const { budget } = seen;
  if (budget === undefined) return undefined;
  const words = say(visit);
  const since = words.agreedSince(shortDay(budget.agreedOn, visit), longDay(budget.reviewBy, visit));
  const next = seen.inHand === undefined ? '' : ` ${words.newPlanInHand}`;
  return insetText({
    text: html`<strong>${sayMoney(visit).agreed(pounds(budget.weekly))}.</strong> ${since}${next}`,
  });
}

/** Looking at the agreed plan again: by when, whether they asked, and the way to say how it goes at any time. */
function lookAgainPart({ visit, person, seen }: OnPlan): Html | undefined {
  const { reviewBy, reviews } = seen;
  if (reviewBy === undefined) return undefined;
  const words = sayReview(visit);
  const open = reviews.find((each) => each.state === 'asked' || each.state === 'said');
  const href = address(paths.howItGoes, { person });
  const said = open?.said;
  return html`<section aria-labelledby="look-again"><h2 id="look-again">${words.section}</h2>
    <p>${nextLookText(visit, reviewBy, reviews)}</p>
    ${open?.asked !== undefined && said === undefined && html`<p>${words.asked(open.asked.name, shortDay(open.asked.on, visit))}</p>`}
    ${said !== undefined && html`<p>${words.saidOn(shortDay(said.on, visit))} ${words.answerBy(longDay(said.answerBy, visit))}.</p>`}
    ${seen.maySayHowItGoes && html`<p>${button({ text: said === undefined ? words.sayIt : words.whereIsIt, href, kind: 'secondary' })}</p>`}</section>`;
}

/** What the service will look for, and what the plan says so far: it informs, it never stops anybody. */
export function sevenPart({ visit }: OnPlan, plan: Plan): Html {
  const words = say(visit);
  const lists = sayLists(visit);
  const says = saysSomethingOn(plan);
  return html`<section aria-labelledby="seven"><h2 id="seven">${words.sevenQuestions}</h2><p>${words.sevenQuestionsMeans}</p>
    <ol>${questions.map(
      (question) =>
        html`<li>${lists.questions[question]} ${tag({
          text: says[question] ? words.saidSomething : words.saidNothing,
          colour: says[question] ? 'green' : 'grey',
        })}</li>`,
    )}</ol></section>`;
}

function sendWay({ visit, person }: OnPlan): Html {
  return html`<p>${button({ text: say(visit).sendIn, href: address(paths.send, { person }) })}</p>`;
}

function startPart({ visit, person, seen }: OnPlan, text: string, means: string): Html | undefined {
  if (!seen.mayWrite) return undefined;
  return html`<p>${means}</p>${form({
    action: address(paths.start, { person }),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: button({ text, preventDoubleClick: true }),
  })}`;
}

async function seenBy({ visit, person }: OnPlan): Promise<SeenBy> {
  const circle = await circleOf(visit, person);
  const names = 'done' in circle ? circle.done : [];
  const now = visit.clock.now();
  const beside = names.filter(
    (each) =>
      each.acceptedAt !== undefined &&
      (each.endedAt === undefined || each.endedAt > now) &&
      (each.powers.includes('see-plan') || each.role === 'decider'),
  );
  return {
    names: beside.map((each) => each.name),
    changeHref: address('/people/:person/circle', { person }),
  };
}

/** Begins a plan, or goes on with the one in hand. */
export async function startMyPlan(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const started = await startPlan(visit, { person, ...onceOf(visit) });
  if ('refused' in started && started.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo: planHref(person) };
}
