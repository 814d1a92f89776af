import type { OrganisationId } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { button, buttonGroup, card, cards, type Html, html, pages, readPage } from '#ui';
import {
  answerInvitationFor,
  findOrganisationHere,
  invitationsWaiting,
  type OrganisationInvitation,
  peopleBesideFor,
  type PersonBeside,
} from '../actions/index.ts';
import { theirs } from './authority-say.ts';
import { bothSay } from './both-say.ts';
import { besideSay } from './circle-say.ts';
import { newsPart } from './give-news.ts';
import { answerOf, mayList, onceForm, onDay } from './parts.ts';
import { organisationOf, relationshipOf } from './person-of.ts';

/** For an organisation's workers: who asks them to plan, and whom they stand beside. */
export async function organisationPage(visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit);
  if (organisation === undefined) return { refusal: 'not-found' };
  return pageFor(visit, organisation);
}

/** Says yes or no for the organisation. */
export async function answerForOrganisation(visit: Visit): Promise<Answer> {
  const [organisation, relationship] = [organisationOf(visit), relationshipOf(visit)];
  if (organisation === undefined || relationship === undefined) return { refusal: 'not-found' };
  const answer = answerOf(visit.form);
  if (answer === undefined) return { goTo: address('/people/for/:organisation', { organisation }) };
  const outcome = await answerInvitationFor(visit, { organisation, relationship }, answer);
  const say = besideSay(visit);
  const goTo = address('/people/for/:organisation', { organisation });
  if ('done' in outcome)
    return { goTo, notice: answer === 'yes' ? say.answeredYes(outcome.done.personName) : say.answeredNo };
  if (outcome.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (outcome.refused.because === 'both-roles')
    return pageFor(visit, organisation, say.bothRoles(outcome.refused.name));
  if (outcome.refused.because === 'conflict')
    return pageFor(visit, organisation, bothSay(visit).forThem(outcome.refused.name));
  return { goTo, notice: say.answeredBefore };
}

async function pageFor(visit: Visit, organisation: OrganisationId, wrong?: string): Promise<Answer> {
  const beside = await peopleBesideFor(visit, organisation, readPage(visit.query['page']));
  if ('refused' in beside) return { refusal: 'not-allowed' };
  const waiting = await invitationsWaiting(visit, organisation);
  const invitations = 'done' in waiting ? waiting.done : [];
  const known = await findOrganisationHere(visit, organisation);
  const say = besideSay(visit);
  const asked = invitations.map((each) => invitationCard(visit, each));
  const people = beside.done.people.map((each) => personCard(visit, each));
  const href = (page: number): string =>
    address('/people/for/:organisation', { organisation }, { page: String(page) });
  const body = html`${await newsPart(visit, organisation)}
    ${'done' in waiting && html`<h2>${say.waitingTitle}</h2>`}
    ${'done' in waiting && (asked.length === 0 ? html`<p>${say.waitingNone}</p>` : cards(asked, { stacked: true }))}
    <h2>${say.organisationTitle}</h2>
    ${people.length === 0 ? html`<p>${say.organisationNone}</p>` : cards(people)}
    ${pages({ ...beside.done, href, reader: visit })}`;
  const errors = wrong === undefined ? [] : [{ field: 'main', text: wrong }];
  const title = say.ourPeople(known?.name ?? '');
  const page = { title, body, errors, wide: true };
  return wrong === undefined ? { page } : { page, status: 409 };
}

function invitationCard(visit: Visit, asked: OrganisationInvitation): Html {
  const say = besideSay(visit);
  const action = address('/people/for/:organisation/:relationship', {
    organisation: asked.organisationId,
    relationship: asked.relationshipId,
  });
  const buttons = buttonGroup([
    button({ text: say.weSayYes(asked.personName), name: 'answer', value: 'yes', preventDoubleClick: true }),
    button({ text: say.weSayNo, name: 'answer', value: 'no', kind: 'secondary' }),
  ]);
  return card({
    title: asked.personName,
    text: say.since(onDay(visit, asked.invitedAt)),
    body: html`<p>${say.couldSee}</p>
      ${mayList(visit, { role: 'planner', powers: asked.powers }, theirs(asked.personName))}
      ${onceForm(visit, action, buttons)}`,
  });
}

function personCard(visit: Visit, beside: PersonBeside): Html {
  const { personId: person, name, role } = beside;
  return card({
    title: name,
    href: address('/people/:person', { person }),
    text: besideSay(visit).weDo[role],
  });
}
