import { type PersonId, pounds } from '#basics';
import { findStartingFigure } from '#allocation/actions';
import { moneyCard } from '#holdings/web';
import { look } from '#people/actions';
import { type HomeCards, homePage } from '#people/web';
import { type Answer, address, get, type Route, type Visit } from '#platform';
import { seeProgress } from '#plans/actions';
import type { PictureName } from '#ui';
import { workThatWaits } from './at-work.ts';
import { meSay } from './me-say.ts';
import { type NextStep, nextStep, type Progress } from './next-step.ts';

/** The home of whoever is signed in: the next step first, then everything of one's own. */
export const meRoutes: readonly Route[] = [get('/me', 'signed-in', me)];

type Money = Awaited<ReturnType<typeof moneyCard>>;

function me(visit: Visit): Promise<Answer> {
  return homePage(visit, {
    cards: (person) => cardsOf(visit, person),
    work: (place) => workThatWaits(visit, place),
  });
}

async function cardsOf(visit: Visit, person: PersonId): Promise<HomeCards> {
  const say = meSay(visit);
  const { money, progress } = await progressOf(visit, person);
  const step = nextStep(progress);
  const to = (path: string): string => address(path, { person });
  const { startingWeekly, agreedWeekly } = progress;
  const { title, text } = say.steps[step];
  const { path, picture } = stepsTo[step];
  return {
    next: { title, text, href: to(path), picture },
    things: [
      startingWeekly === undefined
        ? { title: say.figure, href: '/budget', picture: 'answer', text: say.figureNone }
        : {
            title: say.figure,
            href: to('/budget/:person/figure'),
            picture: 'answer',
            text: say.figureIs(pounds(startingWeekly)),
          },
      {
        title: say.plan,
        href: to('/plans/:person'),
        picture: 'plan',
        text: agreedWeekly === undefined ? say.planNone : say.planIs(pounds(agreedWeekly)),
      },
      ...(money === undefined ? [] : [money.card]),
    ],
    ways: [
      ...(agreedWeekly === undefined
        ? []
        : [
            {
              title: say.goes,
              href: to('/plans/:person/how-it-goes'),
              picture: 'decisions',
              text: say.goesIs,
            } as const,
          ]),
      {
        title: say.assistants,
        href: to('/employing/:person'),
        picture: 'relationships',
        text: say.assistantsIs,
      },
      ...alwaysThere(visit, person),
    ],
  };
}

/** What anybody can do who has a record here, whatever their plan and money are. */
function alwaysThere(visit: Visit, person: PersonId): HomeCards['ways'] {
  const say = meSay(visit);
  const to = (path: string): string => address(path, { person });
  return [
    { title: say.voice, href: to('/voice/:person'), picture: 'help', text: say.voiceIs },
    {
      title: say.checks,
      href: to('/quality/:person'),
      picture: 'decisions',
      text: say.checksIs,
    },
    {
      title: say.introductions,
      href: to('/introductions/:person'),
      picture: 'relationships',
      text: say.introductionsIs,
    },
    { title: say.file, href: to('/me/:person/everything'), picture: 'arranged', text: say.fileIs },
  ];
}

const stepsTo = {
  answer: { path: '/budget', picture: 'answer' },
  plan: { path: '/plans/:person', picture: 'plan' },
  waiting: { path: '/plans/:person/sent', picture: 'waiting' },
  change: { path: '/plans/:person', picture: 'answer' },
  hold: { path: '/holdings/:person/choose', picture: 'money' },
  sign: { path: '/holdings/:person', picture: 'plan' },
  live: { path: '/holdings/:person', picture: 'money' },
} as const satisfies Record<NextStep, { readonly path: string; readonly picture: PictureName }>;

async function progressOf(
  visit: Visit,
  person: PersonId,
): Promise<{ readonly money: Money; readonly progress: Progress }> {
  const [money, figure, plan] = await Promise.all([
    moneyCard(visit, person),
    look(visit, { may: 'see-budget', person }, (tx) => findStartingFigure(tx, person)),
    seeProgress(visit, person),
  ]);
  const startingWeekly = 'done' in figure ? figure.done?.weekly : undefined;
  const { state, agreedWeekly } = 'done' in plan ? plan.done : {};
  const progress = {
    ...(startingWeekly !== undefined && { startingWeekly }),
    ...(state !== undefined && { planState: state }),
    ...(agreedWeekly !== undefined && { agreedWeekly }),
    money: money?.stage ?? 'none',
  } as const;
  return { money, progress };
}
