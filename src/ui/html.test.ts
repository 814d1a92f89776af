import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assert as always, property, string } from 'fast-check';
import { attributes, classes, html, raw } from './html.ts';

describe('html', () => {
  it('escapes whatever is put in', () => {
    assert.equal(html`<p>${'<b> & "quotes"'}</p>`.toString(), '<p>&lt;b&gt; &amp; &quot;quotes&quot;</p>');
  });

  it('keeps markup of ours, also inside lists of lists', () => {
    assert.equal(html`${[raw('<i>a</i>'), [html`<b>${'b'}</b>`]]}`.toString(), '<i>a</i><b>b</b>');
  });

  it('shows nought, and nothing for true, false, null and undefined', () => {
    assert.equal(html`${0}${true}${false}${null}${undefined}`.toString(), '0');
  });

  it('never lets typed text open an element', () => {
    always(property(string(), (typed) => !html`${typed}`.toString().includes('<')));
  });
});

describe('attributes', () => {
  it('leaves out what is missing and writes true as a name alone', () => {
    const written = attributes({ id: 'a"b', hidden: false, title: undefined, checked: true, rows: 5 });
    assert.equal(written.toString(), ' id="a&quot;b" checked rows="5"');
  });
});

describe('classes', () => {
  it('joins those that are there', () => {
    assert.equal(classes('a', false, undefined, '', 'b'), 'a b');
  });
});
