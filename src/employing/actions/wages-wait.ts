import type { WhatWaits } from '#holdings/actions';
import { employingValueOn, getPolicyPack } from '#policy';
import { areWagesWaiting } from '../store/hours.ts';

/**
 * Whether somebody who worked waits for wages out of a holding: hours that nobody answered, or that were agreed and not paid, or holiday
 * that was earned and not taken.
 */
export const wagesWait: WhatWaits = (tx, visit, of) => {
  const { employing: values } = getPolicyPack(visit.settings.policy);
  const { value: rate } = employingValueOn(values, 'holiday-rate', visit.clock.today());
  return areWagesWaiting(tx, { ...of, rate });
};
