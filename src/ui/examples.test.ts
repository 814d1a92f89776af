import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { examplesPage } from './examples.ts';
import { renderPage } from './layout/render-page.ts';
import type { Frame } from './page.ts';

const frame: Frame = {
  language: 'en',
  nav: [{ href: '/me', text: 'My home' }],
  preferences: { bigger: false, easy: false, contrast: 'standard' },
  csrf: 'secret',
  path: '/ui',
  signedInAs: { name: 'Ola Marsh' },
};

describe('the examples in the layout', () => {
  it('are valid HTML', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'require-sri': 'off',
        'no-inline-style': 'error',
      },
    });
    const report = await validate.validateString(renderPage(examplesPage(frame), frame));
    const faults = report.results.flatMap((result) =>
      result.messages.map(
        (one) => `${one.line.toString()}: ${one.ruleId} ${one.message} ${one.selector ?? ''}`,
      ),
    );
    assert.deepEqual(faults, []);
  });
});
