import { addDays, expectDone, pence, type PersonId, weekday } from '#basics';
import { addToRota, answerAdvert, putAdvert, sayOwnHours, writeAdvert } from '#employing/actions';
import type { Story } from '../story.ts';
import { minasWeek, olasAdvert, whoWouldLikeIt } from '../words/mina.ts';
import type { Jobs } from './assistants.ts';

/** Ola looks for somebody for mornings, keeps a rota for this week and the next, and Mina says what she worked yesterday. */
export async function minaWorks({ as, on, daysAgo }: Story, person: PersonId, jobs: Jobs): Promise<void> {
  const job = jobs.get('mina');
  if (job === undefined) throw new Error('expected Mina to have a job');
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
