import { type FieldsetOptions, fieldset } from '../fieldset/fieldset.ts';
import { type HintOptions, hint } from '../hint/hint.ts';
import { type Attributes, type Content, type Html, attributes, classes, html, isEmpty } from '../html.ts';
import { type LabelOptions, label } from '../label/label.ts';
import { type Around, type FieldOptions, type FormGroupOptions, formGroup, wordsOr } from './field.ts';

/** One choice of radios or checkboxes. */
export type ChoiceItem = {
  readonly value: string | number;
  readonly text: Content;
  readonly id?: string | undefined;
  readonly hint?: Content | HintOptions | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly label?: Pick<LabelOptions, 'classes' | 'attributes'> | undefined;
  /** What is asked more when this is chosen. */
  readonly conditional?: Html | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A word between choices: "or". */
export type Divider = { readonly divider: Content };

export type ChoicesOptions = Pick<
  FieldOptions,
  'name' | 'hint' | 'errorMessage' | 'classes' | 'attributes' | 'reader'
> & {
  /** The first choice's id, to which the error summary leads; the name unless given. */
  readonly idPrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
};

/** What differs between the two kinds of choice. */
export type ChoiceKind = {
  readonly name: 'radios' | 'checkboxes';
  readonly describedBy?: string | undefined;
};

/** The id of the choice at a place counted from nought: the first has none of its own number. */
export function choiceId(item: ChoiceItem, prefix: string, index: number): string {
  return item.id ?? (index === 0 ? prefix : `${prefix}-${(index + 1).toString()}`);
}

/** One choice: the input with its label, its hint and what it asks more. */
export function choice(
  kind: ChoiceKind['name'],
  item: ChoiceItem,
  own: { readonly id: string; readonly checked: boolean; readonly input: Attributes },
): Html {
  const hintId = `${own.id}-item-hint`;
  const conditionalId = `conditional-${own.id}`;
  const conditional = isEmpty(item.conditional) ? undefined : item.conditional;
  const all = attributes({
    class: `govuk-${kind}__input`,
    id: own.id,
    value: item.value,
    checked: own.checked,
    disabled: item.disabled,
    'data-aria-controls': conditional && conditionalId,
    ...own.input,
    ...item.attributes,
  });
  const labelClasses = classes(`govuk-${kind}__label`, item.label?.classes);
  return html`<div class="govuk-${kind}__item">
      <input${all}>
      ${label({ ...item.label, text: item.text, classes: labelClasses, for: own.id })}
      ${itemHint(kind, item, hintId)}
    </div>
    ${
      conditional &&
      html`<div${attributes({
        class: classes(`govuk-${kind}__conditional`, !own.checked && `govuk-${kind}__conditional--hidden`),
        id: conditionalId,
      })}>${conditional}</div>`
    }`;
}

function itemHint(kind: ChoiceKind['name'], item: ChoiceItem, id: string): Html | undefined {
  if (item.hint === undefined) return undefined;
  const options = wordsOr<HintOptions>(item.hint);
  const more = 'classes' in options ? options.classes : undefined;
  return hint({ ...options, id, classes: classes(`govuk-${kind}__hint`, more) });
}

/** The choices with hint and message, in a fieldset where there is one. */
export function choiceGroup(
  kind: ChoiceKind['name'],
  options: ChoicesOptions,
  inside: { readonly around: Around; readonly items: readonly Html[] },
): Html {
  const all = attributes({
    class: classes(`govuk-${kind}`, options.classes),
    ...options.attributes,
    'data-module': `govuk-${kind}`,
  });
  const children = html`${inside.around.hint}
    ${inside.around.error}
    <div${all}>${inside.items}</div>`;
  return formGroup({
    ...options.formGroup,
    error: options.errorMessage !== undefined,
    children:
      options.fieldset === undefined
        ? children
        : fieldset({ ...options.fieldset, describedBy: inside.around.describedBy, children }),
  });
}
