import { type PersonId, pounds } from '#basics';
import { findStartingFigure } from '#allocation/actions';
import {
  findMyPerson,
  look,
  type PersonBeside,
  peopleBeside,
  type Workplace,
  workplacesOf,
} from '#people/actions';
import { type Answer, address, get, type Route, type Visit } from '#platform';
import { seePlan } from '#plans/actions';
import { button, card, cards, type Html, html } from '#ui';
import { meSay } from './me-say.ts';
import { type NextStep, nextStep, type Progress } from './next-step.ts';

/** Everything of one's own, and of those one stands beside or works for. */
export const meRoutes: readonly Route[] = [get('/me', 'signed-in', me)];

type Words = ReturnType<typeof meSay>;

async function me(visit: Visit): Promise<Answer> {
  const say = meSay(visit);
  const person = await findMyPerson(visit);
  const beside = await peopleBeside(visit);
  const places = await workplacesOf(visit);
  const others = beside.filter((each) => each.organisationId === undefined);
  const mine = person === undefined ? undefined : await ownThings(visit, person.personId);
  const newHere = person === undefined && others.length === 0 && places.length === 0;
  return {
    page: {
      title: say.title(visit.account?.name ?? ''),
      wide: true,
      task: true,
      body: html`${mine}
        ${newHere && stepTo(say, 'answer', '/budget')}
        ${others.length > 0 && html`<h2>${say.beside}</h2>${cards(others.map((each) => besideCard(say, each)))}`}
        ${places.length > 0 && html`<h2>${say.works}</h2>${cards(places.map((each) => workCard(say, each)))}`}
        ${person === undefined && !newHere && html`<p><a href="/budget">${say.start}</a></p>`}`,
    },
  };
}

async function ownThings(visit: Visit, person: PersonId): Promise<Html> {
  const say = meSay(visit);
  const progress = await progressOf(visit, person);
  const step = nextStep(progress);
  const to = (path: string): string => address(path, { person });
  return html`${stepTo(say, step, hrefOf(step, person))}
    <h2>${say.mine}</h2>
    ${cards([
      progress.startingWeekly === undefined
        ? card({ title: say.figure, href: '/budget', picture: 'answer', text: say.steps.answer.text })
        : card({
            title: say.figure,
            href: to('/budget/:person/figure'),
            picture: 'answer',
            text: say.figureIs(pounds(progress.startingWeekly)),
          }),
      card({
        title: say.plan,
        href: to('/plans/:person'),
        picture: 'plan',
        text: progress.agreedWeekly === undefined ? say.planNone : say.planIs(pounds(progress.agreedWeekly)),
      }),
      card({ title: say.money, href: to('/holdings/:person'), picture: 'money', text: say.moneyIs }),
      card({ title: say.people, href: to('/people/:person/circle'), picture: 'help', text: say.peopleIs }),
      card({ title: say.voice, href: to('/voice/:person'), text: say.voiceIs }),
      card({ title: say.journal, href: to('/people/:person/journal'), text: say.journalIs }),
      card({ title: say.file, href: to('/me/:person/everything'), text: say.fileIs }),
    ])}`;
}

async function progressOf(visit: Visit, person: PersonId): Promise<Progress> {
  const figure = await look(visit, { may: 'see-budget', person }, (tx) => findStartingFigure(tx, person));
  const plan = await seePlan(visit, person);
  const startingWeekly = 'done' in figure ? figure.done?.weekly : undefined;
  const seen = 'done' in plan ? plan.done : undefined;
  return {
    ...(startingWeekly !== undefined && { startingWeekly }),
    ...(seen?.inHand !== undefined && { planState: seen.inHand.state }),
    ...(seen?.budget !== undefined && { agreedWeekly: seen.budget.weekly }),
    hasHoldings: false,
  };
}

function hrefOf(step: NextStep, person: PersonId): string {
  const paths = {
    answer: '/budget',
    plan: '/plans/:person',
    waiting: '/plans/:person/sent',
    change: '/plans/:person',
    hold: '/holdings/:person/choose',
    live: '/holdings/:person',
  } as const satisfies Record<NextStep, string>;
  return address(paths[step], { person });
}

function stepTo(say: Words, step: NextStep, href: string): Html {
  const words = say.steps[step];
  return html`<h2>${say.next}</h2><p>${words.text}</p>${button({ text: words.button, href })}`;
}

function besideCard(say: Words, person: PersonBeside): Html {
  return card({
    title: person.name,
    href: address('/people/:person', { person: person.personId }),
    text: say.roles[person.role],
  });
}

function workCard(say: Words, place: Workplace): Html {
  const { organisationId: organisation } = place;
  const link = (path: string, text: string) => ({ href: address(path, { organisation }), text });
  const has = (role: Workplace['roles'][number]): boolean => place.roles.includes(role);
  const links = [
    has('planner') && link('/people/for/:organisation', say.workLinks.planner),
    has('decider') && link('/plans/for/:organisation', say.workLinks.decider),
    has('decider') && link('/voice/for/:organisation', say.workLinks.challenges),
    has('decider') && link('/holdings/for/:organisation', say.workLinks.questions),
    has('payer') && link('/holdings/for/:organisation', say.workLinks.payer),
    has('holder') && link('/holdings/for/:organisation', say.workLinks.holder),
  ];
  return card({ title: place.name, links: links.filter((each) => each !== false) });
}
