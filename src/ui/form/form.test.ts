import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '../html.ts';
import { form } from './form.ts';

describe('a form', () => {
  it('carries the secret against forged forms, and a mark used once where given', () => {
    const written = form({ action: '/plans', csrf: 's"1', token: 't1', children: html`<b></b>` }).toString();
    assert.match(written, /^<form method="post" action="\/plans" novalidate>/);
    assert.match(written, /<input type="hidden" name="csrf" value="s&quot;1">/);
    assert.match(written, /<input type="hidden" name="token" value="t1"><b><\/b><\/form>$/);
  });

  it('that sends without the secret is a fault', () => {
    assert.throws(() => form({ action: '/plans', children: html`` }), /expected csrf/);
  });

  it('that only asks needs none', () => {
    const written = form({ action: '/directory', method: 'get', children: html`` }).toString();
    assert.equal(written, '<form method="get" action="/directory" novalidate role="search"></form>');
  });
});
