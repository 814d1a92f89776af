import {
  type ChoiceItem,
  type ChoicesOptions,
  type Divider,
  choice,
  choiceGroup,
  choiceId,
} from '../field/choices.ts';
import { around } from '../field/field.ts';
import { type Html, html, idList } from '../html.ts';

export type CheckboxItem = ChoiceItem & {
  readonly name?: string | undefined;
  /** "None of these": choosing it takes the others away. */
  readonly behaviour?: 'exclusive' | undefined;
};

export type CheckboxesOptions = ChoicesOptions & {
  readonly items: readonly (CheckboxItem | Divider)[];
  /** The values already chosen. */
  readonly values?: readonly (string | number)[] | undefined;
  readonly describedBy?: string | undefined;
};

/** Any number of choices. */
export function checkboxes(options: CheckboxesOptions): Html {
  const prefix = options.idPrefix ?? options.name;
  const parts = around(prefix, {
    hint: options.hint,
    errorMessage: options.errorMessage,
    reader: options.reader,
    describedBy: options.fieldset?.describedBy ?? options.describedBy,
  });
  const outside = options.fieldset === undefined ? parts.describedBy : undefined;
  return choiceGroup('checkboxes', options, {
    around: parts,
    items: options.items.map((item, index) => checkbox(options, item, { prefix, index, outside })),
  });
}

type Place = { readonly prefix: string; readonly index: number; readonly outside: string | undefined };

function checkbox(options: CheckboxesOptions, item: CheckboxItem | Divider, place: Place): Html {
  if ('divider' in item) return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`;
  const id = choiceId(item, place.prefix, place.index);
  return choice('checkboxes', item, {
    id,
    checked: item.checked ?? options.values?.includes(item.value) ?? false,
    input: {
      name: item.name ?? options.name,
      type: 'checkbox',
      'data-behaviour': item.behaviour,
      'aria-describedby': idList(place.outside, item.hint === undefined ? undefined : `${id}-item-hint`),
    },
  });
}
