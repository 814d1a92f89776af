import { calendarDate, pence } from '#basics';
import { amount } from '../amount/amount.ts';
import { bar } from '../bar/bar.ts';
import { card, cards } from '../card/card.ts';
import { figure } from '../figure/figure.ts';
import { html } from '../html.ts';
import { leave } from '../leave/leave.ts';
import { notHappy } from '../not-happy/not-happy.ts';
import { ownWords } from '../own-words/own-words.ts';
import { pictureLines } from '../picture-lines/picture-lines.ts';
import { picture, pictureNames } from '../picture/picture.ts';
import { readAloud } from '../read-aloud/read-aloud.ts';
import { saveAndComeBack } from '../save-and-come-back/save-and-come-back.ts';
import type { Reader } from '../say.ts';
import { seenBy } from '../seen-by/seen-by.ts';
import { showTheSum } from '../show-the-sum/show-the-sum.ts';
import { stages } from '../stages/stages.ts';
import { statement } from '../statement/statement.ts';
import { tag } from '../tag/tag.ts';
import { together } from '../together/together.ts';
import type { Example } from './example.ts';

/** Patterns of our own. */
export function patterns(reader: Reader): readonly Example[] {
  return [sum(reader), ...figures(reader), ...words(reader), ...ways(reader)];
}

function sum(reader: Reader): Example {
  return {
    name: 'Figure, with its sum',
    html: figure({
      figure: amount(pence(40842)),
      unit: 'a week',
      text: 'That is £21,237.89 a year. Planning starts here. It is not a limit.',
      more: showTheSum(
        {
          caption: 'How each answer counts',
          columns: { what: 'What you told us', also: 'Points', figure: 'A year' },
          rows: [
            {
              what: 'Washing',
              words: 'I need someone there every morning.',
              also: 14,
              figure: '£6,757.51',
            },
            {
              what: 'Getting out',
              because: html`Answered on 6 April 2026, <a href="#">table 3</a>`,
              also: 30,
              figure: '£14,480.38',
            },
          ],
          total: { what: 'Your starting figure', also: 44, figure: '£21,237.89' },
          source: html`Points become pounds by <a href="#">table 3, in force since 6 April 2026</a>.`,
        },
        reader,
      ),
    }),
  };
}

function figures(reader: Reader): readonly Example[] {
  return [
    { name: 'Money bar', html: bar({ held: pence(235855), promised: pence(49640) }, reader) },
    {
      name: 'Statement',
      html: statement(
        {
          caption: 'Lately',
          lines: [
            {
              on: calendarDate('2026-04-06'),
              what: 'From Harbour, four weeks',
              more: 'Direct payment',
              moneyIn: pence(104320),
              balance: pence(161105),
            },
            {
              on: calendarDate('2026-04-03'),
              what: 'Wages, two assistants, 32 hours',
              more: html`<a href="#">Show me the sum</a>`,
              moneyOut: pence(48160),
              balance: pence(56785),
            },
          ],
        },
        reader,
      ),
    },
  ];
}

function words(reader: Reader): readonly Example[] {
  return [
    {
      name: 'My own words',
      html: ownWords({
        words: 'I have not been to the market since spring.',
        heading: 'Making use of facilities in the local community',
      }),
    },
    {
      name: 'Who can see this',
      html: seenBy({ names: ['you', 'your sister Bea'], changeHref: '#' }, reader),
    },
    {
      name: 'Easy words with pictures',
      html: pictureLines([
        { picture: 'money', text: 'This is the money to plan with.' },
        { picture: 'answer', text: 'You choose how to use it.' },
        { picture: 'help', text: 'Harbour Centre can help you.' },
      ]),
    },
    {
      name: 'Where is it?',
      html: stages(
        {
          stages: [
            { text: 'You sent it in', state: 'done', more: 'Monday 6 April 2026' },
            { text: 'Priya reads it', state: 'now', more: 'since Tuesday 7 April 2026' },
            { text: 'You get the answer', state: 'next' },
          ],
          turn: 'Priya Nair, Harbour local service',
          clock: '6 working days left, until Monday 20 April 2026',
          ifLate: 'Her manager is told, and you may start what you asked for.',
        },
        reader,
      ),
    },
  ];
}

function ways(reader: Reader): readonly Example[] {
  return [
    {
      name: 'Cards',
      html: cards([
        card({
          title: 'My direct payment',
          picture: 'direct-payment',
          text: 'In my own account.',
          body: html`<p><b>${amount(pence(161105))}</b> held</p>`,
          links: [
            { href: '#', text: 'Open' },
            { href: '#', text: 'Change how it is held' },
          ],
        }),
        card({
          title: 'Tideway Arts hold this for me',
          picture: 'service-fund',
          tags: [tag({ text: 'Agreed', colour: 'green' })],
          text: 'Individual service fund.',
          links: [{ href: '#', text: 'Open' }],
        }),
        card({ title: 'I need support, or soon will', href: '#', text: 'Work out a budget, make a plan.' }),
      ]),
    },
    {
      name: 'Not happy?',
      html: notHappy(
        {
          askHref: '#',
          challengeHref: '#',
          helpers: [{ href: '#', text: 'Harbour Centre for Independent Living' }],
        },
        reader,
      ),
    },
    { name: 'Leave', html: leave({ name: 'Tideway Arts', href: '#' }, reader) },
    {
      name: 'Save and come back',
      html: saveAndComeBack({ kept: 'Kept on this computer for 30 days.' }, reader),
    },
    {
      name: 'Do it together',
      html: together({ supporterHref: '#', phone: '01632 960 123, weekdays 9 to 5', printHref: '#' }, reader),
    },
    {
      name: 'Read aloud',
      html: html`<div id="read-example"><p>Bea can see my plan.</p></div>${readAloud({ of: 'read-example' }, reader)}`,
    },
    {
      name: 'Pictures',
      html: html`<div class="row">${pictureNames.map((name) => picture(name, { title: name }))}</div>`,
    },
  ];
}
