import { longDate, readCalendarDate } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { type Html, html, insetText } from '#ui';
import { type KeptRelease, publishedRelease, publishedReleases } from '../actions/index.ts';
import { Release } from '../release.ts';
import example from '../example-release.json' with { type: 'json' };
import { paths } from './addresses.ts';
import { releaseView } from './release-view.ts';
import { sayFairness } from './say-fairness.ts';

/** The newest figures that were published, for anybody, with the way to earlier ones. */
export async function fairnessPage(visit: Visit): Promise<Answer> {
  const say = sayFairness(visit);
  const [newest, ...earlier] = await publishedReleases(visit);
  const body = html`${newest === undefined ? html`<p>${say.none}</p>` : shown(visit, newest)}
    ${earlier.length > 0 && html`<h2>${say.earlier}</h2>${listOf(earlier)}`}
    <p><a href="${paths.example}">${say.seeExample}</a></p>`;
  return { page: { title: say.title, lead: say.lead, picture: 'community', wide: true, body } };
}

/** The figures of one quarter. */
export async function releasePage(visit: Visit): Promise<Answer> {
  const say = sayFairness(visit);
  const kept = await releaseOf(visit);
  if (kept === undefined) return { refusal: 'not-found' };
  const back = { href: paths.fairness, text: say.back };
  return { page: { title: say.title, lead: say.lead, wide: true, back, body: shown(visit, kept) } };
}

export async function releaseFile(visit: Visit): Promise<Answer> {
  const kept = await releaseOf(visit);
  return kept === undefined ? { refusal: 'not-found' } : { json: kept.release };
}

/** How it looks, with people who are made up. */
export function examplePage(visit: Visit): Answer {
  const say = sayFairness(visit);
  return {
    page: {
      title: say.exampleTitle,
      lead: say.lead,
      wide: true,
      back: { href: paths.fairness, text: say.back },
      body: html`${insetText({ text: say.exampleNote })}
        ${releaseView(visit, Release.parse(example))}
        <p><a href="${paths.exampleFile}">${say.download}</a></p>`,
    },
  };
}

export function exampleFile(): Answer {
  return { json: example };
}

function shown(visit: Visit, { asOf, release }: KeptRelease): Html {
  const file = address(paths.file, { day: asOf });
  return html`${releaseView(visit, release)}<p><a href="${file}">${sayFairness(visit).download}</a></p>`;
}

function listOf(releases: readonly KeptRelease[]): Html {
  const lines = releases.map(
    ({ asOf }) => html`<li><a href="${address(paths.release, { day: asOf })}">${longDate(asOf)}</a></li>`,
  );
  return html`<ul>${lines}</ul>`;
}

async function releaseOf(visit: Visit): Promise<KeptRelease | undefined> {
  const day = readCalendarDate(visit.params['day'] ?? '');
  return day === undefined ? undefined : publishedRelease(visit, day);
}
