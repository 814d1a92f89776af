import type { PersonId } from '#basics';
import { address, type Visit } from '#platform';
import { button, buttonGroup, hiddenField, type Html, html, type Page } from '#ui';
import type { Power, Role } from '../authority.ts';
import { mine } from './authority-say.ts';
import { circleSay } from './circle-say.ts';
import { mayList, onceForm } from './parts.ts';

/** What an invitation would let somebody see and do, to the word, before it goes. */
export function previewPage(
  visit: Visit,
  shown: {
    readonly person: PersonId;
    readonly name: string;
    readonly role: Role;
    readonly powers: readonly Power[];
    readonly action: string;
    /** What was chosen before, as hidden fields. */
    readonly carried: Html;
  },
): Page {
  const say = circleSay(visit);
  const fields = html`${shown.carried}
    ${shown.powers.map((power) => hiddenField('powers', power))}
    ${buttonGroup([
      button({ text: say.send, name: 'step', value: 'send', preventDoubleClick: true }),
      button({ text: say.changeIt, name: 'step', value: 'change', kind: 'secondary' }),
    ])}`;
  return {
    title: say.previewTitle(shown.name),
    back: { href: address('/people/:person/circle', { person: shown.person }), text: say.back },
    body: html`<p>${say.previewMay(shown.name)}</p>
      ${mayList(visit, shown, mine)}
      <p>${say.previewNever(shown.name)}</p>
      ${onceForm(visit, shown.action, fields)}`,
  };
}
