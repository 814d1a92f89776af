import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expectDone, pence, pounds } from '#basics';
import { readAmount, readCommaAmount } from './amount-text.ts';

const says = (text: string, digits = 2): number | string => {
  const outcome = readAmount(text, digits);
  return 'done' in outcome ? outcome.done : outcome.refused.because;
};

describe('An amount in a file', () => {
  it('is read however a British bank writes it', () => {
    assert.deepEqual(
      ['1,234.50', '£1,234.50', 'Â£1234.5', '1234.50 CR', '+1234.50', "'1234.50", 'GBP 1,234.50'].map(
        (text) => says(text),
      ),
      [123450, 123450, 123450, 123450, 123450, 123450, 123450],
    );
    assert.deepEqual(
      ['-3.00', '−3.00', '-£3', '£-3', '(3.00)', '3.00-', '3.00 DR', '3.00D'].map((text) => says(text)),
      [-300, -300, -300, -300, -300, -300, -300, -300],
    );
    assert.deepEqual(
      ['0', '-0.00', '.5', '5.', '12.500', '1,000'].map((text) => says(text)),
      [0, 0, 50, 500, 1250, 100000],
    );
  });

  it('is refused where a comma could mean two things, a penny is split, or there is none', () => {
    assert.deepEqual(
      [
        '12,50',
        '1,2',
        '12.505',
        '',
        ' £ ',
        '.',
        '-',
        'ten',
        '1,23,456',
        '1.2.3',
        '=1+1',
        '12,3456',
        '99999999999999999',
      ].map((text) => says(text)),
      [
        'decimal-comma',
        'decimal-comma',
        'part-of-a-penny',
        'no-amount',
        'no-amount',
        'not-an-amount',
        'not-an-amount',
        'not-an-amount',
        'not-an-amount',
        'not-an-amount',
        'not-an-amount',
        'not-an-amount',
        'too-large',
      ],
    );
  });

  it('has as many figures after the point as its currency', () => {
    assert.deepEqual([says('2700', 0), says('2700.5', 0), says('1.234', 3)], [2700, 'part-of-a-penny', 1234]);
  });

  it('is what people are shown, read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (amount) => {
        assert.equal(says(pounds(pence(amount))), amount);
      }),
    );
  });

  it('has a comma before the pence in MT940', () => {
    assert.deepEqual(
      ['1986,40', '5,', '620,3', '7', '12.50'].map((text) => expectDone(readCommaAmount(text))),
      [198640, 500, 62030, 700, 1250],
    );
    assert.deepEqual(readCommaAmount('1,2,3'), { refused: { because: 'not-an-amount' } });
  });
});
