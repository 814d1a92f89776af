import type { Id, PersonId } from '#basics';
import { type Html, html, noHtml, type Reader } from '#ui';
import type { Plan } from '../plan.ts';
import type { Written } from '../written.ts';
import { entryHref, type KindWord } from './addresses.ts';
import { say } from './say.ts';

/** How a plan is shown: to whom, and whether there are ways to write in it. */
export type Shown = {
  readonly plan: Plan;
  readonly person: PersonId;
  readonly personName: string;
  readonly mayWrite: boolean;
  readonly reader: Reader;
};

/** Who put something in, where it was not the person. */
export function by(written: Written, shown: Shown): Html {
  const words = say(shown.reader);
  return written.voice === 'helper'
    ? html`<p class="small muted">${words.putInBy(written.name)}</p>`
    : typedBy(written, shown);
}

/** Says who typed the person's own words for them. */
export function typedBy(written: Written, shown: Shown): Html {
  if (written.name === shown.personName) return noHtml;
  return html`<p class="small muted">${say(shown.reader).typedBy(written.name)}</p>`;
}

/** The way to change one thing, named for those who hear the link out of its place. */
export function edit(shown: Shown, kind: KindWord | 'lines', entry: Id<string>, name: string): Html {
  if (!shown.mayWrite) return noHtml;
  return way(entryHref(shown.person, kind, entry), say(shown.reader).edit, name);
}

/** A way on, named for those who hear it out of its place. */
export function way(href: string, text: string, what?: string): Html {
  const hidden = what !== undefined && html`<span class="govuk-visually-hidden"> ${what}</span>`;
  return html`<p class="not-on-paper"><a href="${href}">${text}${hidden}</a></p>`;
}
