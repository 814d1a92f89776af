import { readId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { card, cards, html, tag } from '#ui';
import { checksInHand, comesBackOn, type ListedCheck } from '../actions/index.ts';
import { stateOf } from '../quality-check.ts';
import { isPublic } from '../report.ts';
import { paths } from './addresses.ts';
import { onDay, onDayOf } from './parts.ts';
import { sayCheckers } from './say-checkers.ts';
import { sayReports } from './say-reports.ts';

/** For those who check: what they have in hand, the oldest first, with what comes next in each. */
export async function inHandPage(visit: Visit): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  if (organisation === undefined) return { refusal: 'not-found' };
  const all = await checksInHand(visit, organisation);
  if ('refused' in all) return { refusal: 'not-allowed' };
  const words = sayCheckers(visit);
  return {
    page: {
      title: words.title,
      lead: words.lead,
      back: { href: '/me', text: words.title },
      wide: true,
      body: html`${
        all.done.length === 0
          ? html`<p>${words.none}</p>`
          : cards(
              all.done.map((each) => listed(visit, each)),
              { stacked: true },
            )
      }
        <p><a href="${paths.list}">${sayReports(visit).back}</a></p>`,
    },
  };
}

function listed(visit: Visit, each: ListedCheck) {
  const { check, personName } = each;
  const words = sayCheckers(visit);
  return card({
    title: `${personName}: ${check.listed?.name ?? check.provider.name}`,
    href: address(paths.check, { person: check.personId, check: check.checkId }),
    headingLevel: 2,
    tags: [tag({ text: words.next[stateOf(check)], colour: 'teal' })],
    text: when(visit, each) ?? words.askedOn(onDayOf(visit, check.askedAt)),
  });
}

function when(visit: Visit, { report }: ListedCheck): string | undefined {
  if (report === undefined) return undefined;
  const words = sayCheckers(visit);
  if (!isPublic(report, visit.clock.today())) return words.answerBy(onDay(visit, report.answerBy));
  const back = comesBackOn(visit, report);
  return back === undefined ? undefined : words.backFrom(onDay(visit, back));
}
