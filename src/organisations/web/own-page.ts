import { address, type Answer, type Visit } from '#platform';
import { card, cards, html } from '#ui';
import { findProfile, listProfiles } from '../actions/index.ts';
import type { Criterion } from '../criteria.ts';
import { saidAbout, type StatementAbout } from '../statement.ts';
import { alliancePaths, paths } from './addresses.ts';
import { organisationOf, shortDay } from './parts.ts';
import { pointsList } from './points-part.ts';
import { sayAlliances } from './say-alliances.ts';
import { say } from './say.ts';

const parts = [
  ['board', paths.board],
  ['services', paths.services],
  ['where', paths.where],
  ['voice-and-business', paths.voice],
  ['maturity', paths.maturity],
  ['help', paths.help],
] as const satisfies readonly (readonly [Exclude<StatementAbout, 'criterion'>, string])[];

/** For its workers: all that an organisation can say, what it says now, and the way to say it anew. */
export async function ownPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  const profile = organisation === undefined ? undefined : await findProfile(visit, organisation);
  if (organisation === undefined || profile === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const { name } = profile.organisation;
  const others = (await listProfiles(visit)).filter(
    (each) => each.organisation.organisationId !== organisation,
  );
  const things = parts.map(([about, path]) => {
    const said = saidAbout(profile.said, about);
    return card({
      title: words.about[about],
      headingLevel: 2,
      href: address(path, { organisation }),
      text: said === undefined ? words.notSaid : words.saidOn(shortDay(said.saidAt, visit)),
    });
  });
  const change = (criterion: Criterion) =>
    html`<a href="${address(paths.criterion, { organisation, criterion })}">${words.sayIt}<span class="govuk-visually-hidden"> (${words.points[criterion].title})</span></a>`;
  return {
    page: {
      title: words.ours(name),
      lead: words.oursLead,
      back: { href: address('/people/for/:organisation', { organisation }), text: name },
      wide: true,
      body: html`<p><a href="${address(paths.profile, { profile: organisation })}">${words.seeIt}</a></p>
        <p><a href="${address(alliancePaths.list, { organisation })}">${sayAlliances(visit).oursTitle}</a></p>
        ${cards(things)}
        <h2>${words.pointsTitle}</h2><p>${words.noBadge}</p>${pointsList(visit, profile, change)}
        ${
          others.length > 0 &&
          html`<h2>${words.peersTitle}</h2><p>${words.peersLead}</p>
          ${cards(others.map((each) => card({ title: each.organisation.name, href: address(paths.peers, { organisation, profile: each.organisation.organisationId }) })))}`
        }`,
    },
  };
}
