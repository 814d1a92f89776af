import {
  type ChoiceItem,
  type ChoicesOptions,
  type Divider,
  choice,
  choiceGroup,
  choiceId,
} from '../field/choices.ts';
import { around } from '../field/field.ts';
import { type Html, html } from '../html.ts';

export type RadiosOptions = ChoicesOptions & {
  readonly items: readonly (ChoiceItem | Divider)[];
  /** The value already chosen. */
  readonly value?: string | number | undefined;
};

/** One choice out of several. */
export function radios(options: RadiosOptions): Html {
  const prefix = options.idPrefix ?? options.name;
  return choiceGroup('radios', options, {
    around: around(prefix, {
      hint: options.hint,
      errorMessage: options.errorMessage,
      reader: options.reader,
      describedBy: options.fieldset?.describedBy,
    }),
    items: options.items.map((item, index) => radio(options, item, choicePlace(item, prefix, index))),
  });
}

function choicePlace(item: ChoiceItem | Divider, prefix: string, index: number): string {
  return 'divider' in item ? '' : choiceId(item, prefix, index);
}

function radio(options: RadiosOptions, item: ChoiceItem | Divider, id: string): Html {
  if ('divider' in item) return html`<div class="govuk-radios__divider">${item.divider}</div>`;
  const chosen = options.value !== undefined && options.value !== '' && options.value === item.value;
  const hintId = item.hint === undefined ? undefined : `${id}-item-hint`;
  return choice('radios', item, {
    id,
    checked: item.checked ?? chosen,
    input: { name: options.name, type: 'radio', 'aria-describedby': hintId },
  });
}
