import { address, type Answer, type Visit } from '#platform';
import { html, scrollingTable } from '#ui';
import { findProfile, type Profile } from '../actions/index.ts';
import { criteria, type Criterion } from '../criteria.ts';
import { claimsOf } from '../statement.ts';
import { type PeerView, sideBySide } from '../view.ts';
import { paths } from './addresses.ts';
import { profileOf } from './parts.ts';
import { whoSees } from './points-part.ts';
import { say } from './say.ts';

/** What an organisation says about each point and how its peers see that, in one table. For anyone; no mark comes of it. */
export async function sidePage(visit: Visit): Promise<Answer> {
  const id = profileOf(visit);
  const profile = id === undefined ? undefined : await findProfile(visit, id);
  if (id === undefined || profile === undefined) return { refusal: 'not-found' };
  const words = say(visit);
  const title = words.sideTitle(profile.organisation.name);
  const head = [words.sidePoint, words.sideSays, words.sideAgree, words.sideAsk];
  return {
    page: {
      title,
      lead: words.sideLead,
      back: { href: address(paths.profile, { profile: id }), text: profile.organisation.name },
      wide: true,
      body: html`${scrollingTable({ label: title, head, rows: criteria.map((each) => row(visit, profile, each)) })}
        <p>${words.noBadge}</p>`,
    },
  };
}

function row(visit: Visit, { said, views }: Profile, criterion: Criterion): readonly string[] {
  const words = say(visit);
  const claim = claimsOf(said)[criterion];
  const { agree, ask } = sideBySide(views, criterion, claim?.saidAt);
  const names = (all: readonly PeerView[]): string =>
    all.length === 0 ? words.sideNobody : all.map((each) => whoSees(visit, each)).join(', ');
  const { title } = words.points[criterion];
  return claim === undefined
    ? [title, words.notSaid, '', '']
    : [title, words.answers[claim.answer], names(agree), names(ask)];
}
