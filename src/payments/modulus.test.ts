import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { readModulusTables } from './formats/read-modulus-tables.ts';
import { checkAccount, type ModulusAnswer } from './modulus.ts';
import type { WeightRow } from './modulus-tables.ts';

// Rows of our own making, for sort codes that no bank has; their weights are picked so that each sum can be done in the head.
const row = (
  method: WeightRow['method'],
  weights: string,
  exception?: number,
): WeightRow & { readonly from: string } => ({
  from: '990000',
  to: '990009',
  method,
  weights: weights.split('').map((each) => (each === 'a' ? 10 : Number(each))),
  ...(exception !== undefined && { exception }),
});

const answer = (rows: readonly WeightRow[], accountNumber: string, sortCode = '990000'): ModulusAnswer =>
  checkAccount({ rows, substitutes: new Map([['990009', '000001']]) }, { sortCode, accountNumber });

const onlyAccount = '00000087654321';
const lastFigure = '00000000000001';

describe('An account number', () => {
  it('whose sort code no row is for is unknown, which is not valid', () => {
    assert.equal(answer([row('MOD11', onlyAccount)], '12345678', '990010'), 'unknown');
    assert.equal(answer([], '12345678'), 'unknown');
  });

  it('is valid where the weighted sum is divisible by 11 or by 10', () => {
    assert.equal(answer([row('MOD11', '00000000000012')], '00000091'), 'valid');
    assert.equal(answer([row('MOD11', '00000000000012')], '00000092'), 'not-valid');
    assert.equal(answer([row('MOD10', '00000000000012')], '00000082'), 'not-valid');
    assert.equal(answer([row('MOD10', '00000000000012')], '00000081'), 'valid');
  });

  it('is summed figure by figure where the method is double alternate', () => {
    assert.equal(answer([row('DBLAL', '00000000000021')], '00000091'), 'valid');
    assert.equal(answer([row('DBLAL', '00000000000021')], '00000092'), 'not-valid');
  });

  it('has to pass both rows where there are two', () => {
    const rows = [row('MOD10', lastFigure), row('MOD11', lastFigure)];
    assert.equal(answer(rows, '00000000'), 'valid');
    assert.equal(answer([row('MOD10', lastFigure), row('MOD10', '00000000000010')], '00000010'), 'not-valid');
    assert.equal(answer([row('MOD10', '00000000000010'), row('MOD10', lastFigure)], '00000010'), 'not-valid');
  });
});

describe('The exceptions', () => {
  it('1: 27 is added', () => {
    assert.equal(answer([row('DBLAL', lastFigure, 1)], '00000003'), 'valid');
    assert.equal(answer([row('DBLAL', lastFigure, 1)], '00000000'), 'not-valid');
  });

  it('2 and 9, 10 and 11, 12 and 13: one of the two is enough', () => {
    const pairs = [
      [2, 9],
      [10, 11],
      [12, 13],
    ] as const;
    const each = pairs.map(([first, second]) => [
      answer([row('MOD10', lastFigure, first), row('MOD10', '00000000000010', second)], '01000010'),
      answer([row('MOD10', lastFigure, first), row('MOD10', '00000000000010', second)], '01000001'),
      answer([row('MOD10', lastFigure, first), row('MOD10', '00000000000010', second)], '01000011'),
    ]);
    assert.deepEqual(
      each.map((answers) => answers.join(' ')),
      ['valid valid not-valid', 'valid valid not-valid', 'valid valid not-valid'],
    );
  });

  it('3: the second row is left out where the third figure is 6 or 9', () => {
    const rows = [row('MOD10', lastFigure), row('MOD10', '00000000000010', 3)];
    assert.deepEqual(
      ['00600010', '00900010', '00500010', '00600011'].map((number) => answer(rows, number)),
      ['valid', 'valid', 'not-valid', 'not-valid'],
    );
  });

  it('4: what is left over has to be the last two figures', () => {
    const rows = [row('MOD11', '00000001000000', 4)];
    assert.equal(answer(rows, '07000007'), 'valid');
    assert.equal(answer(rows, '07000008'), 'not-valid');
    assert.equal(answer([row('MOD11', '0000000a000000', 4)], '01000010'), 'valid');
  });

  it('5: another sort code is summed, and the check digits are the last two', () => {
    const rows = [row('MOD11', '00000100000000', 5), row('DBLAL', '00000100000000', 5)];
    assert.equal(answer(rows, '00000000'), 'valid');
    assert.equal(answer([row('MOD11', '00000200000000', 5)], '00000090', '990009'), 'valid');
    assert.equal(answer([row('MOD11', '00000100000000', 5)], '00000000', '990009'), 'not-valid');
    assert.equal(answer([row('DBLAL', '00000100000000', 5)], '00000009', '990009'), 'valid');
    assert.equal(answer([row('DBLAL', '00000100000000', 5)], '00000008', '990009'), 'not-valid');
  });

  it('6: accounts in foreign money count as right', () => {
    const rows = [row('MOD11', onlyAccount, 6), row('DBLAL', onlyAccount, 6)];
    assert.equal(answer(rows, '41011166'), 'valid');
    assert.equal(answer(rows, '31011166'), 'not-valid');
    assert.equal(answer(rows, '41011165'), 'not-valid');
  });

  it('7 and 10: the figures of the branch do not count before a 9', () => {
    assert.equal(answer([row('MOD10', '10000000000000', 7)], '00000090'), 'valid');
    assert.equal(answer([row('MOD10', '10000000000000', 7)], '00000080'), 'not-valid');
    assert.deepEqual(
      ['09000090', '99000090', '19000090', '09000080'].map((number) =>
        answer([row('MOD10', '10000000000000', 10)], number),
      ),
      ['valid', 'valid', 'not-valid', 'not-valid'],
    );
  });

  it('8: the sort code 090126 is summed', () => {
    assert.equal(answer([row('MOD11', '00100000000000', 8)], '00000000'), 'valid');
    assert.equal(answer([row('MOD11', '00010000000000', 8)], '00000000'), 'not-valid');
  });

  it('14: without a last 0, 1 or 9, once more', () => {
    const rows = [row('MOD11', onlyAccount, 14)];
    assert.equal(answer(rows, '00000190'), 'valid');
    assert.equal(answer(rows, '00000192'), 'not-valid');
  });
});

const folder = new URL('../../../shared/data/payments/modulus/', import.meta.url);
const skip = existsSync(folder) ? false : 'the published tables are not beside this repository';

describe('The published tables', { skip }, () => {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const check = (sortCode: string, accountNumber: string): ModulusAnswer =>
    checkAccount(expectDone(readModulusTables(read('valacdos-v8-50.txt'), read('scsubtab.txt'))), {
      sortCode,
      accountNumber,
    });

  it('give the published answers of cases 23 to 34', () => {
    const right = ['074456 12345112', '070116 34012583', '074456 11104102', '180002 00000190'];
    const wrong = ['938063 15764273', '938063 15764264', '938063 15763217', '118765 64371388'];
    const alsoWrong = ['203099 66831036', '203099 58716970', '089999 66374959', '107999 88837493'];
    const answers = (pairs: readonly string[]): ReadonlySet<ModulusAnswer> =>
      new Set(pairs.map((pair) => check(pair.slice(0, 6), pair.slice(7))));
    assert.deepEqual(answers(right), new Set(['valid']));
    assert.deepEqual(answers([...wrong, ...alsoWrong]), new Set(['not-valid']));
  });
});

describe('A file that is no such table', () => {
  it('is refused by its first wrong line', () => {
    const line = `010004 016715 MOD11${'    0'.repeat(14)}`;
    const refusal = (weights: string, substitutes: string): object => {
      const outcome = readModulusTables(weights, substitutes);
      return 'refused' in outcome ? outcome.refused : {};
    };
    assert.deepEqual(refusal('', ''), { because: 'not-a-weight-table', line: 1 });
    assert.deepEqual(refusal(`${line}\r\n\r\n${line.slice(0, -4)}`, ''), {
      because: 'not-a-weight-table',
      line: 3,
    });
    assert.deepEqual(refusal(line, '938173 938017\n9 9'), { because: 'not-a-substitution-table', line: 2 });
    assert.deepEqual(refusal(`${line}    3\n`, '938173 938017\r\n'), {});
  });
});
