import { pounds } from '#basics';
import type { Visit } from '#platform';
import { beginningOf } from '../blocks.ts';
import type { CostOption } from '../cost.ts';
import { priceOf, type Service } from '../service.ts';
import { say } from './say.ts';

const summary_letters = 120;

/** What a service costs in one short sentence. */
export function costLine(visit: Visit, service: Service): string {
  const words = say(visit);
  const { cost } = service;
  if (cost.is === 'free') return words.cost.free;
  if (cost.is === 'not-said') return words.cost.notSaid;
  if (cost.is === 'described') return beginningOf(cost.words, summary_letters);
  return `${costOf(visit, priceOf(service, visit.clock.today()) ?? cost.options[0])}.`;
}

/** One price with what it buys: £21.00 an hour. */
export function costOf(visit: Visit, option: CostOption): string {
  const amount = pounds(option.amount);
  const price = option.per === undefined ? amount : say(visit).per[option.per](amount);
  return option.label === undefined ? price : `${option.label}: ${price}`;
}
