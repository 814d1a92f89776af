import { address, type Answer, type Visit } from '#platform';
import { button, buttonGroup, html } from '#ui';
import { answerInvitation, type Invitation, readInvitation, type WhenAnswered } from '../actions/index.ts';
import { stateOf } from '../circle.ts';
import { theirs } from './authority-say.ts';
import { besideSay } from './circle-say.ts';
import { answerOf, mayList, onceForm } from './parts.ts';

/** What saying yes would mean, to the word. Anyone who holds the link may read it; answering takes signing in. */
export async function invitationPage(visit: Visit): Promise<Answer> {
  const token = visit.params['token'] ?? '';
  const invitation = await readInvitation(visit, token);
  if (invitation === undefined || stateOf(invitation, visit.clock.now()) !== 'invited')
    return gonePage(visit, invitation);
  const say = besideSay(visit);
  const name = invitation.personName;
  const isJob = invitation.role === 'assistant';
  const path = address('/invitations/:token', { token });
  const answers = buttonGroup([
    button({ text: isJob ? say.jobYes : say.yes, name: 'answer', value: 'yes', preventDoubleClick: true }),
    button({ text: say.no, name: 'answer', value: 'no', kind: 'secondary' }),
  ]);
  const next =
    visit.account === undefined
      ? html`${button({ text: say.signInFirst, href: address('/sign-in', {}, { to: path }) })}
          <p class="muted">${say.signInFirstHint}</p>`
      : onceForm(visit, path, answers);
  const body = html`${!isJob && html`<p>${say.youMay}</p>`}
    ${mayList(visit, invitation, theirs(name))}
    <p>${say.invitationNever(name)}</p>
    ${next}`;
  const title = isJob ? say.jobTitle(name) : say.invitationTitle(name);
  return { page: { title, lead: isJob ? say.jobLead(name) : say.invitationLead(name), body } };
}

/** Takes the answer. */
export async function answerIt(visit: Visit, whenAnswered: WhenAnswered): Promise<Answer> {
  const token = visit.params['token'] ?? '';
  const answer = answerOf(visit.form);
  if (answer === undefined) return { goTo: address('/invitations/:token', { token }) };
  const outcome = await answerInvitation(visit, token, answer, whenAnswered);
  const say = besideSay(visit);
  if ('done' in outcome) {
    const { personId: person, personName } = outcome.done;
    if (answer === 'no') return { goTo: address('/me'), notice: say.saidNo };
    if (outcome.done.role === 'assistant')
      return { goTo: address('/employing/:person/job', { person }), notice: say.jobSaidYes };
    return { goTo: address('/people/:person', { person }), notice: say.saidYes(personName) };
  }
  if (outcome.refused.because === 'not-signed-in') return { refusal: 'sign-in-first' };
  if (outcome.refused.because === 'that-is-me')
    return { page: { title: say.mineTitle, body: html`<p>${say.mine}</p>` }, status: 409 };
  if (outcome.refused.because === 'both-roles')
    return {
      page: { title: say.goneTitle, body: html`<p>${say.jobBoth(outcome.refused.name)}</p>` },
      status: 409,
    };
  const known = outcome.refused.because === 'already-answered' ? outcome.refused.invitation : undefined;
  return gonePage(visit, known);
}

function gonePage(visit: Visit, invitation: Invitation | undefined): Answer {
  const say = besideSay(visit);
  const accepted = invitation?.acceptedAt !== undefined && invitation.endedAt === undefined;
  const goOn =
    accepted &&
    visit.account !== undefined &&
    html`<p><a href="${address('/people/:person', { person: invitation.personId })}">${say.goOn(invitation.personName)}</a></p>`;
  return { page: { title: say.goneTitle, body: html`<p>${say.gone}</p>${goOn}` }, status: 410 };
}
