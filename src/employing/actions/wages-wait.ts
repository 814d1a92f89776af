import type { WhatWaits } from '#holdings/actions';
import { areWagesWaiting } from '../store/hours.ts';

/** Whether somebody who worked waits for wages out of a holding: hours that nobody answered, or that were agreed and not paid. */
export const wagesWait: WhatWaits = areWagesWaiting;
