import { areasOfPostcode } from '#directory/actions';
import { type Visit } from '#platform';
import { button, form, type Html, html, input } from '#ui';
import type { Profile } from '../actions/index.ts';
import { type Area, areasKnown } from '../areas.ts';
import { type Called, councilsCalled } from '../council-names.ts';
import { coverage, reachOn, type ReachSaid } from '../coverage.ts';
import { paths } from './addresses.ts';
import { sayMap } from './say-map.ts';
import { profileHref } from './tile-map.ts';

const letters_max = 100;

type Around = { readonly profiles: readonly Profile[]; readonly said: readonly ReachSaid[] };

/** Who works where I live: by the council's name of today, one of old, a code, or a postcode where a table of them is loaded. */
export async function findCouncil(visit: Visit, around: Around): Promise<Html> {
  const words = sayMap(visit);
  const typed = (visit.query['council'] ?? '').trim().slice(0, letters_max);
  const found = typed === '' ? undefined : await councilsTyped(visit, typed);
  return html`<h2>${words.mine}</h2>
    ${form({
      method: 'get',
      action: paths.map,
      children: html`${input({ name: 'council', value: typed, label: words.mineLabel, hint: words.mineHint, classes: 'govuk-input--width-20', reader: visit })}${button({ text: words.mineGo })}`,
    })}
    ${typed !== '' && (found === undefined ? html`<p>${words.mineUnknown(typed)}</p>` : answer(visit, found, around))}`;
}

async function councilsTyped(visit: Visit, typed: string): Promise<Called | undefined> {
  const known = areasKnown(visit.settings.demo);
  const called = councilsCalled(typed, known);
  if (called !== undefined || !/\d/.test(typed)) return called;
  const codes = await areasOfPostcode(visit, typed);
  const areas = known.filter(({ code }) => codes.includes(code));
  return areas.length === 0 ? undefined : { areas, as: { is: 'council' } };
}

function answer(visit: Visit, { areas, as }: Called, around: Around): Html {
  const words = sayMap(visit);
  const today = areas.map(({ name }) => name);
  return html`${as.is === 'former' && html`<p>${words.mineWas(as.name, as.until, today)}</p>`}
    ${as.is === 'district' && html`<p>${words.mineWithin(as.name, today.join())}</p>`}
    ${areas.map((area) => whoWorksIn(visit, area, around))}`;
}

function whoWorksIn(visit: Visit, area: Area, { profiles, said }: Around): Html {
  const words = sayMap(visit);
  const by = new Set(coverage([area], reachOn(said, visit.clock.today())).flatMap((covered) => covered.by));
  const here = profiles.filter(({ organisation }) => by.has(organisation.organisationId));
  return html`<h3>${area.name} <span class="muted">${area.code}</span></h3>
    ${
      here.length === 0
        ? html`<p>${words.mineNobody}</p>`
        : html`<ul>${here.map(({ organisation }) => html`<li><a href="${profileHref(organisation.organisationId)}">${organisation.name}</a></li>`)}</ul>`
    }`;
}
