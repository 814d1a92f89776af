import type { PersonId } from '#basics';
import { address, type Visit } from '#platform';
import type { CardOptions } from '#ui';
import { seeMoney } from '../actions/index.ts';
import { pounds } from './parts.ts';
import { moneySay } from './say-money.ts';

/** The card about money on a person's home page, with what is to do next where something is. */
export async function moneyCard(
  visit: Visit,
  person: PersonId,
): Promise<(CardOptions & { readonly waits: boolean }) | undefined> {
  const money = await seeMoney(visit, person);
  if ('refused' in money) return undefined;
  const say = moneySay(visit);
  const { holdings, sums } = money.done;
  const toSign = holdings.find((each) => each.holding.state === 'proposed');
  const card = {
    title: say.title,
    picture: 'money',
    href: address('/holdings/:person', { person }),
  } as const;
  if (toSign !== undefined) return { ...card, text: say.cardSign, waits: true };
  if (holdings.length === 0) return { ...card, text: say.cardChoose, waits: false };
  return { ...card, text: say.cardText(pounds(sums.free)), waits: false };
}
