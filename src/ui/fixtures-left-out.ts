/** Fixtures of govuk-frontend that our components do not give, and why: their options are not offered. */
export const leftOut: readonly {
  readonly component: string;
  readonly why: string;
  readonly fixtures: readonly string[];
}[] = [
  {
    component: 'character-count',
    why: 'We count letters only: words are counted differently by everyone.',
    fixtures: [
      'with maxwords',
      "with count type 'length'",
      "with count type 'characters'",
      "with count type 'characters' and value",
      "with count type 'characters' and error message",
      "with count type 'characters' and threshold",
      "with count type 'words'",
      "with count type 'words' and value",
      "with count type 'words' and error message",
      "with count type 'words' and threshold",
    ],
  },
  {
    component: 'character-count',
    why: 'A count without a most is a plain textarea.',
    fixtures: [
      'to configure in JavaScript',
      'with neither maxlength nor maxwords set',
      'with neither maxlength, maxwords nor textarea description set',
    ],
  },
  {
    component: 'character-count',
    why: 'It has texts for counting words, which we do not offer; ours for letters are proven by a test of their own.',
    fixtures: ['with translations'],
  },
  {
    component: 'date-input',
    why: 'Our three parts have fixed names, ids, widths and keys; values and errors are given by part, not by item.',
    fixtures: [
      'with values, name prefix and custom names',
      'day and month (using items)',
      'month and year (using items)',
      'with errors only (using classes)',
      'with errors only (using items)',
      'with errors only (using items and classes)',
      'with error on day input (using items)',
      'with error on month input (using items)',
      'with error on year input (using items)',
      'custom pattern',
      'custom inputmode',
      'with nested name',
      'with id on items',
      'with item value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
      'with error on single field by omission',
      'with error on single field using classes',
      'with error on single item',
      'with error on single item by omission',
      'with error on single item using classes',
      'items with classes',
      'with autocomplete values',
      'with input attributes',
    ],
  },
  {
    component: 'file-upload',
    why: 'The browser’s own file button works everywhere and speaks the person’s language.',
    fixtures: [
      'enhanced',
      'enhanced, with error message and hint',
      'enhanced, multiple files',
      'enhanced, custom wrapper classes and attributes',
      'translated',
    ],
  },
  {
    component: 'panel',
    why: 'We interrupt nobody with a panel; it only confirms.',
    fixtures: [
      'interruption',
      'interruption-with-content-with-long-line-length',
      'interruption-with-headings-content-and-lists',
      'interruption with custom classes',
      'interruption, with actions classes and attributes',
      'interruption, submit action',
      'interruption, button link',
      'interruption, no actions',
      'interruption, no actions items',
    ],
  },
  {
    component: 'checkboxes',
    why: 'Our lists are typed and have no empty items.',
    fixtures: ['with falsy values'],
  },
  {
    component: 'radios',
    why: 'Our lists are typed and have no empty items.',
    fixtures: ['with falsy items'],
  },
  {
    component: 'task-list',
    why: 'Our lists are typed and have no empty items.',
    fixtures: ['with empty values'],
  },
  {
    component: 'select',
    why: 'An option’s value is text or a number, never false.',
    fixtures: ['with falsy values'],
  },
  {
    component: 'summary-list',
    why: 'Rows and cards take classes; single keys, values and actions lists need none.',
    fixtures: ['key with classes', 'actions with classes', 'overridden-widths'],
  },
];
