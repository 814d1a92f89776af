import { address, type Answer, type Visit } from '#platform';
import { sayBirthday } from '../actions/index.ts';
import { answerTo, jobWith } from './jobs-page.ts';
import { bothOf, dayFault, onceOf, onDay, readDay } from './parts.ts';
import { paths } from './paths.ts';
import { sayJob } from './say-job.ts';
import { sayWage } from './say-wage.ts';

/** Writes the birthday down that a contract from before lacks. */
export async function birthdayNow(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const say = sayWage(visit);
  const nextAgeOn = readDay(visit, 'turns');
  if (nextAgeOn === undefined) return jobWith(visit, [dayFault(visit, 'turns', sayJob(visit).wrong)]);
  const outcome = await sayBirthday(visit, { ...both, nextAgeOn, ...onceOf(visit) });
  const goTo = address(paths.job, both);
  if ('done' in outcome) return { goTo, notice: say.asked };
  const { refused } = outcome;
  if (refused.because !== 'not-their-birthday') return answerTo(visit, refused, goTo);
  const text = say.birthdayOld(refused.turns, onDay(visit, refused.last));
  return jobWith(visit, [{ field: 'turns-day', text }]);
}
