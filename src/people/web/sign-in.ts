import {
  address,
  type Answer,
  askForLink,
  endSession,
  field,
  localPath,
  sessionCookieName,
  type Visit,
} from '#platform';
import { button, details, errorFor, type FieldError, form, hiddenField, html, input } from '#ui';
import { signInSay } from './sign-in-say.ts';

/** One question: the e-mail address. Who is signed in already goes straight on. */
export function askPage(visit: Visit): Answer {
  const goesTo = localPath(visit.query['to'] ?? '');
  if (visit.account !== undefined) return { goTo: goesTo };
  return { page: signInPage(visit, { email: '', goesTo }, []) };
}

/** Sends the letter, and says the same whoever asked. */
export async function sendLink(visit: Visit): Promise<Answer> {
  const typed = { email: field(visit.form, 'email'), goesTo: localPath(field(visit.form, 'to')) };
  const outcome = await askForLink(visit, typed);
  if ('done' in outcome) return { goTo: address('/sign-in/sent') };
  const errors = [{ field: 'email', text: signInSay(visit).wrong[outcome.refused.because] }];
  const status = outcome.refused.because === 'too-many-letters' ? 429 : 422;
  return { page: signInPage(visit, typed, errors), status };
}

/** What to do now that the letter is on its way. */
export function sentPage(visit: Visit): Answer {
  const say = signInSay(visit);
  const body = html`<ol>${say.sentSteps.map((step) => html`<li>${step}</li>`)}</ol>
    ${mailboxIsOpen(visit) && html`<p><a href="${address('/mailbox')}">${say.sentMailbox}</a>.</p>`}
    <p><a href="${address('/sign-in')}">${say.sentAgain}</a>.</p>`;
  return { page: { title: say.sentTitle, lead: say.sentLead, picture: 'plan', body } };
}

/** Ends the session here and now. */
export async function signOut(visit: Visit): Promise<Answer> {
  const cookie = await endSession(visit, visit.cookies[sessionCookieName] ?? '');
  return { goTo: address('/'), notice: signInSay(visit).signedOut, cookies: [cookie] };
}

/** Letters are shown on a page only in a demonstration that has no mail server. */
export function mailboxIsOpen(visit: Pick<Visit, 'settings'>): boolean {
  return visit.settings.demo && visit.settings.smtpUrl === undefined;
}

function signInPage(
  visit: Visit,
  typed: { readonly email: string; readonly goesTo: string },
  errors: readonly FieldError[],
) {
  const say = signInSay(visit);
  const body = html`${form({
    action: address('/sign-in'),
    csrf: visit.csrf,
    children: html`${hiddenField('to', typed.goesTo)}
        ${input({
          name: 'email',
          type: 'email',
          inputmode: 'email',
          autocomplete: 'email',
          autocapitalize: 'none',
          spellcheck: false,
          label: say.question,
          hint: say.hint,
          value: typed.email,
          errorMessage: errorFor(errors, 'email'),
          reader: visit,
        })}
        ${button({ text: say.send, preventDoubleClick: true })}`,
  })}
    ${details({ summary: say.otherWays, text: say.otherWaysBody })}`;
  const picture = 'safe' as const;
  return { title: say.title, lead: say.lead, picture, body, errors };
}
