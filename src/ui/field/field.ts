import { type ErrorMessageOptions, errorMessage } from '../error-message/error-message.ts';
import { type HintOptions, hint } from '../hint/hint.ts';
import { type Attributes, type Content, type Html, attributes, classes, html, idList } from '../html.ts';
import { fixedWords } from '../fixed-words.ts';
import { type LabelOptions, label } from '../label/label.ts';
import type { Reader } from '../say.ts';

/** What every field of a form has. Text alone may stand for a label, a hint or a message. */
export type FieldOptions = {
  readonly name: string;
  /** The name unless given. */
  readonly id?: string | undefined;
  readonly label: Content | LabelOptions;
  readonly hint?: Content | HintOptions | undefined;
  readonly errorMessage?: Content | ErrorMessageOptions | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
  /** Who reads: the fixed words are said in their language. */
  readonly reader?: Reader | undefined;
};

export type FormGroupOptions = {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** The parts around a control: its hint and message, and the ids that describe it. */
export type Around = {
  readonly hint: Html | undefined;
  readonly error: Html | undefined;
  readonly describedBy: string | undefined;
};

/** Options from words alone, or as they are. */
export function wordsOr<Options extends { readonly text?: Content | undefined }>(
  given: Content | Options,
): Options | { readonly text: Content } {
  return isContent(given) ? { text: given } : given;
}

/** The hint and the message of a field, with ids made from the field's. */
export function around(
  id: string,
  field: Pick<FieldOptions, 'hint' | 'errorMessage' | 'describedBy' | 'reader'>,
): Around {
  const hintId = field.hint === undefined ? undefined : `${id}-hint`;
  const errorId = field.errorMessage === undefined ? undefined : `${id}-error`;
  return {
    hint: field.hint === undefined ? undefined : hint({ ...wordsOr<HintOptions>(field.hint), id: hintId }),
    error:
      field.errorMessage === undefined
        ? undefined
        : errorMessage({
            visuallyHiddenText: fixedWords(field.reader).error,
            ...wordsOr<ErrorMessageOptions>(field.errorMessage),
            id: errorId,
          }),
    describedBy: idList(field.describedBy, hintId, errorId),
  };
}

/** The box around one field, marked when something is wrong in it. */
export function formGroup(options: FormGroupOptions & { error: boolean; children: Html }): Html {
  const all = attributes({
    class: classes('govuk-form-group', options.error && 'govuk-form-group--error', options.classes),
    ...options.attributes,
  });
  return html`<div${all}>${options.children}</div>`;
}

/** A labelled control with its hint and message around it. */
export function labelledField(
  field: FieldOptions,
  control: (id: string, describedBy: string | undefined) => Html,
): Html {
  const id = field.id ?? field.name;
  const parts = around(id, field);
  return formGroup({
    ...field.formGroup,
    error: field.errorMessage !== undefined,
    children: html`${label({ ...wordsOr<LabelOptions>(field.label), for: id })}
      ${parts.hint}
      ${parts.error}
      ${control(id, parts.describedBy)}`,
  });
}

function isContent(given: Content | object): given is Content {
  return typeof given !== 'object' || 'isEscaped' in given;
}
