import { type FieldOptions, labelledField } from '../field/field.ts';
import { type Html, attributes, classes, html } from '../html.ts';

export type TextareaOptions = FieldOptions & {
  readonly value?: string | undefined;
  /** Lines shown; five unless given. */
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
};

/** Room for several sentences. */
export function textarea(options: TextareaOptions): Html {
  return labelledField(options, (id, describedBy) => textBox(options, id, describedBy));
}

/** The box alone, for fields that put more around it. */
export function textBox(options: TextareaOptions, id: string, describedBy: string | undefined): Html {
  const all = attributes({
    class: classes(
      'govuk-textarea',
      options.errorMessage !== undefined && 'govuk-textarea--error',
      options.classes,
    ),
    id,
    name: options.name,
    rows: options.rows ?? 5,
    spellcheck: options.spellcheck?.toString(),
    disabled: options.disabled,
    'aria-describedby': describedBy,
    autocomplete: options.autocomplete,
    ...options.attributes,
  });
  return html`<textarea${all}>${options.value}</textarea>`;
}
