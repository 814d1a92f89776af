import { type FieldOptions, labelledField } from '../field/field.ts';
import { type Attributes, type Content, type Html, attributes, classes, html, isEmpty } from '../html.ts';

/** Words fixed before or after what is typed: £, per week. */
export type AffixOptions = {
  readonly text?: Content | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type InputOptions = FieldOptions & {
  readonly value?: string | number | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'search' | 'url' | undefined;
  readonly inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly pattern?: string | undefined;
  readonly prefix?: AffixOptions | undefined;
  readonly suffix?: AffixOptions | undefined;
  readonly inputWrapper?: Pick<AffixOptions, 'classes' | 'attributes'> | undefined;
};

/** One line of text. */
export function input(options: InputOptions): Html {
  return labelledField(options, (id, describedBy) => inWrapper(options, box(options, id, describedBy)));
}

/** An amount of money in pounds: £ before it, decimal keys on a phone. */
export function moneyInput(options: InputOptions): Html {
  return input({
    inputmode: 'decimal',
    spellcheck: false,
    classes: 'govuk-input--width-5',
    prefix: { text: '£' },
    ...options,
  });
}

function box(options: InputOptions, id: string, describedBy: string | undefined): Html {
  const wrong = options.errorMessage !== undefined;
  const all = attributes({
    class: classes('govuk-input', options.classes, wrong && 'govuk-input--error'),
    id,
    name: options.name,
    type: options.type ?? 'text',
    spellcheck: options.spellcheck?.toString(),
    value: options.value,
    disabled: options.disabled,
    'aria-describedby': describedBy,
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    inputmode: options.inputmode,
    ...options.attributes,
  });
  return html`<input${all}>`;
}

function inWrapper(options: InputOptions, control: Html): Html {
  if (isEmpty(options.prefix?.text) && isEmpty(options.suffix?.text)) return control;
  const all = attributes({
    class: classes('govuk-input__wrapper', options.inputWrapper?.classes),
    ...options.inputWrapper?.attributes,
  });
  return html`<div${all}>${affix(options.prefix, 'prefix')}${control}${affix(options.suffix, 'suffix')}</div>`;
}

function affix(options: AffixOptions | undefined, where: 'prefix' | 'suffix'): Html | undefined {
  if (options === undefined || isEmpty(options.text)) return undefined;
  const all = attributes({
    class: classes(`govuk-input__${where}`, options.classes),
    'aria-hidden': 'true',
    ...options.attributes,
  });
  return html`<div${all}>${options.text}</div>`;
}
