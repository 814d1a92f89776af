import { id, readId } from '#basics';
import { type Answer, address, field, readEmail, type Visit } from '#platform';
import { button, errorFor, type FieldError, form, html, input, textarea } from '#ui';
import { findService, tellAMistake } from '../actions/index.ts';
import { tidyText } from '../formats/html-to-text.ts';
import type { Service } from '../service.ts';
import { paths, serviceAt, serviceIn } from './addresses.ts';
import { say } from './say.ts';

const letters_max = 2000;

type Typed = { readonly words: string; readonly answerTo: string; readonly token: string };

/** Asks what is wrong about a listing. For anyone. */
export async function mistakePage(visit: Visit): Promise<Answer> {
  const service = await findAsked(visit);
  if (service === undefined) return { refusal: 'not-found' };
  const typed = { words: '', answerTo: visit.account?.email ?? '', token: visit.clock.newId() };
  return formPage(visit, service, typed, []);
}

/** Keeps what was told, or says what is missing. */
export async function sendMistake(visit: Visit): Promise<Answer> {
  const service = await findAsked(visit);
  if (service === undefined) return { refusal: 'not-found' };
  const typed = {
    words: tidyText(field(visit.form, 'words')),
    answerTo: field(visit.form, 'answer-to'),
    token: readId<'once'>(field(visit.form, 'token')) ?? visit.clock.newId(),
  };
  const errors = wrongWith(visit, typed);
  if (errors.length > 0) return formPage(visit, service, typed, errors);
  const answerTo = readEmail(typed.answerTo);
  await tellAMistake(visit, {
    serviceId: service.id,
    words: typed.words,
    once: id(typed.token),
    from: visit.from,
    ...(answerTo !== undefined && { answerTo }),
  });
  return { goTo: address(paths.thanks, { service: service.id }) };
}

/** Says thank you; a doubled click comes here too. */
export async function thanksPage(visit: Visit): Promise<Answer> {
  const service = await findAsked(visit);
  if (service === undefined) return { refusal: 'not-found' };
  const words = say(visit).wrong;
  const body = html`<p><a href="${serviceAt(service.id)}">${words.thanksNext}</a></p>`;
  return { page: { title: words.thanksTitle, lead: words.thanksLead, body } };
}

async function findAsked(visit: Visit): Promise<Service | undefined> {
  const serviceId = serviceIn(visit);
  return serviceId === undefined ? undefined : findService(visit, serviceId);
}

function wrongWith(visit: Visit, typed: Typed): readonly FieldError[] {
  const words = say(visit).wrong;
  return [
    ...(typed.words === '' ? [{ field: 'words', text: words.noWords }] : []),
    ...(typed.words.length > letters_max ? [{ field: 'words', text: words.tooLong }] : []),
    ...(typed.answerTo !== '' && readEmail(typed.answerTo) === undefined
      ? [{ field: 'answer-to', text: words.noEmail }]
      : []),
  ];
}

function formPage(visit: Visit, service: Service, typed: Typed, errors: readonly FieldError[]): Answer {
  const words = say(visit).wrong;
  const fields = [
    textarea({
      id: 'words',
      name: 'words',
      label: words.words,
      hint: words.wordsHint,
      value: typed.words,
      errorMessage: errorFor(errors, 'words'),
      reader: visit,
    }),
    input({
      id: 'answer-to',
      name: 'answer-to',
      type: 'email',
      autocomplete: 'email',
      label: words.answerTo,
      hint: words.answerHint,
      value: typed.answerTo,
      errorMessage: errorFor(errors, 'answer-to'),
      reader: visit,
    }),
    button({ text: words.send, preventDoubleClick: true }),
  ];
  const page = {
    title: words.title,
    lead: words.lead(service.name),
    back: { href: serviceAt(service.id), text: words.back },
    body: form({
      action: address(paths.mistake, { service: service.id }),
      csrf: visit.csrf,
      token: typed.token,
      children: html`${fields}`,
    }),
  };
  return errors.length === 0 ? { page } : { page: { ...page, errors }, status: 422 };
}
