import { type Attributes, type Content, type Html, attributes, classes, html, raw } from '../html.ts';

export type ButtonOptions = {
  readonly text: Content;
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined;
  readonly kind?: 'main' | 'secondary' | 'warning' | 'inverse' | undefined;
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

const startIcon = raw(
  '<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>',
);

/** A button, or a link that looks like one. One main button a page. */
export function button(options: ButtonOptions): Html {
  const kind = options.kind ?? 'main';
  const start = options.isStartButton === true;
  const common = {
    class: classes(
      'govuk-button',
      kind !== 'main' && `govuk-button--${kind}`,
      options.classes,
      start && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    ...options.attributes,
    id: options.id,
  };
  const words = start && typeof options.text === 'object' ? html`<span>${options.text}</span>` : options.text;
  const inside = html`${words}${start && startIcon}`;
  if (options.href !== undefined) {
    return html`<a${attributes({ href: options.href, role: 'button', draggable: 'false', ...common })}>${inside}</a>`;
  }
  const own = attributes({
    type: options.type ?? 'submit',
    value: options.value,
    name: options.name,
    disabled: options.disabled,
    'aria-disabled': options.disabled === true ? 'true' : undefined,
    'data-prevent-double-click': options.preventDoubleClick?.toString(),
    ...common,
  });
  return html`<button${own}>${inside}</button>`;
}

/** Buttons side by side, one under the other on a phone. */
export function buttonGroup(buttons: readonly Html[]): Html {
  return html`<div class="govuk-button-group">${buttons}</div>`;
}
