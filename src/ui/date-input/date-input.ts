import { around, type FieldOptions, formGroup } from '../field/field.ts';
import { type FieldsetOptions, fieldset } from '../fieldset/fieldset.ts';
import { fixedWords } from '../fixed-words.ts';
import { type Html, attributes, classes, html } from '../html.ts';
import { input } from '../input/input.ts';

export type DatePart = 'day' | 'month' | 'year';

export type DateInputOptions = Pick<
  FieldOptions,
  'hint' | 'errorMessage' | 'classes' | 'attributes' | 'formGroup' | 'reader'
> & {
  readonly id: string;
  readonly fieldset?: FieldsetOptions | undefined;
  /** Put before the names: `starts` gives `starts-day`. */
  readonly namePrefix?: string | undefined;
  /** Day, month and year unless fewer are given. */
  readonly parts?: readonly DatePart[] | undefined;
  readonly labels?: Partial<Readonly<Record<DatePart, string>>> | undefined;
  readonly values?: Partial<Readonly<Record<DatePart, string | number | undefined>>> | undefined;
  /** Which parts are marked as wrong; all of them when only a message is given. */
  readonly wrong?: readonly DatePart[] | undefined;
};

/** A day that people know by heart, typed in three boxes. */
export function dateInput(options: DateInputOptions): Html {
  const parts = around(options.id, { ...options, describedBy: options.fieldset?.describedBy });
  const all = attributes({
    class: classes('govuk-date-input', options.classes),
    ...options.attributes,
    id: options.id,
  });
  const boxes = (options.parts ?? (['day', 'month', 'year'] as const)).map((part) => box(options, part));
  const children = html`${parts.hint}
    ${parts.error}
    <div${all}>${boxes}</div>`;
  return formGroup({
    ...options.formGroup,
    error: options.errorMessage !== undefined,
    children:
      options.fieldset === undefined
        ? children
        : fieldset({ ...options.fieldset, role: 'group', describedBy: parts.describedBy, children }),
  });
}

function box(options: DateInputOptions, part: DatePart): Html {
  const prefix = options.namePrefix === undefined ? '' : `${options.namePrefix}-`;
  const wrong = options.wrong?.includes(part) ?? options.errorMessage !== undefined;
  const width = part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2';
  return html`<div class="govuk-date-input__item">${input({
    label: {
      text: options.labels?.[part] ?? fixedWords(options.reader)[part],
      classes: 'govuk-date-input__label',
    },
    id: `${options.id}-${part}`,
    name: `${prefix}${part}`,
    classes: classes('govuk-date-input__input', wrong && 'govuk-input--error', width),
    value: options.values?.[part],
    inputmode: 'numeric',
  })}</div>`;
}
