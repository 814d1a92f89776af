import { pounds } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { settleAsHolder, settleMyself } from '../actions/index.ts';
import { answerTo } from './answers.ts';
import { bothOf, onceOf, onLongDay } from './parts.ts';
import { statementSay } from './say-statement.ts';

/** The person closes a holding they left: their own, or one whose final account is late. */
export async function closeMine(visit: Visit): Promise<Answer> {
  return close(visit, settleMyself, '/holdings/:person');
}

/** The holder gives the final account. */
export async function finalAccount(visit: Visit): Promise<Answer> {
  return close(visit, settleAsHolder, '/me');
}

async function close(visit: Visit, settle: typeof settleMyself, next: string): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const say = statementSay(visit);
  const outcome = await settle(visit, { ...both, once: onceOf(visit.form) });
  const onward = address(next, both);
  if ('done' in outcome) return { goTo: onward, notice: say.settled(pounds(outcome.done)) };
  const why = outcome.refused;
  const answer = answerTo(why, onward);
  if (answer !== undefined) return answer;
  const goTo = address('/holdings/:person/:holding', both);
  if (why.because === 'too-early') return { goTo, notice: say.tooEarly(onLongDay(visit, why.from)) };
  if (why.because === 'still-promised') return { goTo, notice: say.stillPromised(pounds(why.promised)) };
  return { goTo, notice: say.notNow };
}
