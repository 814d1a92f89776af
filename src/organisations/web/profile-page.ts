import { address, type Answer, type Visit } from '#platform';
import { card, cards, html } from '#ui';
import { findProfile, listProfiles, type Profile } from '../actions/index.ts';
import { countAnswers } from '../criteria.ts';
import { claimsOf } from '../statement.ts';
import { alliancePaths, paths } from './addresses.ts';
import { profileOf } from './parts.ts';
import { pointsList } from './points-part.ts';
import { boardPart, helpPart, reviewPart, servicesPart, voicePart, wherePart } from './profile-parts.ts';
import { sayAlliances } from './say-alliances.ts';
import { say } from './say.ts';

/** Every disabled people's organisation here. For anyone. */
export async function listPage(visit: Visit): Promise<Answer> {
  const words = say(visit);
  const all = await listProfiles(visit);
  const shown = all.map((profile) =>
    card({
      title: profile.organisation.name,
      href: address(paths.profile, { profile: profile.organisation.organisationId }),
      headingLevel: 2,
      text: profile.organisation.about,
      body: html`<p class="muted">${countsOf(visit, profile)}</p>`,
    }),
  );
  return {
    page: {
      title: words.title,
      lead: words.lead,
      picture: 'community',
      body: html`${all.length === 0 ? html`<p>${words.none}</p>` : cards(shown, { stacked: true })}
        <p>${words.noBadge}</p>
        <p><a href="${alliancePaths.all}">${sayAlliances(visit).link}</a></p>
        <p><a href="${paths.map}">${words.mapLink}</a></p>
        <p><a href="${paths.fullCost}">${words.costLink}</a></p>`,
    },
  };
}

function countsOf(visit: Visit, { said }: Profile): string {
  const counts = countAnswers(claimsOf(said));
  return say(visit).counts(counts.yes, counts.partly, counts['not-said']);
}

/** All that one of them says of itself, and how others see it. For anyone. */
export async function profilePage(visit: Visit): Promise<Answer> {
  const id = profileOf(visit);
  const profile = id === undefined ? undefined : await findProfile(visit, id);
  if (profile === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const { organisation, said } = profile;
  return {
    page: {
      title: organisation.name,
      lead: organisation.about,
      back: { href: paths.list, text: words.backToList },
      wide: true,
      body: html`<h2>${words.whoLeads}</h2>${boardPart(visit, said)}
        <h2>${words.whatItDoes}</h2>${servicesPart(visit, said)}
        <h2>${words.whereItWorks}</h2>${wherePart(visit, said)}
        <h2>${words.voiceTitle}</h2>${voicePart(visit, said)}
        <h2>${words.pointsTitle}</h2><p>${words.pointsLead} ${words.noBadge}</p>
        <p>${countsOf(visit, profile)}</p>
        <p><a href="${address(paths.side, { profile: organisation.organisationId })}">${words.sideLink}</a></p>${pointsList(visit, profile)}
        <h2>${words.ownReview}</h2>${reviewPart(visit, said)}${helpPart(visit, said)}
        <p><a href="${address(paths.history, { profile: organisation.organisationId })}">${words.historyLink}</a></p>`,
    },
  };
}
