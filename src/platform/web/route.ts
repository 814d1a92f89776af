import type { Page } from '#ui';
import type { Visit } from './visit.ts';

/** Who may call an address: anyone, anyone signed in, or those whom the table of authority gives an ability. */
export type Who<Ability extends string = string> = 'anyone' | 'signed-in' | { readonly may: Ability };

export type Cookie = { readonly name: string; readonly value: string; readonly seconds?: number };

/** Why nothing is shown: the app says it in words, with what to do next. */
export type Refusal = 'not-found' | 'not-allowed' | 'sign-in-first';

/** What an address answers with. Cookies are always sent out of reach of scripts. */
export type Answer = { readonly cookies?: readonly Cookie[] } & (
  | { readonly page: Page; readonly status?: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 }
  | { readonly goTo: string; readonly notice?: string }
  | { readonly refusal: Refusal }
  | { readonly json: unknown; readonly status?: 200 | 201 | 400 | 403 | 404 | 409 | 422 }
  | { readonly file: SentFile }
);

/** A file as it is sent; `show` has the browser show it instead of saving it. */
export type SentFile = {
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly show?: boolean;
};

export type Route<Ability extends string = string> = {
  readonly method: 'get' | 'post';
  /** `/plans/:person/lines/:line`; parts after a colon come as `visit.params`. */
  readonly path: string;
  readonly who: Who<Ability>;
  readonly answer: (visit: Visit) => Answer | Promise<Answer>;
};

/** An address somebody reads. */
export function get<Ability extends string>(
  path: string,
  who: Who<Ability>,
  answer: Route['answer'],
): Route<Ability> {
  return { method: 'get', path, who, answer };
}

/** An address a form is sent to. */
export function post<Ability extends string>(
  path: string,
  who: Who<Ability>,
  answer: Route['answer'],
): Route<Ability> {
  return { method: 'post', path, who, answer };
}

/** Fills the parts of an address: `address('/plans/:person', { person })`. Throws where a part is missing. */
export function address(
  path: string,
  parts: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): string {
  const filled = path.replace(/:([a-z]+)/gi, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`expected ${name} for the address ${path}`);
    return encodeURIComponent(part);
  });
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
