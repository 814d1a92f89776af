import { shortDate } from '#basics';
import type { Visit } from '#platform';
import { type Html, html, scrollingTable } from '#ui';
import { readOverTime } from '../actions/index.ts';
import type { Area } from '../areas.ts';
import { counted2009, coverage, daysToShow, reachOn, type ReachSaid, withoutAnybody } from '../coverage.ts';
import { sayMap } from './say-map.ts';

const months_shown = 6;

/** How many there are, in how many areas there is nobody, and what they say beside how peers see it: since 2009, year by year. */
export async function overTime(
  visit: Visit,
  said: readonly ReachSaid[],
  areas: readonly Area[],
): Promise<Html> {
  const words = sayMap(visit);
  const today = visit.clock.today();
  const seen = await readOverTime(visit, (since) => daysToShow(today, { months: months_shown, since }));
  const rows = seen.map(({ day, yes, partly, agreed, asked }) => {
    const reach = reachOn(said, day);
    const without = withoutAnybody(coverage(areas, reach));
    const figures = [reach.size, without, yes, partly, agreed, asked];
    return [shortDate(day), ...figures.map((each) => figure(each.toString()))];
  });
  const { areasWithout, established, potential, year } = counted2009;
  const then = [
    year.toString(),
    ...[established.toString(), areasWithout.toString(), '', '', '', ''].map(figure),
  ];
  const head = [
    words.day,
    ...[words.groups, words.without, words.yes, words.partly, words.seenSo, words.asked].map(figure),
  ];
  return html`<h2>${words.time}</h2><p>${words.timeNote(established, potential, areasWithout)}</p>
    ${scrollingTable({ label: words.time, head, rows: [then, ...rows] })}`;
}

function figure(text: string): { readonly text: string; readonly format: 'numeric' } {
  return { text, format: 'numeric' };
}
