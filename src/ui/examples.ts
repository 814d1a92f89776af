import { components } from './examples/components.ts';
import type { Example } from './examples/example.ts';
import { fields } from './examples/fields.ts';
import { patterns } from './examples/patterns.ts';
import { html } from './html.ts';
import type { Page } from './page.ts';
import type { Reader } from './say.ts';

/** Everything in the kit, as it is used: for those who build pages. */
export function examples(reader: Reader): readonly Example[] {
  return [...fields, ...components, ...patterns(reader)];
}

/** All examples on one page. */
export function examplesPage(reader: Reader): Page {
  const sections = examples(reader).map(
    (example) => html`<section><h2>${example.name}</h2>${example.html}</section>`,
  );
  return {
    title: 'The kit',
    lead: 'Every component and pattern, as it is used.',
    body: html`${sections}`,
    errors: [{ field: 'email', text: 'Write an e-mail address, like ola@example.org' }],
  };
}
