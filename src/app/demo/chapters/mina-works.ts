import { addDays, expectDone, pence, type PersonId, weekday } from '#basics';
import {
  addToRota,
  answerAdvert,
  answeredLetter,
  answerTerms,
  offerJob,
  putAdvert,
  sayOwnHours,
  seeOwnJobs,
  writeAdvert,
} from '#employing/actions';
import { seeSpending } from '#holdings/actions';
import { answerInvitation } from '#people/actions';
import type { Story } from '../story.ts';
import { tellNews } from '../tell-news.ts';
import { minasJob, minasWeek, olasAdvert, whoWouldLikeIt } from '../words/mina.ts';
import { tokenFor } from './ola-begins.ts';

/** Ola puts Mina's job in writing, keeps a rota for this week and the next, and Mina says what she worked yesterday. */
export async function minaWorks(story: Story, person: PersonId): Promise<void> {
  const { as, on, daysAgo } = story;
  on(3, 3, '17:10');
  const { from } = expectDone(await seeSpending(as('ola'), person));
  const [place] = from.flatMap(({ holding, lines }) =>
    lines.filter((line) => line.what === 'My personal assistants').map((line) => ({ holding, line })),
  );
  if (place === undefined) throw new Error('expected the line that pays Mina');
  const monday = addDays(as('ola').clock.today(), 5);
  const { name, email } = { name: 'Mina Costa', email: as('mina').account?.email ?? '' };
  const job = expectDone(
    await offerJob(as('ola'), {
      person,
      name: 'Ola Marsh',
      to: { name, email },
      terms: {
        from: monday,
        wage: pence(12_90),
        weeklyMinutes: 10 * 60,
        age: '21-and-over',
        payEvery: 'week',
        noticeFromPerson: 4,
        noticeFromAssistant: 2,
        words: minasJob,
        paidFrom: { lineId: place.line.lineId, holdingId: place.holding.holdingId },
      },
    }),
  );
  on(3, 4, '19:30');
  expectDone(await answerInvitation(as('mina'), await tokenFor(as('mina')), 'yes', answeredLetter));
  expectDone(await seeOwnJobs(as('mina'), person));
  expectDone(await answerTerms(as('mina'), { person, job, version: 1, answer: 'yes', name }));
  on(3, 5, '09:20');
  await tellNews(story, 'priya', person);

  on(2, 2, '11:15');
  const advert = expectDone(
    await writeAdvert(as('ola'), { person, advert: { ...olasAdvert, wage: pence(13_20) } }),
  );
  expectDone(await putAdvert(as('ola'), { person, advert, to: 'public' }));
  on(2, 4, '16:05');
  const { account: _stranger, ...anybody } = as('ola');
  expectDone(await answerAdvert(anybody, { advert, ...whoWouldLikeIt }));

  const today = daysAgo(1, '20:50');
  const week = addDays(today, 1 - weekday(today));
  const times = { from: '08:00', until: '10:30', breakMinutes: 0 };
  for (const start of [week, addDays(week, 7), addDays(week, 14)])
    for (const [day, note] of minasWeek)
      expectDone(await addToRota(as('ola'), { person, job, on: addDays(start, day - 1), ...times, note }));
  const extra = { on: today, from: '17:00', until: '19:00', breakMinutes: 0, kind: 'work' } as const;
  expectDone(await sayOwnHours(as('mina'), { person, job, ...extra }));
}
