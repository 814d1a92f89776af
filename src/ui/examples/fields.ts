import { button, buttonGroup } from '../button/button.ts';
import { characterCount } from '../character-count/character-count.ts';
import { checkboxes } from '../checkboxes/checkboxes.ts';
import { dateInput } from '../date-input/date-input.ts';
import { fileUpload } from '../file-upload/file-upload.ts';
import { html } from '../html.ts';
import { input, moneyInput } from '../input/input.ts';
import { radios } from '../radios/radios.ts';
import { select } from '../select/select.ts';
import { textarea } from '../textarea/textarea.ts';
import type { Example } from './example.ts';

/** Fields and buttons. */
export const fields: readonly Example[] = [
  {
    name: 'Buttons',
    html: buttonGroup([
      button({ text: 'Start my plan' }),
      button({ text: 'I do not agree with something', kind: 'secondary', type: 'button' }),
      button({ text: 'Leave Tideway Arts', kind: 'warning', type: 'button' }),
      button({ text: 'Not yet', type: 'button', disabled: true }),
    ]),
  },
  {
    name: 'Text',
    html: html`${input({ name: 'called', label: 'What people call me', autocomplete: 'nickname' })}
      ${input({
        name: 'email',
        label: 'My e-mail address',
        hint: 'We send you a link to sign in. There is no password.',
        type: 'email',
        autocomplete: 'email',
        errorMessage: 'Write an e-mail address, like ola@example.org',
        value: 'ola@',
      })}
      ${moneyInput({ name: 'cost', label: 'What it costs', suffix: { text: 'a week' }, value: '63.00' })}`,
  },
  {
    name: 'Longer text',
    html: html`${textarea({ name: 'matters', label: 'What matters to me', value: 'Getting up when I choose.' })}
      ${characterCount({ name: 'reason', label: 'Why I want to buy it', maxlength: 500 })}`,
  },
  {
    name: 'Choices',
    html: html`${radios({
      name: 'held',
      fieldset: { legend: { text: 'Who holds the money?', classes: 'govuk-fieldset__legend--m' } },
      hint: 'You can change your mind at any time.',
      value: 'me',
      items: [
        { value: 'me', text: 'I do', hint: 'In my own account: a direct payment.' },
        {
          value: 'provider',
          text: 'Somebody I choose',
          hint: 'An individual service fund.',
          conditional: input({ name: 'provider-name', label: 'Who?' }),
        },
        { divider: 'or' },
        { value: 'later', text: 'I want to talk about it first' },
      ],
    })}
      ${checkboxes({
        name: 'helps',
        fieldset: { legend: { text: 'Who can see my plan?', classes: 'govuk-fieldset__legend--m' } },
        values: ['bea'],
        errorMessage: 'Choose somebody, or nobody yet',
        items: [
          { value: 'bea', text: 'Bea, my sister' },
          { value: 'tunde', text: 'Tunde, my planner' },
          { divider: 'or' },
          { value: 'none', text: 'Nobody yet', behaviour: 'exclusive' },
        ],
      })}`,
  },
  {
    name: 'Day, list and file',
    html: html`${dateInput({
      id: 'starts',
      namePrefix: 'starts',
      fieldset: { legend: { text: 'When should it start?', classes: 'govuk-fieldset__legend--s' } },
      hint: 'For example, 6 4 2026',
      values: { day: 6, month: 4, year: 2026 },
    })}
      ${select({
        name: 'often',
        label: 'How often',
        value: 'week',
        items: [
          { value: 'day', text: 'Every day' },
          { value: 'week', text: 'Every week' },
        ],
      })}
      ${fileUpload({ name: 'bank-file', label: 'A file from your bank', hint: 'We only read it.' })}`,
  },
];
