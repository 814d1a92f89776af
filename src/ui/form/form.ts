import { type Html, attributes, html, noHtml } from '../html.ts';

export type FormOptions = {
  readonly action: string;
  readonly children: Html | readonly Html[];
  /** The visit's secret against forged forms: `frame.csrf`. Forms that only ask (`method: 'get'`) have none. */
  readonly csrf?: string | undefined;
  readonly method?: 'get' | 'post' | undefined;
  readonly id?: string | undefined;
  readonly enctype?: 'multipart/form-data' | undefined;
  /** A mark used once: the same form sent twice does its work once. */
  readonly token?: string | undefined;
  /** Where to ask, while somebody types, what these fields come to; see `follows`. The address has a query. */
  readonly follow?: { readonly ask: string; readonly fields: readonly string[] } | undefined;
};

/** A form that sends with the secret against forged forms; the browser's own checks are off, so that ours speak. */
export function form(options: FormOptions): Html {
  const method = options.method ?? 'post';
  if (method === 'post' && options.csrf === undefined)
    throw new TypeError('expected csrf for a form that sends');
  const all = attributes({
    id: options.id,
    method,
    action: options.action,
    enctype: options.enctype,
    novalidate: true,
    role: method === 'get' ? 'search' : undefined,
    'data-follow': options.follow?.ask,
    'data-follow-fields': options.follow?.fields.join(' '),
  });
  return html`<form${all}>${hiddenField('csrf', options.csrf)}${hiddenField('token', options.token)}${options.children}</form>`;
}

/** A value that travels with a form unseen; nothing when it is missing. */
export function hiddenField(name: string, value: string | undefined): Html {
  return value === undefined ? noHtml : html`<input type="hidden" name="${name}" value="${value}">`;
}
