import { type Answer, address, type Form, type Refusal, type Visit } from '#platform';
import { html } from '#ui';
import type { FormRefusal } from './forms.ts';
import { keptWords } from './kept-words.ts';
import { say } from './say.ts';

/** The page for somebody who cannot be shown what they asked for: why, and what to do next; after signing in, to `back`. */
export function answerPage(why: Refusal, visit: Visit, back = visit.path): Answer {
  if (why === 'sign-in-first') return { goTo: address('/sign-in', {}, back === '/' ? {} : { to: back }) };
  const words = say(visit)[why];
  return {
    page: {
      title: words.title,
      body: html`<p>${words.why}</p><p><a href="${words.href}">${words.next}</a></p>`,
    },
    status: why === 'not-found' ? 404 : 403,
  };
}

/** The page for a form that could not be taken; nothing was done with it. */
export function formRefusedPage(why: FormRefusal, visit: Visit, form: Form = {}): Answer {
  const words = say(visit)[why];
  const status = ({ 'not-a-form': 400, 'too-large': 413, stale: 403 } as const)[why];
  const body = html`<p>${words.why}</p><p>${words.next}</p>${keptWords(form, visit)}`;
  return { page: { title: words.title, body }, status };
}

/** The page for a fault of ours. It stands alone, so that it shows even where nothing else works. */
export function faultPage(reference: string): string {
  const words = say({ language: 'en' }).fault;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words.title}</title></head>
    <body><main><h1>${words.title}</h1><p>${words.why}</p><p>${words.next(reference)}</p></main></body></html>`.toString();
}
