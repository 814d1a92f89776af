import { address, type Answer, type Visit } from '#platform';
import { button, buttonGroup, html } from '#ui';
import {
  answerInvitation,
  type Invitation,
  type InvitationRefusal,
  readInvitation,
  type WhenAnswered,
} from '../actions/index.ts';
import { stateOf } from '../circle.ts';
import { theirs } from './authority-say.ts';
import { besideSay } from './circle-say.ts';
import { answerOf, mayList, mayListOfExecutor, onceForm } from './parts.ts';

/** What saying yes would mean, to the word. Anyone who holds the link may read it; answering takes signing in. */
export async function invitationPage(visit: Visit): Promise<Answer> {
  const token = visit.params['token'] ?? '';
  const invitation = await readInvitation(visit, token);
  if (invitation === undefined || stateOf(invitation, visit.clock.now()) !== 'invited')
    return gonePage(visit, invitation);
  const say = besideSay(visit);
  const name = invitation.personName;
  const says = saysOf(visit, invitation);
  const path = address('/invitations/:token', { token });
  const answers = buttonGroup([
    button({ text: says.yes, name: 'answer', value: 'yes', preventDoubleClick: true }),
    button({ text: say.no, name: 'answer', value: 'no', kind: 'secondary' }),
  ]);
  const next =
    visit.account === undefined
      ? html`${button({ text: say.signInFirst, href: address('/sign-in', {}, { to: path }) })}
          <p class="muted">${say.signInFirstHint}</p>`
      : onceForm(visit, path, answers);
  const body = html`${says.youMay !== undefined && html`<p>${says.youMay}</p>`}
    ${invitation.role === 'executor' ? mayListOfExecutor(visit, theirs(name)) : mayList(visit, invitation, theirs(name))}
    ${says.never.map((each) => html`<p>${each}</p>`)}
    ${next}`;
  return { page: { title: says.title, lead: says.lead, body } };
}

type Says = {
  readonly title: string;
  readonly lead: string;
  readonly yes: string;
  readonly youMay?: string;
  readonly never: readonly string[];
};

function saysOf(visit: Visit, { role, personName: name, serviceName }: Invitation): Says {
  const say = besideSay(visit);
  if (role === 'executor')
    return {
      title: say.executorTitle(name),
      lead: say.executorLead(name, serviceName ?? ''),
      yes: say.executorYes,
      never: [say.executorNever(name), say.executorMore],
    };
  const never = [say.invitationNever(name)];
  if (role === 'assistant')
    return { title: say.jobTitle(name), lead: say.jobLead(name), yes: say.jobYes, never };
  const { youMay, yes } = say;
  return { title: say.invitationTitle(name), lead: say.invitationLead(name), yes, youMay, never };
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
    const notice = outcome.done.role === 'executor' ? say.executorSaidYes : say.saidYes;
    return { goTo: address('/people/:person', { person }), notice: notice(personName) };
  }
  return notAnswered(visit, outcome.refused);
}

function notAnswered(visit: Visit, refused: InvitationRefusal): Answer {
  const say = besideSay(visit);
  if (refused.because === 'not-signed-in') return { refusal: 'sign-in-first' };
  if (refused.because === 'that-is-me')
    return { page: { title: say.mineTitle, body: html`<p>${say.mine}</p>` }, status: 409 };
  if (refused.because === 'both-roles' || refused.because === 'worked-for-them') {
    const { name, because } = refused;
    const words = because === 'worked-for-them' ? say.executorBoth(name) : say.jobBoth(name);
    return { page: { title: say.bothTitle, body: html`<p>${words}</p>` }, status: 409 };
  }
  const known = refused.because === 'already-answered' ? refused.invitation : undefined;
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
