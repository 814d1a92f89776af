import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Cookie, Settings } from '#platform';

/** Cookies the app itself keeps. None of them follows anybody to another site. */
export const cookieNames = {
  visit: 'mainstay_visit',
  session: 'mainstay_session',
  look: 'mainstay_look',
  notice: 'mainstay_notice',
} as const;

const year_seconds = 31_536_000;

/** Sends a cookie out of reach of scripts and other sites; over https it travels only encrypted. Nought seconds removes it. */
export function sendCookie(context: Context, settings: Settings, cookie: Cookie): void {
  setCookie(context, cookie.name, cookie.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: settings.url.startsWith('https:'),
    maxAge: cookie.seconds ?? year_seconds,
  });
}

/** Every cookie that came with a request. */
export function cookiesOf(context: Context): Readonly<Record<string, string>> {
  return getCookie(context);
}
