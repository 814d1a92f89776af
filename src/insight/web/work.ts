import { longDate, type OrganisationId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import {
  button,
  errorFor,
  type FieldError,
  form,
  hiddenField,
  type Html,
  html,
  insetText,
  textarea,
} from '#ui';
import { type KeptRelease, prepareRelease, publishRelease, watchReleases } from '../actions/index.ts';
import { endOfLastQuarter, endOfThisQuarter } from '../quarter.ts';
import { readRanks } from '../ranks.ts';
import { paths } from './addresses.ts';
import { releaseView } from './release-view.ts';
import { sayFairness } from './say-fairness.ts';

/** For watchers: work out the figures of the last quarter, look them over, publish them. */
export async function workPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  return organisation === undefined ? { refusal: 'not-found' } : pageFor(visit, organisation, []);
}

export async function prepareFigures(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const say = sayFairness(visit);
  const ranks = readRanks(field(visit.form, 'ranks'));
  if ('refused' in ranks) {
    const { line, wrong } = ranks.refused;
    return pageFor(visit, organisation, [{ field: 'ranks', text: say.ranksWrong[wrong](line) }]);
  }
  const outcome = await prepareRelease(visit, { organisation, ranks: ranks.done });
  if ('done' in outcome) return { goTo: address(paths.work, { organisation }), notice: say.prepared };
  const { refused } = outcome;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  const text = refused.because === 'too-few-people' ? say.tooFew(refused.least) : say.publishedBefore;
  return pageFor(visit, organisation, [{ field: 'main', text }]);
}

export async function publishFigures(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  const say = sayFairness(visit);
  const asOf = endOfLastQuarter(visit.clock.today());
  const outcome = await publishRelease(visit, { organisation, asOf });
  if ('refused' in outcome && outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  const notice = 'done' in outcome ? say.published : say.nothingWaits;
  return { goTo: address(paths.work, { organisation }), notice };
}

async function pageFor(
  visit: Visit,
  organisation: OrganisationId,
  errors: readonly FieldError[],
): Promise<Answer> {
  const releases = await watchReleases(visit, organisation);
  if ('refused' in releases) return { refusal: 'not-allowed' };
  const say = sayFairness(visit);
  const asOf = endOfLastQuarter(visit.clock.today());
  const current = releases.done.find((each) => each.asOf === asOf);
  const published = releases.done.filter((each) => each.publishedAt !== undefined);
  const isPublished = current?.publishedAt !== undefined;
  const body = html`${isPublished ? html`<p>${say.publishedBefore}</p>` : prepareForm(visit, organisation, errors)}
    <p>${say.next(longDate(endOfThisQuarter(visit.clock.today())))}</p>
    ${current !== undefined && !isPublished && lookOver(visit, organisation, current)}
    ${published.length > 0 && html`<h2>${say.publishedTitle}</h2><ul>${published.map(lineOf)}</ul>`}
    <p><a href="${paths.fairness}">${say.publicPage}</a></p>
    <p><a href="${paths.example}">${say.seeExample}</a></p>`;
  const page = { title: say.workTitle, lead: say.workLead, wide: true, body, errors };
  return errors.length > 0 ? { page, status: 422 } : { page };
}

function prepareForm(visit: Visit, organisation: OrganisationId, errors: readonly FieldError[]): Html {
  const say = sayFairness(visit);
  const asOf = endOfLastQuarter(visit.clock.today());
  const ranks = textarea({
    name: 'ranks',
    label: say.ranks,
    hint: say.ranksHint,
    rows: 4,
    value: field(visit.form, 'ranks'),
    errorMessage: errorFor(errors, 'ranks'),
  });
  const fields = html`${ranks}${button({ text: say.prepare, preventDoubleClick: true })}`;
  return html`<h2>${say.prepareTitle(longDate(asOf))}</h2>
    <p>${say.prepareText}</p>
    ${onceForm(visit, address(paths.work, { organisation }), fields)}`;
}

function lookOver(visit: Visit, organisation: OrganisationId, { release, preparedBy }: KeptRelease): Html {
  const say = sayFairness(visit);
  const publish = button({ text: say.publish, preventDoubleClick: true });
  return html`<h2>${say.lookOver}</h2>
    ${insetText({ text: say.preparedBy(preparedBy) })}
    ${releaseView(visit, release)}
    <p>${say.publishNote}</p>
    ${onceForm(visit, address(paths.publish, { organisation }), publish)}`;
}

function lineOf({ asOf }: KeptRelease): Html {
  return html`<li><a href="${address(paths.release, { day: asOf })}">${longDate(asOf)}</a></li>`;
}

// Both forms come to the same however often they are sent; the mark is there for all forms alike.
function onceForm(visit: Visit, action: string, children: Html): Html {
  const once = hiddenField('once', visit.clock.newId<'once'>());
  return form({ action, csrf: visit.csrf, children: html`${once}${children}` });
}

function organisationOf(visit: Visit): OrganisationId | undefined {
  return readId<'organisation'>(visit.params['organisation']);
}
