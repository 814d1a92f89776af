import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assetPath, assets } from './assets.ts';
import { adaptGovuk } from './styles/adapt-govuk.ts';

const sheet = assets().get(assetPath('mainstay.css'))?.body.toString('utf8') ?? '';

describe('the style sheet', () => {
  it('is without the crown, the crest and the typeface that are not ours to use', () => {
    assert.doesNotMatch(sheet, /GDS Transport|crest|crown|logotype/i);
  });

  it('asks for no file but our own typeface', () => {
    const asked = [...sheet.matchAll(/url\(([^)]*)\)/g)].map((found) => found[1] ?? '');
    assert.equal(asked.length, 3);
    assert.ok(asked.every((path) => assets().has(path)));
  });

  it('keeps the rules inside media queries and drops those of unused parts', () => {
    const css = '@media print{.govuk-tabs{a:b}.govuk-tag{c:d}}.govuk-header,.govuk-button:is(a,b){e:f}';
    assert.equal(adaptGovuk(css), '@media print{.govuk-tag{c:d}}.govuk-button:is(a,b){e:f}');
  });
});

describe('the script', () => {
  it('asks for govuk-frontend by its address', () => {
    const script = assets().get(assetPath('mainstay.js'))?.body.toString('utf8') ?? '';
    assert.match(script, /from '\/assets\/govuk-frontend\.[0-9a-f]{10}\.js'/);
  });
});
