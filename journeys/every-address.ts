import { type HTMLElement, parse } from 'node-html-parser';
import { routes } from '../src/app/routes.ts';
import type { HttpVisitor } from './http-visitor.ts';

/** A field as a page shows it: what it holds and whether somebody writes in it, chooses it, presses it or does not see it. */
export type FoundField = {
  readonly name: string;
  readonly value: string;
  readonly kind: 'written' | 'chosen' | 'pressed' | 'hidden';
};

/** A form as a page shows it: its route, where it is sent, the page it stands on and its fields. */
export type FoundForm = {
  readonly route: string;
  readonly action: string;
  readonly foundAt: string;
  readonly fields: readonly FoundField[];
};

/** What somebody finds who follows every link: addresses by route, the parts of addresses, and each form once a route. */
export type Found = {
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  readonly parts: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, FoundForm>;
  /** Links that led to no page, with the page they stand on. */
  readonly deadEnds: readonly string[];
};

type Following = {
  readonly read?: (path: string, text: string) => void;
  /** How many addresses a route at the most. */
  readonly aRoute?: number;
};

/** Follows every link from these pages on, a few addresses a route, keeps what it finds, and hands on each answer's text. */
export async function everyAddress(
  visitor: HttpVisitor,
  starts: readonly string[],
  { read = () => {}, aRoute = 6 }: Following = {},
): Promise<Found> {
  const addresses = new Map<string, string[]>();
  const parts = new Map<string, string>();
  const forms = new Map<string, FoundForm>();
  const deadEnds: string[] = [];
  const waiting = starts.map((path) => ({ path, on: 'the start' }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, on } = next;
    const route = routeOf('get', path);
    const known = addresses.get(route?.path ?? '') ?? [];
    if (route === undefined) deadEnds.push(`${path} on ${on}: no address`);
    if (route === undefined || known.includes(path) || known.length >= aRoute) continue;
    addresses.set(route.path, [...known, path]);
    for (const [name, value] of route.parts) parts.set(name, value);
    const response = await visitor.asks(path);
    if (response.status >= 400) deadEnds.push(`${path} on ${on}: ${response.status}`);
    const text = await response.text();
    read(path, text);
    const page = pageOf(response, text);
    waiting.push(...linksOf(page, response).map((link) => ({ path: link, on: path })));
    for (const form of formsOf(page, path)) forms.set(form.route, forms.get(form.route) ?? form);
  }
  return { addresses, parts, forms, deadEnds };
}

function pageOf({ headers }: Response, text: string): HTMLElement {
  return parse((headers.get('content-type') ?? '').startsWith('text/html') ? text : '');
}

/** The route that answers an address, with the parts it reads from it. */
export function routeOf(
  method: 'get' | 'post',
  address: string,
): { readonly path: string; readonly parts: readonly (readonly [string, string])[] } | undefined {
  const given = (address.split(/[?#]/)[0] ?? '').split('/');
  const route = routes.find((each) => each.method === method && fits(each.path.split('/'), given));
  if (route === undefined) return undefined;
  const names = route.path.split('/');
  const parts = names.flatMap((name, at) =>
    name.startsWith(':') ? [[name.slice(1), given[at] ?? ''] as const] : [],
  );
  return { path: route.path, parts };
}

function fits(route: readonly string[], given: readonly string[]): boolean {
  return (
    route.length === given.length && route.every((part, at) => part.startsWith(':') || part === given[at])
  );
}

function linksOf(page: HTMLElement, { headers }: Response): readonly string[] {
  const links = page.querySelectorAll('a').map((each) => each.getAttribute('href') ?? '');
  return [...links, headers.get('location') ?? '']
    .filter((href) => href.startsWith('/') && !/^\/(preferences|api|assets)\b/.test(href))
    .map((href) => href.replace(/#.*$/, ''));
}

function formsOf(page: HTMLElement, foundAt: string): readonly FoundForm[] {
  return page.querySelectorAll('form[method=post]').flatMap((form) => {
    const action = form.getAttribute('action') ?? '';
    const route = routeOf('post', action);
    if (route === undefined) return [];
    return [{ route: route.path, action, foundAt, fields: fieldsOf(form) }];
  });
}

/** The fields of a form, each as it stands. */
export function fieldsOf(form: HTMLElement): readonly FoundField[] {
  return form.querySelectorAll('input, textarea, select, button').flatMap((field) => {
    const name = field.getAttribute('name');
    if (name === undefined) return [];
    const kind = kindOf(field.tagName, field.getAttribute('type'));
    return [{ name, value: field.getAttribute('value') ?? field.text, kind }];
  });
}

function kindOf(tag: string, type: string | undefined): FoundField['kind'] {
  if (tag === 'BUTTON') return 'pressed';
  if (type === 'hidden') return 'hidden';
  return tag === 'SELECT' || ['radio', 'checkbox', 'file'].includes(type ?? '') ? 'chosen' : 'written';
}
