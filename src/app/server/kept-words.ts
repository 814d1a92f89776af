import { address, type Answer, type Form, type Visit } from '#platform';
import { button, form as formOf, hiddenField, type Html, html, ownWords } from '#ui';
import { say } from './say.ts';

/** The texts of a form that somebody wrote, apart from marks, ids and codes of ours. */
export function writtenIn(form: Form): readonly string[] {
  const ours = /^[a-z0-9_-]*$|^[\w-]{20,}$/;
  return Object.entries(form).flatMap(([name, value]) =>
    name === 'csrf' || typeof value !== 'string' || ours.test(value.trim()) ? [] : [value],
  );
}

/** What somebody wrote, to read and copy where it could not be taken. */
export function keptWords(form: Form, visit: Visit): Html | undefined {
  const texts = writtenIn(form);
  if (texts.length === 0) return undefined;
  return html`<h2>${say(visit).kept.title}</h2>${texts.map((words) => ownWords({ words }))}`;
}

/** The page for whoever wrote something and was signed out meanwhile: it holds what they wrote until they send it again. */
export function signedOutPage(visit: Visit, form: Form, back: string): Answer {
  const words = say(visit).signedOut;
  const fields = Object.entries(form).filter(([name]) => name !== 'csrf');
  const held = fields.flatMap(([name, value]) => [value].flat().map((each) => hiddenField(name, each)));
  const signIn = html`<a href="${address('/sign-in', {}, { to: back })}" target="_blank" rel="noopener">${words.signIn}</a>`;
  return {
    status: 403,
    page: {
      title: words.title,
      lead: words.lead,
      body: html`<ol><li>${signIn} ${words.beside}</li><li>${words.comeBack}</li></ol>
        ${formOf({
          action: visit.path,
          csrf: visit.csrf,
          children: html`${held}${button({ text: words.again, preventDoubleClick: true })}`,
        })}
        ${keptWords(form, visit)}`,
    },
  };
}
