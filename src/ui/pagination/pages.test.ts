import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pages, readPage } from './pages.ts';

const reader = { language: 'en' } as const;
const href = (page: number): string => `/list?page=${page}`;

describe('a long list', () => {
  it('leads back and on from the middle', () => {
    const shown = String(pages({ page: 2, pages: 3, href, reader }));
    assert.match(shown, /page=1[^]*Previous[^]*Page 1[^]*page=3[^]*Next[^]*Page 3/);
  });

  it('has no way beyond its ends', () => {
    assert.doesNotMatch(String(pages({ page: 1, pages: 2, href, reader })), /Previous/);
    assert.doesNotMatch(String(pages({ page: 2, pages: 2, href, reader })), /Next/);
  });

  it('leads back to its end from beyond it', () => {
    assert.match(String(pages({ page: 9, pages: 2, href, reader })), /page=2/);
  });

  it('needs no ways where it fits one page', () => {
    assert.equal(pages({ page: 1, pages: 1, href, reader }), undefined);
  });
});

it('takes anything that is no page for the first', () => {
  assert.deepEqual(
    ['3', '0', '-1', '1.5', 'x', '', undefined, '9999999'].map(readPage),
    [3, 1, 1, 1, 1, 1, 1, 1],
  );
});
