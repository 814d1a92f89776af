import { type Answer, get, localPath, type Route, type Visit } from '#platform';
import type { Preferences } from '#ui';
import { cookieNames } from './cookies.ts';

/** How somebody wants pages to look and speak, kept in one small cookie: `cy.bigger.easy.high`. */
export type Look = { readonly language: 'en' | 'cy'; readonly preferences: Preferences };

export function readLook(cookie: string | undefined): Look {
  const parts = (cookie ?? '').split('.');
  return {
    language: parts.includes('cy') ? 'cy' : 'en',
    preferences: {
      bigger: parts.includes('bigger'),
      easy: parts.includes('easy'),
      contrast: parts.includes('high') ? 'high' : 'standard',
    },
  };
}

/** One link changes one thing and comes back to the page it was on. */
export const preferenceRoutes: readonly Route[] = [get('/preferences', 'anyone', changeLook)];

function changeLook(visit: Visit): Answer {
  const { query, preferences } = visit;
  const { language } = readLook(visit.cookies[cookieNames.look]);
  const words = [
    (query['language'] ?? language) === 'cy' && 'cy',
    isOn(query['bigger'], preferences.bigger) && 'bigger',
    isOn(query['easy'], preferences.easy) && 'easy',
    (query['contrast'] ?? preferences.contrast) === 'high' && 'high',
  ];
  const value = words.filter((word) => word !== false).join('.');
  return { goTo: localPath(query['back'] ?? '/'), cookies: [{ name: cookieNames.look, value }] };
}

function isOn(asked: string | undefined, now: boolean): boolean {
  return asked === undefined ? now : asked === 'on';
}
