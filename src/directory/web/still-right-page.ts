import { dayOf, longDate } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, html } from '#ui';
import { answerByLink, findAsked } from '../actions/index.ts';
import { ownPaths, paths, serviceAt } from './addresses.ts';
import { onceForm, onceOf } from './once-form.ts';
import { sayOwn } from './say-own.ts';

/** What the letter's link opens: one button. Opening it alone answers nothing, for machines that read mail open every link. */
export async function stillRightPage(visit: Visit): Promise<Answer> {
  const key = visit.params['key'] ?? '';
  const listing = await findAsked(visit, key);
  if (listing === undefined) return answered(visit);
  const words = sayOwn(visit);
  const mend = address(ownPaths.one, { listing: listing.listingId });
  const body = html`${onceForm(
    visit,
    address(ownPaths.stillRight, { key }),
    button({ text: words.stillRight, preventDoubleClick: true }),
  )}
    <p><a href="${serviceAt(listing.serviceId)}">${words.see}</a></p>
    <p><a href="${mend}">${words.mend}</a></p>`;
  const lead = words.askLead(longDate(dayOf(listing.saidAt)));
  return { page: { title: words.askTitle(listing.says.name), lead, body } };
}

/** Yes, all of it is still right. */
export async function answerStillRight(visit: Visit): Promise<Answer> {
  const outcome = await answerByLink(visit, { key: visit.params['key'] ?? '', ...onceOf(visit) });
  if ('refused' in outcome) return answered(visit);
  return { goTo: serviceAt(outcome.done.serviceId), notice: sayOwn(visit).thanked };
}

function answered(visit: Visit): Answer {
  const words = sayOwn(visit);
  const body = html`<p><a href="${paths.search}">${words.toDirectory}</a></p>`;
  return { page: { title: words.answeredTitle, lead: words.answeredLead, body }, status: 410 };
}
