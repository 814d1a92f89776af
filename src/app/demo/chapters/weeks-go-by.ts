import { type CalendarDate, expectDone, pence } from '#basics';
import { recordUse, sendStatements, sharePoolCost, spend } from '#holdings/actions';
import { ofKind } from '../choose-money.ts';
import type { Story } from '../story.ts';
import { friends } from '../words/friends.ts';
import { hire, sessions, trips, wheel } from '../words/money.ts';
import { tellNews } from '../tell-news.ts';
import { lineCalled, organisationCalled } from '../write-plan.ts';
import type { Holder } from './money-is-held.ts';
import { everyoneIsPaid, saysWhereMoneyGoes } from './payment-runs.ts';
import { type Jobs, jobsBegin, theyAreSaidAndPaid } from './assistants.ts';
import { asksAgain, asksAndBuys, herWeek } from './olas-weeks.ts';

/** How many weeks ago the money began. */
const weeks_of_money = 7;

/** Money comes in and goes out, week by week, for Ola and her friends. */
export async function weeksGoBy(story: Story, holders: readonly Holder[]): Promise<Jobs> {
  const [ola, ...others] = holders;
  if (ola === undefined) throw new Error('expected Ola among those whose money is held');
  await saysWhereMoneyGoes(story, holders, weeks_of_money + 1);
  await everyoneIsPaid(story, holders, weeks_of_money + 1);
  const jobs = await jobsBegin(story, ola, weeks_of_money + 1);
  for (let weeksAgo = weeks_of_money; weeksAgo > 0; weeksAgo -= 1) {
    if (weeksAgo === weeks_of_money - 4) await statementGoesOut(story, ola, weeksAgo);
    if (weeksAgo === wheel.weeksAgo) await asksAndBuys(story, ola, weeksAgo);
    if (weeksAgo === weeks_of_money - 3) await everyoneIsPaid(story, holders, weeksAgo);
    await thursday(story, holders, weeksAgo);
    await atTideway(story, ola, weeksAgo);
    if (weeksAgo === weeks_of_money - 3) await friendsPay(story, others, weeksAgo);
    await herWeek(story, ola, weeksAgo);
    await theyAreSaidAndPaid(story, ola, jobs, weeksAgo);
  }
  await asksAgain(story, ola);
  return jobs;
}

/** Four weeks are over: the statement of Ola's fund goes out by itself that night, and Sam gives it to her in her way. */
async function statementGoesOut(story: Story, ola: Holder, weeksAgo: number): Promise<void> {
  story.on(weeksAgo, 1, '03:30');
  const night = story.as('sam');
  const { database, locality } = night;
  await database.transaction({ locality }, (tx) => sendStatements(tx, night, locality));
  story.on(weeksAgo, 1, '11:00');
  await tellNews(story, 'sam', ola.person, await organisationCalled(story.as('sam'), 'provider'));
}

/** The five go out by minibus; another of them writes the cost down each week. */
async function thursday({ as, on }: Story, holders: readonly Holder[], weeksAgo: number): Promise<void> {
  const day = on(weeksAgo, 4, '17:30');
  const writer = holders[weeksAgo % holders.length];
  const what = trips[weeks_of_money - weeksAgo];
  if (writer === undefined || what === undefined) throw new Error('expected somebody on the minibus');
  const { person, holdings, key } = writer;
  const holding = ofKind(holdings, 'pool').holdingId;
  const cost = { person, holding, what, toWhom: hire.toWhom, amount: pence(hire.amount), on: day };
  expectDone(await sharePoolCost(as(key), cost));
}

/** Sam writes down Ola's three hours at the arts club. */
async function atTideway({ as, on }: Story, ola: Holder, weeksAgo: number): Promise<void> {
  const thursdays = on(weeksAgo, 4, '18:15');
  const [what, who] = sessions[weeks_of_money - weeksAgo] ?? sessions[0];
  const lineId = lineCalled(ola.plan, 'Pottery and arts club');
  const holding = ofKind(ola.holdings, 'individual-service-fund').holdingId;
  const use = { person: ola.person, holding, lineId, on: thursdays, what, who, minutes: 180 };
  expectDone(await recordUse(as('sam'), { ...use, unitPrice: pence(21_00) }));
}

/** Each friend pays for four weeks of their own support. */
async function friendsPay({ as, on }: Story, others: readonly Holder[], weeksAgo: number): Promise<void> {
  const day: CalendarDate = on(weeksAgo, 5, '09:00');
  for (const { key, person, holdings } of others) {
    const friend = friends.find((each) => each.key === key);
    if (friend === undefined) throw new Error(`expected ${key} among the friends`);
    const [toWhom, amount] = friend.pays;
    const holding = ofKind(holdings, 'direct-payment').holdingId;
    const paid = { person, holding, toWhom, what: 'Four weeks', amount: pence(amount), on: day };
    expectDone(await spend(as(key), paid));
  }
}
