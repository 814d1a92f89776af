import { type CalendarDate, expectDone, pence } from '#basics';
import type { QuestionId } from '#holdings';
import {
  answerQuestion,
  askBeforeBuying,
  keepPromise,
  promise,
  reverseSpending,
  seeMoney,
  spend,
  waitingQuestions,
} from '#holdings/actions';
import { ofKind } from '../choose-money.ts';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import { bought, course, fair, twice, wheel } from '../words/money.ts';
import { lineCalled, townService } from '../write-plan.ts';
import type { Holder } from './money-is-held.ts';

type Paid = { readonly toWhom: string; readonly what: string; readonly amount: number };

/** What Ola pays and promises in one week, on its Friday evening; her assistants' wages go out on the Sunday. */
export async function herWeek(story: Story, ola: Holder, weeksAgo: number): Promise<void> {
  const day = story.on(weeksAgo, 5, '18:30');
  for (const paid of bought.filter((each) => each.weeksAgo === weeksAgo)) {
    await pays(story, ola, { ...paid, day });
    if (paid.what === twice.what) await paysTwice(story, ola, { ...paid, day });
  }
  if (weeksAgo === course.promisedWeeksAgo) await promises(story, ola, course);
  if (weeksAgo === course.paidWeeksAgo) await keepsHerPromise(story, ola, day);
}

/** Yesterday Ola asked about something else, and nobody has answered yet. */
export async function asksAgain({ as, daysAgo }: Story, ola: Holder): Promise<void> {
  daysAgo(1, '20:40');
  const { person } = ola;
  expectDone(await askBeforeBuying(as('ola'), { person, what: fair.what, amount: pence(fair.amount) }));
}

async function pays(
  { as }: Story,
  ola: Holder,
  paid: Paid & { readonly day: CalendarDate; readonly line?: string; readonly question?: QuestionId },
): Promise<void> {
  const { person } = ola;
  const { toWhom, what, day, line, question } = paid;
  const lineId = line === undefined ? undefined : lineCalled(ola.plan, line);
  const holding = ofKind(ola.holdings, 'direct-payment').holdingId;
  const amount = pence(paid.amount);
  expectDone(await spend(as('ola'), { person, holding, toWhom, what, amount, on: day, lineId, question }));
}

async function paysTwice(story: Story, ola: Holder, paid: Parameters<typeof pays>[2]): Promise<void> {
  await pays(story, ola, paid);
  const { person } = ola;
  const holding = ofKind(ola.holdings, 'direct-payment').holdingId;
  const [newest] = expectDone(await seeMoney(story.as('ola'), person)).lately;
  if (newest === undefined) throw new Error('expected a payment to put right');
  const mistake = { person, holding, version: newest.version, why: twice.why };
  expectDone(await reverseSpending(story.as('ola'), mistake));
}

async function promises({ as }: Story, ola: Holder, promised: Paid): Promise<void> {
  const { person } = ola;
  const { toWhom, what } = promised;
  const lineId = lineCalled(ola.plan, 'My personal assistants');
  const holding = ofKind(ola.holdings, 'direct-payment').holdingId;
  expectDone(
    await promise(as('ola'), { person, holding, toWhom, what, amount: pence(promised.amount), lineId }),
  );
}

async function keepsHerPromise({ as }: Story, ola: Holder, day: CalendarDate): Promise<void> {
  const { person } = ola;
  const holding = ofKind(ola.holdings, 'direct-payment').holdingId;
  const { promises: all } = expectDone(await seeMoney(as('ola'), person));
  const promised = all.find(({ what }) => what === course.what);
  if (promised === undefined) throw new Error('expected a promise to keep');
  expectDone(await keepPromise(as('ola'), { person, holding, promise: promised.reservationId, on: day }));
}

/** Ola asks on a Tuesday, Priya answers on the Wednesday, and Ola buys it at the weekend. */
export async function asksAndBuys(story: Story, ola: Holder, weeksAgo: number): Promise<void> {
  const { as, on } = story;
  const { person } = ola;
  const { what, toWhom, amount, yes, inGeneral } = wheel;
  on(weeksAgo, 2, '19:10');
  const { questionId } = expectDone(
    await askBeforeBuying(as('ola'), { person, what, amount: pence(amount) }),
  );
  on(weeksAgo, 3, '14:00');
  expectDone(await waitingQuestions(as('priya'), await townService(as('priya'))));
  const answer = { person, question: questionId, says: 'yes', reason: yes, inGeneral } as const;
  expectDone(await answerQuestion(as('priya'), answer));
  await tellNews(story, 'priya', person);
  const day = on(weeksAgo, 4, '16:00');
  await pays(story, ola, { toWhom, what, amount, day, question: questionId });
}
