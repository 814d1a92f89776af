import type { PersonId } from '#basics';
import { address, type Visit } from '#platform';
import { type CardOptions, readersOwn } from '#ui';
import { seeHeld } from '../actions/index.ts';
import { pounds } from './parts.ts';
import { moneySay } from './say-money.ts';

/** How far the money of a person is: nobody holds any, an agreement waits to be signed, or all have their places. */
export type MoneyStage = 'none' | 'to-sign' | 'held';

/** The card about money on a person's home page, and how far it is. */
export async function moneyCard(
  visit: Visit,
  person: PersonId,
): Promise<{ readonly card: CardOptions; readonly stage: MoneyStage } | undefined> {
  const held = await seeHeld(visit, person);
  if ('refused' in held) return undefined;
  const say = moneySay(visit);
  const { holdings, sums } = held.done;
  const card = {
    title: say.title(readersOwn),
    picture: 'money',
    href: address('/holdings/:person', { person }),
  } as const;
  if (holdings.length === 0) return { card: { ...card, text: say.cardChoose }, stage: 'none' };
  const toSign = holdings.some((each) => each.state === 'proposed');
  if (toSign) return { card: { ...card, text: say.cardSign }, stage: 'to-sign' };
  return { card: { ...card, text: say.cardText(pounds(sums.free)) }, stage: 'held' };
}
