import type { Context } from 'hono';
import type { Answer } from '#platform';
import { type Frame, renderPage } from '#ui';
import { cookieNames, sendCookie } from './cookies.ts';
import { navigation } from './navigation.ts';
import { answerPage } from './pages.ts';
import type { Visiting } from './visiting.ts';

const notice_seconds = 60;

/** Turns an answer into a response, with its cookies. What is about somebody is never kept by the browser or on the way. */
export async function send(context: Context, visiting: Visiting, answer: Answer): Promise<Response> {
  const { visit } = visiting;
  if ('refusal' in answer) return send(context, visiting, answerPage(answer.refusal, visit));
  sendCookies(context, visiting, answer);
  context.header('cache-control', 'private, no-store');
  if ('goTo' in answer) {
    if (answer.notice !== undefined) {
      sendCookie(context, visit.settings, {
        name: cookieNames.notice,
        value: answer.notice,
        seconds: notice_seconds,
      });
    }
    return context.redirect(answer.goTo, 303);
  }
  if ('json' in answer) return context.json(answer.json, answer.status ?? 200);
  if ('file' in answer) return sendFile(context, answer.file);
  if (visiting.notice !== undefined) {
    sendCookie(context, visit.settings, { name: cookieNames.notice, value: '', seconds: 0 });
  }
  return context.html(renderPage(answer.page, await frameOf(visiting)), answer.status ?? 200);
}

// What an answer says comes last, so that signing out is not undone by keeping the session.
function sendCookies(context: Context, visiting: Visiting, answer: Answer): void {
  const { newMark, keptSession, visit } = visiting;
  const mark = newMark === undefined ? [] : [{ name: cookieNames.visit, value: newMark }];
  const kept = keptSession === undefined ? [] : [keptSession];
  for (const cookie of [...mark, ...kept, ...(answer.cookies ?? [])]) {
    sendCookie(context, visit.settings, cookie);
  }
}

function sendFile(context: Context, file: Extract<Answer, { file: unknown }>['file']): Response {
  const name = encodeURIComponent(file.name);
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
  return context.body(body, 200, {
    'content-type': file.type,
    'content-disposition': `${file.show === true ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
  });
}

async function frameOf(visiting: Visiting): Promise<Frame> {
  const { visit } = visiting;
  return {
    language: visit.language,
    asked: visiting.asked,
    signedInAs: visit.account === undefined ? undefined : { name: visit.account.name },
    nav: visiting.nav ?? (await navigation(visit)),
    preferences: visit.preferences,
    csrf: visit.csrf,
    path: visit.path,
    notice: visiting.notice,
  };
}
