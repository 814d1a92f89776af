import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { hasHtml, htmlToText, tidyText } from './html-to-text.ts';

describe('HTML becomes plain text', () => {
  test('paragraphs have an empty line between them', () => {
    assert.equal(
      htmlToText('<p>We meet on Thursdays.</p><p><br></p><p>Come along</p>'),
      'We meet on Thursdays.\n\nCome along',
    );
  });

  test('list items stand on lines of their own, after their introduction', () => {
    assert.equal(
      htmlToText('<p>Bring:</p><ul><li>a towel</li><li> <b>goggles</b></li></ul>Bye'),
      'Bring:\n\n- a towel\n- goggles\n\nBye',
    );
  });

  test('entities become the letters they stand for', () => {
    assert.equal(
      htmlToText('Fish &amp; chips&nbsp;&pound;5 &#8211; caf&eacute; &#x2764; &#150;'),
      'Fish & chips £5 – café ❤ –',
    );
  });

  test('scripts and styles go with all that is in them', () => {
    assert.equal(
      htmlToText('a<script>alert(1)</script>b<STYLE>p{}</style >c<svg><text>x</text></svg>d'),
      'abcd',
    );
  });

  test('a script that is never closed takes the rest with it', () => {
    assert.equal(htmlToText('safe<script>alert(1) <p>more'), 'safe');
  });

  test('markup hidden as entities goes too', () => {
    assert.equal(htmlToText('&lt;p&gt;Hello&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;'), 'Hello');
    assert.equal(htmlToText('&amp;lt;img src=x onerror=y&amp;gt;hi'), 'hi');
  });

  test('a quoted ">" does not end a tag', () => {
    assert.equal(htmlToText('<a title="a > b" href="x">here</a> <img alt=\'>\'>now'), 'here now');
  });

  test('"less than" stays', () => {
    assert.equal(htmlToText('<p>for ages &lt; 25 and 3 < 4</p>'), 'for ages < 25 and 3 < 4');
  });

  test('comments and half a tag at the end go', () => {
    assert.equal(htmlToText('a<!-- <p>no</p> -->b<p class="x'), 'ab');
  });

  test('cells of a table stay apart', () => {
    assert.equal(
      htmlToText('<table><tr><td>Monday</td><td>10am</td></tr><tr><td>Friday</td></tr></table>'),
      'Monday 10am\n\nFriday',
    );
  });
});

const scraps = fc.array(
  fc.constantFrom(
    '<',
    '>',
    '</',
    '<script>',
    '</script>',
    '<p>',
    '<!--',
    '-->',
    '&lt;',
    '&gt;',
    '&amp;',
    '"',
    "'",
    '=',
    'a',
    ' ',
    '\n',
    '- ',
    '<li>',
    '<img src=x onerror=y ',
    '&#60;',
    'style',
    '!',
    '?',
  ),
  { maxLength: 30 },
);

describe('whatever comes in', () => {
  test('no tag ever comes out', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          scraps.map((parts) => parts.join('')),
          fc.string(),
        ),
        (html) => {
          assert.doesNotMatch(htmlToText(html), /<[a-z!/?]/i);
          assert.equal(hasHtml(htmlToText(html)), false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          scraps.map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          assert.equal(tidyText(tidyText(text)), tidyText(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a long broken description is read in a moment', () => {
    const began = performance.now();
    htmlToText('<a "'.repeat(50_000));
    assert.ok(performance.now() - began < 5000);
  });
});
