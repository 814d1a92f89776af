import { addDays, type CalendarDate, expectDone } from '#basics';
import type { JobId } from '#employing';
import {
  agreeHours,
  answeredLetter,
  answerTerms,
  approveWages,
  offerJob,
  prepareWages,
  sayOwnHours,
  seeOwnJobs,
  writeHours,
} from '#employing/actions';
import { answerInvitation } from '#people/actions';
import { ofKind } from '../choose-money.ts';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import { type Assistant, olasAssistants, wageOfAssistants } from '../words/assistants.ts';
import { lineCalled } from '../write-plan.ts';
import type { Holder } from './money-is-held.ts';
import { tokenFor } from './ola-begins.ts';

/** The jobs of Ola's assistants, by what the story calls them. */
export type Jobs = ReadonlyMap<Assistant['key'], JobId>;

/** Ola offers both their jobs in writing, and both agree before the first Monday. */
export async function jobsBegin(story: Story, ola: Holder, weeksAgo: number): Promise<Jobs> {
  const { as, on } = story;
  const { person } = ola;
  const jobs = new Map<Assistant['key'], JobId>();
  const monday = addDays(on(weeksAgo, 4, '17:10'), 4);
  const paidFrom = {
    lineId: lineCalled(ola.plan, 'My personal assistants'),
    holdingId: ofKind(ola.holdings, 'direct-payment').holdingId,
  };
  for (const [place, { key, weeklyMinutes, words, turns21In }] of olasAssistants.entries()) {
    on(weeksAgo, 4, `${17 + place}:15`);
    const { account } = as(key);
    if (account === undefined) throw new Error(`expected ${key} to have an account`);
    const { name, email } = account;
    const terms = {
      from: monday,
      wage: wageOfAssistants,
      weeklyMinutes,
      ...ageOf(turns21In === undefined ? undefined : addDays(monday, 7 * (weeksAgo + turns21In))),
      payEvery: 'week',
      noticeFromPerson: 4,
      noticeFromAssistant: 2,
      words,
      paidFrom,
    } as const;
    const job = expectDone(
      await offerJob(as('ola'), { person, name: 'Ola Marsh', to: { name, email }, terms }),
    );
    expectDone(await answerInvitation(as(key), await tokenFor(as(key)), 'yes', answeredLetter));
    expectDone(await seeOwnJobs(as(key), person));
    expectDone(await answerTerms(as(key), { person, job, version: 1, answer: 'yes', name }));
    jobs.set(key, job);
  }
  on(weeksAgo, 5, '09:20');
  await tellNews(story, 'priya', person);
  return jobs;
}

function ageOf(nextAgeOn: CalendarDate | undefined) {
  return nextAgeOn === undefined
    ? ({ age: '21-and-over' } as const)
    : ({ age: '18-to-20', nextAgeOn } as const);
}

/** Mina says her hours on her phone, Joe fills his in on the paper sheet; Ola agrees and pays both on the Sunday. */
export async function theyAreSaidAndPaid(
  story: Story,
  ola: Holder,
  jobs: Jobs,
  weeksAgo: number,
): Promise<void> {
  const { as, on } = story;
  const { person } = ola;
  const sunday = on(weeksAgo, 7, '17:00');
  for (const { key, week, onPaper } of olasAssistants) {
    const job = jobs.get(key);
    if (job === undefined) throw new Error(`expected ${key} to have a job`);
    for (const { day, from, until } of week(weeksAgo)) {
      const worked = {
        person,
        job,
        on: addDays(sunday, day - 7),
        from,
        until,
        breakMinutes: 0,
        kind: 'work',
      } as const;
      if (onPaper) expectDone(await writeHours(as('ola'), { ...worked, onPaper }));
      else {
        const hours = expectDone(await sayOwnHours(as(key), worked));
        expectDone(await agreeHours(as('ola'), { person, hours, as: 'person' }));
      }
    }
  }
  const run = expectDone(await prepareWages(as('ola'), { person }));
  expectDone(await approveWages(as('ola'), { person, run }));
}
