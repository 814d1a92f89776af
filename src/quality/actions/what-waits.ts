import type { World } from '#platform';
import { stateOf } from '../quality-check.ts';
import { comesBackOn } from './look-back.ts';
import type { ListedCheck } from './see-checks.ts';

/** Whether something of a check waits for its checkers today: to choose, to go, to write, to read over, or to come back. */
export function waitsForCheckers(visit: World, { check, report, withPerson }: ListedCheck): boolean {
  const state = stateOf(check);
  if (state !== 'out') return state !== 'with-the-person';
  const back = report && comesBackOn(visit, report);
  return back !== undefined && back <= visit.clock.today() && !withPerson;
}
