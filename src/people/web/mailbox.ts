import { dayOf, shortDate } from '#basics';
import { type Answer, type Letter, readLetters, type Visit } from '#platform';
import { type Html, html } from '#ui';
import { mailboxIsOpen } from './sign-in.ts';
import { signInSay } from './sign-in-say.ts';

const letters_shown = 50;

/** Every letter of a demonstration, newest first, with links that lead where they say. */
export async function mailboxPage(visit: Visit): Promise<Answer> {
  if (!mailboxIsOpen(visit)) return { refusal: 'not-found' };
  const say = signInSay(visit);
  const letters = await visit.database.transaction({ locality: visit.locality }, (tx) =>
    readLetters(tx, letters_shown),
  );
  const body =
    letters.length === 0
      ? html`<p>${say.mailboxNone}</p>`
      : html`${letters.map((each) => letter(visit, each))}`;
  return { page: { title: say.mailboxTitle, lead: say.mailboxLead, body } };
}

function letter(visit: Visit, shown: Letter): Html {
  const paragraphs = shown.body.trim().split(/\n{2,}/);
  return html`<article class="card">
    <h2>${shown.subject}</h2>
    <p class="quiet">${signInSay(visit).mailboxTo(shown.to)}, ${shortDate(dayOf(shown.writtenAt))}</p>
    ${paragraphs.map((text) => html`<p>${withLinks(text, visit.settings.url)}</p>`)}
  </article>`;
}

/** Text in which addresses of this Mainstay can be followed; they lead to paths, so that they hold on any port. */
function withLinks(text: string, url: string): Html {
  const pieces = text.split(/(https?:\/\/\S+)/);
  return html`${pieces.map((piece) =>
    piece.startsWith(`${url}/`) ? html`<a href="${piece.slice(url.length)}">${piece}</a>` : piece,
  )}`;
}
