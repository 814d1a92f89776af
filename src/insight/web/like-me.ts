import { type Pence, pounds } from '#basics';
import type { Visit } from '#platform';
import { catalogue, type Html, html } from '#ui';
import { seeLikeMe } from '../actions/see-like-me.ts';

const sayLikeMe = catalogue({
  en: {
    title: 'People like me',
    told: (people: number, from: string, below: string) =>
      `About ${String(people)} people here have a starting figure from ${from} to just under ${below} a week.`,
    half: (low: string, high: string, middle: string) =>
      `Half of them have an agreed budget from ${low} to ${high} a week. The one in the middle has ${middle}.`,
    notMine: 'It says nothing about what you need. Your plan decides.',
    few: 'Fewer than ten people here have a figure like mine, or they all get the same. So nothing is said about them.',
    how: 'People are counted in fives, money in tens of pounds. It is made anew only when ten budgets or more have changed.',
  },
});

/** What people with a starting figure like this one have agreed, for the page that works the figure out. */
export async function likeMePart(visit: Visit, weekly: Pence): Promise<Html> {
  const say = sayLikeMe(visit);
  const group = await seeLikeMe(visit, weekly);
  if (group === undefined) return html`<h2>${say.title}</h2><p>${say.few}</p>`;
  const { people, from, below, low, middle, high } = group;
  return html`<h2>${say.title}</h2>
    <p>${say.told(people, pounds(from), pounds(below))}
      <strong>${say.half(pounds(low), pounds(high), pounds(middle))}</strong> ${say.notMine}</p>
    <p class="small muted">${say.how}</p>`;
}
