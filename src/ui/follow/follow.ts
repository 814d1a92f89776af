import { type Content, type Html, html } from '../html.ts';

/**
 * A figure that follows what is typed in a form with `follow`: the script puts the answer's text of this name here. Without
 * script it stays as the page was made.
 */
export function follows(name: string, text: Content): Html {
  return html`<span data-follows="${name}">${text}</span>`;
}

/** The same figures in a sentence for who hears the page: said once somebody has stopped typing, and only where it changed. */
export function followsAloud(name: string): Html {
  return html`<p class="govuk-visually-hidden" aria-live="polite" data-follows-aloud="${name}"></p>`;
}
