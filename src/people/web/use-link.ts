import {
  address,
  type Answer,
  field,
  type LinkRefusal,
  type OpenLink,
  readLink,
  useLink,
  type Visit,
} from '#platform';
import { button, errorFor, type FieldError, form, html, input, noHtml, type Page } from '#ui';
import { signInSay } from './sign-in-say.ts';

const name_letters_max = 100;

/** The page behind the link in a letter. Opening it uses nothing up; the button does. */
export async function linkPage(visit: Visit): Promise<Answer> {
  const outcome = await readLink(visit, visit.params['token'] ?? '');
  if ('refused' in outcome) return overPage(visit, outcome.refused);
  return { page: openPage(visit, outcome.done, { name: '', errors: [] }) };
}

/** Signs in and goes on to where the link leads. */
export async function followLink(visit: Visit): Promise<Answer> {
  const token = visit.params['token'] ?? '';
  const name = field(visit.form, 'name');
  if (name.length > name_letters_max) return nameAgain(visit, signInSay(visit).nameTooLong);
  const outcome = await useLink(visit, { token, name });
  if ('done' in outcome) return { goTo: outcome.done.goesTo, cookies: [outcome.done.cookie] };
  if (outcome.refused.because === 'name-missing') return nameAgain(visit, signInSay(visit).nameMissing);
  return overPage(visit, outcome.refused);
}

async function nameAgain(visit: Visit, text: string): Promise<Answer> {
  const outcome = await readLink(visit, visit.params['token'] ?? '');
  if ('refused' in outcome) return overPage(visit, outcome.refused);
  const typed = { name: field(visit.form, 'name'), errors: [{ field: 'name', text }] };
  return { page: openPage(visit, outcome.done, typed), status: 422 };
}

function openPage(
  visit: Visit,
  link: OpenLink,
  typed: { readonly name: string; readonly errors: readonly FieldError[] },
): Page {
  const say = signInSay(visit);
  const known = link.account;
  const question = input({
    name: 'name',
    label: say.newName,
    hint: say.newNameHint,
    autocomplete: 'name',
    value: typed.name,
    errorMessage: errorFor(typed.errors, 'name'),
    reader: visit,
  });
  const text = known === undefined ? say.newButton : say.openButton(known.name);
  return {
    title: known === undefined ? say.newTitle : say.openTitle(known.name),
    lead: known === undefined ? say.newLead : say.openLead,
    errors: typed.errors,
    body: html`${form({
      action: address('/sign-in/:token', { token: visit.params['token'] ?? '' }),
      csrf: visit.csrf,
      children: html`${known === undefined ? question : noHtml}${button({ text, preventDoubleClick: true })}`,
    })}
    ${known !== undefined && html`<p><a href="${address('/sign-in')}">${say.openNotMe}</a></p>`}`,
  };
}

// A second click on the same link, or the back button, finds it used by the same account: that goes on as the first did.
function overPage(visit: Visit, refusal: LinkRefusal): Answer {
  if (refusal.because === 'link-used' && visit.account?.email === refusal.email)
    return { goTo: refusal.goesTo };
  const say = signInSay(visit);
  const body = html`<p>${say.over[refusal.because]} ${say.overNext}</p>
    ${button({ text: say.overButton, href: address('/sign-in') })}
    ${visit.account !== undefined && html`<p><a href="${address('/me')}">${say.overSigned}</a>.</p>`}`;
  return { page: { title: say.overTitle, body }, status: 410 };
}
