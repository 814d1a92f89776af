import assert from 'node:assert/strict';
import { visitOf, type VisitParts } from '#people/testing';
import type { Answer, SignedIn, World } from '#platform';
import { html } from '#ui';
import { routesWith } from '../web/routes.ts';

/** Somebody’s browser, with the cookies it keeps. */
export type Browser = { readonly world: World; cookies: Record<string, string>; account?: SignedIn };
export type Answers = readonly { readonly level: number; readonly form?: Record<string, string> }[];

/** Something of everything, and words at one question. */
export const allTwo: Answers = Array.from({ length: 12 }, (_, place) => ({
  level: 2,
  form: place === 8 ? { words: 'I have not been to the market since spring.' } : {},
}));

/** A browser that has asked for nothing yet, of somebody signed in or of nobody. */
export function browserOn(world: World, account?: SignedIn): Browser {
  return { world, cookies: {}, ...(account !== undefined && { account }) };
}

/** What opens the answers that a browser keeps. */
export function secretIn(browser: Browser): string | undefined {
  return browser.cookies['mainstay_answers_mainstay-start'];
}

/** One answer, as its form sends it. */
export function answer(number: number, form: Record<string, string>, query: Record<string, string> = {}) {
  const parts: VisitParts = { path: `/budget/${number}`, params: { number: String(number) }, query, form };
  return ['post', '/budget/:number', parts] as const;
}

export async function answerAll(browser: Browser, answers: Answers, instrument?: string): Promise<void> {
  for (const [place, each] of answers.entries()) {
    const query = instrument === undefined ? {} : { with: instrument };
    await goTo(browser, answer(place + 1, { ...each.form, level: String(each.level) }, query));
  }
}

/** What a page answers, its cookies kept. */
export async function ask(
  browser: Browser,
  method: 'get' | 'post',
  path: string,
  parts: VisitParts,
): Promise<Answer> {
  const routes = routesWith({ likeMe: () => Promise.resolve(html``) });
  const route = routes.find((each) => each.method === method && each.path === path);
  assert.ok(route, `there is no ${method} ${path}`);
  const given = await route.answer(
    visitOf(browser.world, browser.account, { path, ...parts, cookies: browser.cookies }),
  );
  for (const cookie of given.cookies ?? []) browser.cookies[cookie.name] = cookie.value;
  return given;
}

/** All that a page says. */
export async function page(
  browser: Browser,
  method: 'get' | 'post',
  path: string,
  parts: VisitParts = {},
): Promise<string> {
  const given = await ask(browser, method, path, parts);
  assert.ok('page' in given, JSON.stringify(given));
  return `${given.page.title} ${String(given.page.lead ?? '')} ${given.page.body.toString()}`;
}

/** Where it leads. */
export async function goTo(
  browser: Browser,
  [method, path, parts]: readonly ['get' | 'post', string, VisitParts],
): Promise<string> {
  const given = await ask(browser, method, path, parts);
  assert.ok('goTo' in given, 'page' in given ? JSON.stringify(given.page.errors) : JSON.stringify(given));
  return given.goTo;
}
