import { type Attributes, type Content, type Html, attributes, classes, html } from '../html.ts';

export type TagOptions = {
  readonly text: Content;
  readonly colour?: 'grey' | 'green' | 'teal' | 'orange' | 'yellow' | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A state in a word or two. The word says it; the colour only helps. */
export function tag(options: TagOptions): Html {
  const colour = options.colour !== undefined && `govuk-tag--${options.colour}`;
  const all = attributes({ class: classes('govuk-tag', colour, options.classes), ...options.attributes });
  return html`<strong${all}>${options.text}</strong>`;
}
