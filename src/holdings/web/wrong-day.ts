import type { Visit } from '#platform';
import type { FieldError } from '#ui';
import type { NotThatDay } from '../actions/refusals.ts';
import { onDay } from './parts.ts';
import { spendSay } from './say-spend.ts';

/** Why a day cannot be the one of a payment, beside its boxes. */
export function wrongDay(visit: Visit, why: NotThatDay): FieldError {
  const say = spendSay(visit);
  const text = why.because === 'day-not-come' ? say.dayNotCome : say.notThereYet(onDay(visit, why.opened));
  return { field: 'on-day', text };
}
