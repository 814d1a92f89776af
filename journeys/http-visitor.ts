import assert from 'node:assert/strict';
import { type HTMLElement, parse } from 'node-html-parser';
import { evened, type Visitor } from './visitor.ts';

/** Answers a request: `app.request` of the server under test. */
export type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** Twice as a doubled click does, or once more when the first is done, as somebody does who saw no answer. */
export type Clicking = 'at once' | 'in turn';

/**
 * Sends each form twice, and goes on from the answer that says what was done. Where one click
 * leads on, so does the other; only a link that signs in says to the later one that it is used.
 */
export function clickingTwice(ask: Ask, how: Clicking): Ask {
  return async (path, init) => {
    if (init?.method !== 'POST') return ask(path, init);
    const first = ask(path, init);
    if (how === 'in turn') await first;
    const [one, other] = await Promise.all([first, ask(path, init)]);
    if (path.startsWith('/sign-in/')) return one.status === 303 ? one : other;
    assert.equal(other.status, one.status, `a doubled click at ${path}`);
    return one.headers.getSetCookie().some((cookie) => cookie.startsWith('mainstay_notice=')) ? one : other;
  };
}

export type HttpVisitor = Visitor & {
  readonly status: () => number;
  readonly page: () => HTMLElement;
  /** Asks as this visitor's browser would, with its cookies, and goes nowhere. */
  readonly asks: (path: string, init?: RequestInit) => Promise<Response>;
};

/** A visitor without a browser: reads pages, follows links, fills in forms and sends them as a browser without script would. */
export function httpVisitor(ask: Ask, name: string): HttpVisitor {
  const cookies = new Map<string, string>();
  let path = '/';
  let status = 0;
  let page = parse('');
  const brought = new Map<string, File>();

  async function asks(to: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookieText(cookies));
    const response = await ask(to, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  }

  async function go(to: string, sent?: RequestInit): Promise<void> {
    const response = await asks(to, sent);
    brought.clear();
    const next = response.headers.get('location');
    if (next !== null) return go(local(next));
    path = to;
    status = response.status;
    page = parse(await response.text(), { comment: false });
    assert.ok(status < 500, `${name} met a fault at ${to}: ${evened(page.text)}`);
  }

  return {
    name,
    status: () => status,
    page: () => page,
    asks,
    isAt: () => path,
    reads: () => Promise.resolve(textOf(page)),
    opens: (to) => go(to),
    follows: async (text) => {
      const link = page.querySelectorAll('a').find((each) => saysIt(each, text));
      assert.ok(link !== undefined, `no link “${text}” at ${path}: ${textOf(page)}`);
      await go(local(link.getAttribute('href') ?? ''));
    },
    writes: async (label, text, question) => {
      const field = labelled(within(page, question), label, 'input, textarea');
      if (field.tagName === 'TEXTAREA') field.textContent = text;
      else field.setAttribute('value', text);
    },
    brings: async (label, { name: file, text }) => {
      const field = labelled(page, label, 'input');
      brought.set(field.getAttribute('name') ?? '', new File([text], file));
    },
    chooses: async (label, question) => {
      const chosen = labelled(within(page, question), label, 'input');
      const group = chosen.getAttribute('name');
      for (const each of formOf(chosen).querySelectorAll('input')) {
        if (each.getAttribute('name') === group) each.removeAttribute('checked');
      }
      chosen.setAttribute('checked', '');
    },
    ticks: async (label) => {
      labelled(page, label, 'input').setAttribute('checked', '');
    },
    picks: async (label, option, question) => {
      const list = labelled(within(page, question), label, 'select');
      const chosen = list.querySelectorAll('option').find((each) => saysIt(each, option));
      assert.ok(chosen !== undefined, `no option “${option}” in “${label}” at ${path}`);
      for (const each of list.querySelectorAll('option')) each.removeAttribute('selected');
      chosen.setAttribute('selected', '');
    },
    presses: async (text) => {
      const button = page.querySelectorAll('button, input[type=submit]').find((each) => saysIt(each, text));
      if (button === undefined) {
        const link = page.querySelectorAll('a[role=button]').find((each) => saysIt(each, text));
        assert.ok(link !== undefined, `no button “${text}” at ${path}: ${textOf(page)}`);
        return go(local(link.getAttribute('href') ?? ''));
      }
      const form = formOf(button);
      const values = valuesOf(form);
      const extra = button.getAttribute('name');
      if (extra !== undefined) values.append(extra, button.getAttribute('value') ?? '');
      const action = local(button.getAttribute('formaction') ?? form.getAttribute('action') ?? path);
      if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'get')
        return go(`${action}?${values.toString()}`);
      await go(action, { method: 'POST', ...bodyOf(form, values, brought) });
    },
    sees: async (...texts) => {
      const all = textOf(page);
      for (const text of texts)
        assert.ok(all.includes(evened(text)), `${name} at ${path} does not see “${text}”: ${all}`);
    },
    doesNotSee: async (...texts) => {
      const all = textOf(page);
      for (const text of texts)
        assert.ok(!all.includes(evened(text)), `${name} at ${path} sees “${text}”: ${all}`);
    },
    leaves: () => Promise.resolve(),
  };
}

function textOf(page: HTMLElement): string {
  const copy = page.querySelector('body') ?? page;
  for (const value of copy.querySelectorAll('script, style, template')) value.remove();
  // Blocks stand apart as they do on a screen.
  return evened(
    decode(
      copy.innerHTML
        .replace(
          /<(br|\/?(p|div|li|ul|ol|h\d|tr|td|th|dt|dd|dl|table|section|main|header|footer|form|fieldset|legend|label|summary|details|nav|option|button))\b[^>]*>/gi,
          ' ',
        )
        .replace(/<[^>]+>/g, ''),
    ),
  );
}

function decode(text: string): string {
  return parse(`<p>${text.replaceAll('<', '&lt;')}</p>`).text;
}

function saysIt(element: HTMLElement, text: string): boolean {
  const said = evened(element.text);
  return (
    said === evened(text) ||
    evened(element.getAttribute('value') ?? '') === text ||
    evened(element.getAttribute('aria-label') ?? '') === text ||
    said.startsWith(`${evened(text)} `)
  );
}

function labelled(where: HTMLElement, text: string, kinds: string): HTMLElement {
  const labels = where.querySelectorAll('label').filter((each) => saysIt(each, text));
  const found = labels.flatMap((label) => {
    const id = label.getAttribute('for');
    return where.querySelectorAll(kinds).filter((each) => each.getAttribute('id') === id);
  })[0];
  assert.ok(found !== undefined, `no field “${text}”: ${textOf(where)}`);
  return found;
}

function within(page: HTMLElement, text?: string): HTMLElement {
  if (text === undefined) return page;
  const found = page.querySelectorAll('fieldset').find((each) => {
    const legend = each.querySelector('legend');
    return legend !== null && saysIt(legend, text);
  });
  assert.ok(found !== undefined, `no question “${text}”: ${textOf(page)}`);
  return found;
}

function formOf(element: HTMLElement): HTMLElement {
  const form = element.closest('form');
  assert.ok(form !== null && form !== undefined, 'the button or field stands in no form');
  return form;
}

function valuesOf(form: HTMLElement): URLSearchParams {
  const values = new URLSearchParams();
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name');
    const value = field.hasAttribute('disabled') ? undefined : valueOf(field);
    if (name !== undefined && value !== undefined) values.append(name, value);
  }
  return values;
}

/** A form as it travels: with files in parts, else as one line. */
function bodyOf(
  form: HTMLElement,
  values: URLSearchParams,
  files: ReadonlyMap<string, File>,
): Pick<RequestInit, 'body' | 'headers'> {
  if (form.getAttribute('enctype') !== 'multipart/form-data')
    return {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: values.toString(),
    };
  const body = new FormData();
  for (const [name, value] of values) body.append(name, value);
  for (const [name, file] of files) body.append(name, file);
  return { body };
}

/** What a field sends; undefined where it sends nothing, such as a box that is not ticked. */
function valueOf(field: HTMLElement): string | undefined {
  if (field.tagName === 'TEXTAREA') return field.text;
  if (field.tagName === 'SELECT') {
    const options = field.querySelectorAll('option');
    const chosen = options.find((each) => each.hasAttribute('selected')) ?? options[0];
    return chosen?.getAttribute('value') ?? evened(chosen?.text ?? '');
  }
  const type = field.getAttribute('type') ?? 'text';
  if (['radio', 'checkbox', 'submit', 'file'].includes(type) && !field.hasAttribute('checked'))
    return undefined;
  return field.getAttribute('value') ?? (type === 'text' ? '' : 'on');
}

function local(href: string): string {
  return href.replace(/^https?:\/\/[^/]+/, '').replace(/#.*$/, '');
}

function keep(cookies: Map<string, string>, line: string): void {
  const found = /^([^=]+)=([^;]*)/.exec(line);
  if (found === null) return;
  if (/max-age=0/i.test(line)) cookies.delete(found[1] ?? '');
  else cookies.set(found[1] ?? '', found[2] ?? '');
}

function cookieText(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
