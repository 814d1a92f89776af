import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html } from '../html.ts';
import type { Frame, Page } from '../page.ts';
import { renderPage } from './render-page.ts';

const frame: Frame = {
  language: 'en',
  nav: [
    { href: '/me', text: 'My home' },
    { href: '/plans', text: 'My plan' },
  ],
  preferences: { bigger: false, easy: false, contrast: 'standard' },
  csrf: 'secret',
  path: '/plans/1?tab=2',
};
const page: Page = { title: 'My plan', body: html`<p>What matters to me</p>` };

describe('a page', () => {
  it('has its title as its only heading of the first level', () => {
    const text = renderPage(page, frame);
    assert.equal(text.match(/<h1/g)?.length, 1);
    assert.match(text, /<h1 class="heading">My plan<\/h1>/);
    assert.match(text, /<title>My plan – Mainstay<\/title>/);
  });

  it('leaves the heading to a body that has its own', () => {
    const text = renderPage({ ...page, body: html`<h1>Mine</h1>` }, frame);
    assert.equal(text.match(/<h1/g)?.length, 1);
  });

  it('says in its title and at its top what is wrong, leading to the field', () => {
    const text = renderPage({ ...page, errors: [{ field: 'name', text: 'Write your name' }] }, frame);
    assert.match(text, /<title>Error: My plan/);
    assert.match(text, /<a href="#name">Write your name<\/a>/);
  });

  it('comes back to the same address after a change of size, words, language or colours', () => {
    const text = renderPage(page, frame);
    assert.match(text, /\/preferences\?bigger=on&amp;back=%2Fplans%2F1%3Ftab%3D2/);
    assert.match(text, /\/preferences\?language=cy&amp;back=/);
    assert.match(text, /\/preferences\?contrast=high&amp;back=/);
  });

  it('says in the language that was asked for that it is written in another', () => {
    const text = renderPage({ ...page, back: { href: '/', text: 'Back' } }, { ...frame, asked: 'cy' });
    assert.match(text, /<html lang="en"/);
    assert.match(text, /<header class="top" lang="cy">[^]*Geiriau hawdd[^]*<nav class="main-pages"/);
    assert.match(
      text,
      /<main[^]*<span lang="cy">Mae’r dudalen hon yn Saesneg[^]*<h1 class="heading">My plan/,
    );
    assert.match(text, /<footer class="foot" lang="cy">/);
    assert.doesNotMatch(renderPage(page, frame), /Saesneg|lang="cy">M|This page is not written/);
  });

  it('offers the usual size to those who have it bigger', () => {
    const bigger = { ...frame.preferences, bigger: true };
    const text = renderPage(page, { ...frame, preferences: bigger });
    assert.match(text, /<html lang="en" class="govuk-template bigger">/);
    assert.match(text, /bigger=off[^>]*>Usual size/);
  });

  it('marks where in the main pages it is', () => {
    assert.match(renderPage(page, frame), /<a href="\/plans" aria-current="true">My plan/);
  });

  it('offers to sign in, or my things and the way out', () => {
    assert.match(renderPage(page, frame), /href="\/sign-in"/);
    const ola = { ...frame, signedInAs: { name: 'Ola Marsh' } };
    assert.match(renderPage(page, { ...ola, nav: [] }), /href="\/me"[^>]*>My things/);
    const text = renderPage(page, ola);
    assert.equal(text.match(/href="\/me"/g)?.length, 1);
    assert.match(text, /action="\/sign-out"><input type="hidden" name="csrf" value="secret">/);
  });

  it('says once what was just done', () => {
    assert.match(renderPage(page, { ...frame, notice: 'Saved' }), /role="alert"[^]*Saved/);
  });

  it('has neither script nor style inside it', () => {
    const text = renderPage({ ...page, exit: true }, frame);
    assert.doesNotMatch(text, /<script(?![^>]* src=)|<style| style=| on\w+=/);
  });
});
