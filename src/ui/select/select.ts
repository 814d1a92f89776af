import { type FieldOptions, labelledField } from '../field/field.ts';
import { type Attributes, type Html, attributes, classes, html } from '../html.ts';

export type SelectItem = {
  readonly text: string;
  readonly value?: string | number | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export type SelectOptions = FieldOptions & {
  readonly items: readonly SelectItem[];
  /** The value already chosen. */
  readonly value?: string | number | undefined;
};

/** One out of a long list; radios are easier wherever the list is short. */
export function select(options: SelectOptions): Html {
  return labelledField(options, (id, describedBy) => {
    const all = attributes({
      class: classes(
        'govuk-select',
        options.classes,
        options.errorMessage !== undefined && 'govuk-select--error',
      ),
      id,
      name: options.name,
      disabled: options.disabled,
      'aria-describedby': describedBy,
      ...options.attributes,
    });
    return html`<select${all}>${options.items.map((item) => one(item, options.value))}</select>`;
  });
}

function one(item: SelectItem, chosen: string | number | undefined): Html {
  const isChosen = chosen !== undefined && chosen !== '' && (item.value ?? item.text) === chosen;
  const all = attributes({
    value: item.value,
    selected: item.selected ?? isChosen,
    disabled: item.disabled,
    ...item.attributes,
  });
  return html`<option${all}>${item.text}</option>`;
}
