import type { Moment } from '#basics';
import type { Visit } from '#platform';
import { type Html, html, tag, type TagOptions } from '#ui';
import type { Profile } from '../actions/index.ts';
import { type Answer, criteria, type Criterion } from '../criteria.ts';
import { claimsOf } from '../statement.ts';
import { type PeerView, sideBySide } from '../view.ts';
import { shortDay } from './parts.ts';
import { say } from './say.ts';

const colours: Readonly<Record<Answer, NonNullable<TagOptions['colour']>>> = {
  yes: 'green',
  partly: 'teal',
  'working-on-it': 'yellow',
  no: 'grey',
  'not-for-us': 'grey',
};

/** The 21 points in their order: answer, day, evidence and how peers see each; `more` adds what can be done about one. */
export function pointsList(
  visit: Visit,
  profile: Profile,
  more: (criterion: Criterion) => Html | undefined = () => undefined,
): Html {
  return html`<ol class="points">${criteria.map((criterion) => point(visit, profile, criterion, more))}</ol>`;
}

function point(
  visit: Visit,
  { said, views }: Profile,
  criterion: Criterion,
  more: (criterion: Criterion) => Html | undefined,
): Html {
  const words = say(visit);
  const claim = claimsOf(said)[criterion];
  const shown =
    claim === undefined
      ? html`<span class="muted">${words.notSaid}</span>`
      : html`${tag({ text: words.answers[claim.answer], colour: colours[claim.answer] })}
          <span class="muted">${words.saidOn(shortDay(claim.saidAt, visit))}</span>`;
  return html`<li class="points__one"><h3 class="points__title">${words.points[criterion].title}</h3>
    <p>${words.points[criterion].says}</p>
    <p>${shown}</p>
    ${claim !== undefined && evidence(visit, claim)}${peers(visit, views, criterion, claim?.saidAt)}${more(criterion)}</li>`;
}

function evidence(
  visit: Visit,
  said: { readonly evidence: string; readonly link: string },
): Html | undefined {
  if (said.evidence === '' && said.link === '') return undefined;
  return html`<p><strong>${say(visit).evidence}:</strong> ${said.evidence}
    ${said.link !== '' && html`<a href="${said.link}" rel="nofollow noopener">${said.link}</a>`}</p>`;
}

function peers(visit: Visit, views: Profile['views'], criterion: Criterion, answeredAt?: Moment): Html {
  const words = say(visit);
  const { agree, ask, before } = sideBySide(views, criterion, answeredAt);
  const line = (says: (name: string) => string) => (view: PeerView) =>
    html`<p><strong>${says(whoSees(visit, view))}</strong> ${view.words}</p>`;
  return html`${agree.map(line(words.agree))}${ask.map(line(words.ask))}
    ${before.length > 0 && html`<p class="muted">${words.viewsBefore(before.map((each) => each.byName).join(', '))}</p>`}`;
}

/** Who gives a view: the organisation, with how many of its members looked where it asked them. */
export function whoSees(visit: Visit, { byName, members }: PeerView): string {
  return members === undefined ? byName : say(visit).withMembers(byName, members);
}
