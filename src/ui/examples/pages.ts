import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { type PictureName } from '../picture/picture.ts';
import { question } from '../question/question.ts';
import type { Reader } from '../say.ts';
import { seenBy } from '../seen-by/seen-by.ts';

const levels: readonly { readonly picture: PictureName; readonly text: string; readonly hint?: string }[] = [
  { picture: 'level-0', text: 'None. I get out as I like.' },
  { picture: 'level-1', text: 'A little, now and then' },
  { picture: 'level-2', text: 'Some, most weeks', hint: 'Somebody comes with me to places I do not know.' },
  { picture: 'level-3', text: 'A lot, most days' },
  { picture: 'level-4', text: 'All the time. I cannot go without somebody.' },
];

/** One question as a page of its own: it brings the page's heading. */
export function questionPage(reader: Reader): Page {
  const asked = question(
    {
      action: '/ui',
      csrf: 'none',
      question: 'How much support do you need to get out and be part of things?',
      hint: 'Think of an ordinary week: shops, friends, faith, clubs.',
      picture: 'community',
      place: { number: 9, of: 12 },
      name: 'community',
      value: '2',
      items: levels.map((level, index) => ({ value: index.toString(), ...level })),
      words: { name: 'words', value: 'I have not been to the market since spring.' },
    },
    reader,
  );
  return {
    title: 'Getting out',
    back: { href: '#', text: 'Back to work and learning' },
    body: html`${asked}${seenBy({ names: [] }, reader)}`,
  };
}
