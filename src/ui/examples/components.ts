import { backLink } from '../back-link/back-link.ts';
import { breadcrumbs } from '../breadcrumbs/breadcrumbs.ts';
import { details } from '../details/details.ts';
import { html } from '../html.ts';
import { insetText } from '../inset-text/inset-text.ts';
import { notificationBanner } from '../notification-banner/notification-banner.ts';
import { pagination } from '../pagination/pagination.ts';
import { panel } from '../panel/panel.ts';
import { summaryList } from '../summary-list/summary-list.ts';
import { scrollingTable, stackingTable, table } from '../table/table.ts';
import { tag } from '../tag/tag.ts';
import { taskList } from '../task-list/task-list.ts';
import { warningText } from '../warning-text/warning-text.ts';
import type { Example } from './example.ts';

const change = (what: string) => [{ href: '#', text: 'Change', visuallyHiddenText: what }];

/** What is shown around and between fields. */
export const components: readonly Example[] = [
  {
    name: 'Ways back',
    html: html`${backLink({ href: '#' })}${breadcrumbs({
      items: [{ href: '#', text: 'My plan' }, { href: '#', text: 'What I need' }, { text: 'Getting out' }],
    })}`,
  },
  {
    name: 'Tags',
    html: html`<p class="row">${tag({ text: 'Plan' })} ${tag({ text: 'Agreed', colour: 'green' })}
      ${tag({ text: '2 working days left', colour: 'orange' })} ${tag({ text: 'Now', colour: 'yellow' })}
      ${tag({ text: 'Ended', colour: 'grey' })}</p>`,
  },
  {
    name: 'Words set apart',
    html: html`${insetText({ text: 'Nobody asks you for receipts: this page is the return.' })}
      ${warningText({ text: 'When you leave, the money they hold for you comes back to you first.' })}
      ${details({ summary: 'What is an individual service fund?', text: 'Somebody you choose holds the money and arranges support as you say.' })}`,
  },
  {
    name: 'Notice',
    html: html`${notificationBanner({ text: 'Your plan was agreed on Monday 6 April 2026.', titleId: 'notice-1' })}
      ${notificationBanner({ type: 'success', title: 'Done', text: 'Bea can now see your plan.', titleId: 'notice-2', disableAutoFocus: true })}`,
  },
  {
    name: 'Panel',
    html: panel({
      title: 'Your plan is sent in',
      text: 'Priya answers by Monday 20 April 2026.',
      headingLevel: 3,
    }),
  },
  {
    name: 'Summary list',
    html: summaryList({
      card: { title: 'About me', headingLevel: 3 },
      rows: [
        { key: 'Called', value: 'Ola', actions: change('what people call me') },
        { key: 'Where', value: 'Harbour', actions: change('where I live') },
        { key: 'Since', value: 'Monday 6 April 2026' },
      ],
    }),
  },
  {
    name: 'Task list',
    html: taskList({
      items: [
        { title: 'What matters to me', href: '#', status: { text: 'Done' } },
        {
          title: 'What I want to change',
          href: '#',
          hint: 'Bea can help with this',
          status: { tag: { text: 'Started', colour: 'yellow' } },
        },
        {
          title: 'Send it in',
          status: { text: 'Not yet', classes: 'govuk-task-list__status--cannot-start-yet' },
        },
      ],
    }),
  },
  {
    name: 'Table',
    html: html`${table({
      caption: 'What support costs',
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: ['Support', { text: 'A week', format: 'numeric' }],
      rows: [
        ['Personal assistant, 16 hours', { text: '£240.80', format: 'numeric' }],
        ['Thursday minibus', { text: '£12.50', format: 'numeric' }],
      ],
    })}
    ${stackingTable({
      head: ['Rule', 'How long', 'Where it comes from'],
      rows: [['A plan that was sent in gets an answer within', '10 working days', 'Our own rule']],
    })}
    ${scrollingTable({
      label: 'Offers by week',
      head: ['Who', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
      rows: [
        [
          'Tideway Arts',
          '10:00 to 12:00',
          '10:00 to 12:00',
          'Closed',
          '14:00 to 16:00',
          'Closed',
          'Closed',
          'Closed',
        ],
      ],
    })}`,
  },
  {
    name: 'Pages of a list',
    html: html`${pagination({
      previous: { href: '#' },
      next: { href: '#' },
      items: [
        { number: 1, href: '#' },
        { number: 2, href: '#', current: true },
        { ellipsis: true },
        { number: 9, href: '#' },
      ],
    })}`,
  },
];
