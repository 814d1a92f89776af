import { address, type Answer, type Visit } from '#platform';
import { details, type Html, html, scrollingTable } from '#ui';
import { listProfiles, type Profile, readReach } from '../actions/index.ts';
import { type Area, areasKnown } from '../areas.ts';
import { type Covered, coverage, reachOn, type ReachSaid, withoutAnybody } from '../coverage.ts';
import { criteria } from '../criteria.ts';
import { claimsOf } from '../statement.ts';
import { sideBySide } from '../view.ts';
import { paths } from './addresses.ts';
import { findCouncil } from './find-council.ts';
import { whatWouldHelp } from './map-help.ts';
import { overTime } from './over-time.ts';
import { sayMap } from './say-map.ts';
import { profileHref, tileMap } from './tile-map.ts';

/** Where there is an organisation run by disabled people and where there is none, as map and table; over time; what would help. */
export async function mapPage(visit: Visit): Promise<Answer> {
  const words = sayMap(visit);
  const [profiles, said] = await Promise.all([listProfiles(visit), readReach(visit)]);
  const known = areasKnown(visit.settings.demo);
  const made = known.filter(({ code }) => code.startsWith('X'));
  const real = known.filter(({ code }) => !code.startsWith('X'));
  const around = { profiles, said };
  return {
    page: {
      title: words.title,
      lead: words.lead,
      back: { href: paths.list, text: words.back },
      wide: true,
      body: html`${await findCouncil(visit, around)}${made.length > 0 && onMap(visit, around, words.made, made)}
        ${made.length > 0 && html`<h2>${words.real}</h2><p>${words.realNone}</p>`}
        ${onMap(visit, around, made.length > 0 ? undefined : words.real, real)}
        ${across(visit, around)}${seen(visit, profiles)}
        ${await overTime(visit, said, made.length > 0 ? made : real)}${whatWouldHelp(visit, profiles)}
        <p><a href="${paths.fullCost}">${words.cost}</a></p>`,
    },
  };
}

type Around = { readonly profiles: readonly Profile[]; readonly said: readonly ReachSaid[] };

function onMap(
  visit: Visit,
  { profiles, said }: Around,
  title: string | undefined,
  areas: readonly Area[],
): Html {
  const words = sayMap(visit);
  const covered = coverage(areas, reachOn(said, visit.clock.today()));
  const summary = words.summary(areas.length - withoutAnybody(covered), areas.length);
  const regions = [...new Set(areas.map(({ region }) => region))];
  const of = (region: string): readonly Covered[] => covered.filter(({ area }) => area.region === region);
  const rows = regions.map((region) => {
    const all = of(region);
    const without = withoutAnybody(all);
    const figures = [all.length, all.length - without, without];
    return [region, ...figures.map((each) => ({ text: each.toString(), format: 'numeric' as const }))];
  });
  const label = words.mapOf(title ?? words.real, summary);
  return html`${title !== undefined && html`<h2>${title}</h2>`}
    <p>${summary}</p>${tileMap(visit, covered, label)}<p class="muted">${words.key}</p>
    ${scrollingTable({ label: summary, head: [words.region, ...[words.areas, words.withSomebody, words.without].map(figureHead)], rows })}
    ${regions.map((region) => details({ summary: words.names(region), text: whoWorksWhere(visit, profiles, of(region)) }))}`;
}

function figureHead(text: string) {
  return { text, format: 'numeric' as const };
}

function whoWorksWhere(visit: Visit, profiles: readonly Profile[], covered: readonly Covered[]): Html {
  const words = sayMap(visit);
  const lines = covered.map(({ area, by }) => {
    const names = profiles
      .filter(({ organisation }) => by.includes(organisation.organisationId))
      .map(({ organisation }) => organisation.name);
    return html`<li>${area.name} <span class="muted">${area.code}</span>: ${names.length === 0 ? words.nobody : names.join(', ')}</li>`;
  });
  return html`<ul>${lines}</ul>`;
}

function across(visit: Visit, { profiles, said }: Around): Html {
  const words = sayMap(visit);
  const reach = reachOn(said, visit.clock.today());
  const lines = profiles.flatMap(({ organisation }) => {
    const count = reach.get(organisation.organisationId)?.length ?? 0;
    const href = profileHref(organisation.organisationId);
    return count < 2
      ? []
      : [html`<li><a href="${href}">${words.acrossLine(organisation.name, count)}</a></li>`];
  });
  return html`<h2>${words.across}</h2>${lines.length === 0 ? html`<p>${words.acrossNone}</p>` : html`<ul>${lines}</ul>`}`;
}

function seen(visit: Visit, profiles: readonly Profile[]): Html {
  const words = sayMap(visit);
  const rows = profiles.map(({ organisation, said, views }) => {
    const claims = claimsOf(said);
    const answered = criteria.flatMap((criterion) => {
      const claim = claims[criterion];
      return claim === undefined
        ? []
        : [{ says: claim.answer, ...sideBySide(views, criterion, claim.saidAt) }];
    });
    const yes = answered.filter(({ says }) => says === 'yes');
    const figures = [
      yes.length,
      answered.filter(({ says }) => says === 'partly').length,
      yes.filter(({ agree }) => agree.length > 0).length,
      answered.filter(({ ask }) => ask.length > 0).length,
    ];
    const side = address(paths.side, { profile: organisation.organisationId });
    const name = html`<a href="${side}">${organisation.name}</a>`;
    return [name, ...figures.map((each) => ({ text: each.toString(), format: 'numeric' as const }))];
  });
  const head = [words.group, ...[words.yes, words.partly, words.agreed, words.asked].map(figureHead)];
  return html`<h2>${words.seen}</h2><p>${words.seenLead}</p>
    ${scrollingTable({ label: words.seen, head, rows })}`;
}
